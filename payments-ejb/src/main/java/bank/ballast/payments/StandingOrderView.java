package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standing order as it stands.
 *
 * @param id its id
 * @param state whether it goes on
 * @param from the payer's account
 * @param payee the payee's name
 * @param amount of each payment
 * @param reference what both parties read
 * @param recurrence when it is due
 * @param nextOn the day on which it pays next, moved where banks are closed; null once it has ended
 * @param paid how many payments were made
 * @param lastOn when it was tried last, or null
 * @param lastRefusal why the last try paid nothing, or null
 */
public record StandingOrderView(
    StandingOrderId id,
    State state,
    AccountId from,
    String payee,
    Money amount,
    String reference,
    Recurrence recurrence,
    @Nullable LocalDate nextOn,
    int paid,
    @Nullable LocalDate lastOn,
    @Nullable String lastRefusal) {

  /** Whether it goes on. */
  public enum State {
    /** Pays when it is due. */
    ACTIVE,
    /** Has made its last payment. */
    ENDED,
    /** Was cancelled by the payer. */
    CANCELLED
  }
}
