package bank.ballast.web.payments;

import bank.ballast.payments.PaymentView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment, as its payer sees it.
 *
 * @param id its id
 * @param status what became of it
 * @param refusalCode why it was refused
 * @param fromAccountId the payer's account
 * @param payee the payee's name
 * @param amount what was asked for
 * @param reference what both parties read
 * @param createdAt when it was asked for
 */
@Schema(name = "Payment")
public record Payment(
    @Schema(required = true, example = "pay_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {"settled", "refused"})
        String status,
    @Schema(example = "INSUFFICIENT_FUNDS") @Nullable String refusalCode,
    @Schema(required = true) String fromAccountId,
    @Schema(required = true) String payee,
    @Schema(required = true) Amount amount,
    @Schema(required = true) String reference,
    @Schema(required = true) Instant createdAt) {

  static Payment of(PaymentView view) {
    return new Payment(
        view.id().toString(),
        Inputs.word(view.status()),
        view.refusalCode(),
        view.from().toString(),
        view.payee(),
        Amount.of(view.amount()),
        view.reference(),
        view.createdAt());
  }
}
