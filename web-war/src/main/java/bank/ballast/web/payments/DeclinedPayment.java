package bank.ballast.web.payments;

import bank.ballast.payments.PaymentView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.problem.Texts;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment that did not go out.
 *
 * @param id its id
 * @param code why, as programs know it
 * @param reason why, in the reader's language
 * @param payee the payee's name
 * @param amount what was asked for
 * @param reference what both parties would have read
 * @param createdAt when it was asked for
 */
@Schema(name = "DeclinedPayment")
public record DeclinedPayment(
    @Schema(required = true, example = "pay_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true, example = "INSUFFICIENT_FUNDS") String code,
    @Schema(required = true, example = "Not enough money") String reason,
    @Schema(required = true) String payee,
    @Schema(required = true) Amount amount,
    @Schema(required = true) String reference,
    @Schema(required = true) Instant createdAt) {

  static DeclinedPayment of(PaymentView view, Texts texts) {
    String code = Objects.requireNonNull(view.refusalCode());
    return new DeclinedPayment(
        view.id().toString(),
        code,
        texts.whyRefused(code),
        view.payee(),
        Amount.of(view.amount()),
        view.reference(),
        view.createdAt());
  }
}
