package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer applies for.
 *
 * @param idempotencyKey names the application: 1 to 64 printable ASCII characters
 * @param product its code
 * @param amount how much; may be left out, as null, for a purchase alone, of which it is what was
 *     paid
 * @param instalments in how many it is repaid
 * @param firstDue when the first falls due; null for one period after the loan is paid out
 * @param account of theirs, into which it is paid out, and from which it is repaid
 * @param circumstances how they live
 * @param purchase the transaction that is to be divided, for {@link PurchaseInstalments#PRODUCT};
 *     null for other loans
 */
public record ApplyForLoan(
    String idempotencyKey,
    String product,
    @Nullable Money amount,
    int instalments,
    @Nullable LocalDate firstDue,
    AccountId account,
    Circumstances circumstances,
    LoanPurpose purpose,
    @Nullable TransactionId purchase) {}
