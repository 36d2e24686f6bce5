package bank.ballast.web.sandbox;

import bank.ballast.payments.PaymentView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money that came in.
 *
 * @param id the payment's id
 * @param status what became of it
 * @param accountId where it came in
 * @param amount how much
 * @param reference what the customer reads
 * @param createdAt when
 */
@Schema(name = "IncomingPayment")
public record IncomingPayment(
    @Schema(required = true) String id,
    @Schema(required = true, enumeration = "settled") String status,
    @Schema(required = true) String accountId,
    @Schema(required = true) Amount amount,
    @Schema(required = true) String reference,
    @Schema(required = true) Instant createdAt) {

  static IncomingPayment of(PaymentView view, String accountId) {
    return new IncomingPayment(
        view.id().toString(),
        Inputs.word(view.status()),
        accountId,
        Amount.of(view.amount()),
        view.reference(),
        view.createdAt());
  }
}
