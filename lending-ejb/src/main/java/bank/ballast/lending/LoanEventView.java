package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a loan.
 *
 * @param sequence its number, from 1
 * @param kind what
 * @param on the day from which it counts
 * @param amount of money, where it is about money
 * @param principal by how much it lowered the debt
 * @param interest what of it was interest
 * @param fees what of it were fees and charges
 * @param reversed whether it was taken back
 * @param reverses the number of the one that it takes back
 * @param reason what staff gave as the reason
 * @param at when it became known
 */
public record LoanEventView(
    int sequence,
    LoanEventKind kind,
    LocalDate on,
    @Nullable Money amount,
    Money principal,
    Money interest,
    Money fees,
    boolean reversed,
    @Nullable Integer reverses,
    @Nullable String reason,
    Instant at) {}
