package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a pot.
 *
 * @param name 1 to 40 characters
 * @param picture beside the name
 * @param goal what is saved for, more than nothing and in the account's currency, or null
 * @param lockedUntil the first day on which money can be withdrawn, after today; null for no lock
 * @param earnsInterest whether it does: in pounds alone
 */
public record OpenPot(
    String name,
    PotPicture picture,
    @Nullable Money goal,
    @Nullable LocalDate lockedUntil,
    boolean earnsInterest) {}
