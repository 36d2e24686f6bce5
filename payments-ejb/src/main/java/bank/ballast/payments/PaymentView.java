package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the customer sees it who asked for it.
 *
 * @param id its id
 * @param status what became of it
 * @param refusalCode why it was refused, or null
 * @param from the customer's account: the payer's, or the one that money from another bank came
 *     into
 * @param payee the payee's name
 * @param amount what was asked for
 * @param reference what both parties read
 * @param createdAt when it was asked for
 * @param steps what became of it afterwards, where something did, in the order of time
 * @param executeOn the day on which it is to be made, while it is scheduled
 */
public record PaymentView(
    PaymentId id,
    PaymentStatus status,
    @Nullable String refusalCode,
    AccountId from,
    String payee,
    Money amount,
    String reference,
    Instant createdAt,
    List<PaymentStep> steps,
    @Nullable LocalDate executeOn) {

  /** A view whose steps can't change under the reader. */
  public PaymentView {
    steps = List.copyOf(steps);
  }
}
