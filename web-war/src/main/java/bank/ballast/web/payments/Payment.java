package bank.ballast.web.payments;

import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.util.List;
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
 * @param steps what became of it afterwards
 * @param executeOn the day on which it is to be made, while it is scheduled
 */
@Schema(name = "Payment")
public record Payment(
    @Schema(required = true, example = "pay_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {
              "scheduled",
              "cancelled",
              "pending",
              "delayed",
              "settled",
              "refused",
              "returned",
              "other"
            },
            description =
                "pending: held for another bank, which answers within ten seconds. delayed: the"
                    + " answer is late, and is asked for until it comes; nothing is to be done."
                    + " returned: it had gone, and came back.")
        String status,
    @Schema(example = "INSUFFICIENT_FUNDS") @Nullable String refusalCode,
    @Schema(required = true) String fromAccountId,
    @Schema(required = true) String payee,
    @Schema(required = true) Amount amount,
    @Schema(required = true) String reference,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) List<Step> steps,
    @Schema(format = "date", example = "2026-12-24") @Nullable String executeOn) {

  /**
   * Something that became of a payment afterwards.
   *
   * @param what which step
   * @param reason why
   * @param at when the bank learned of it
   */
  @Schema(name = "PaymentStep")
  public record Step(
      @Schema(
              required = true,
              enumeration = {
                "settled",
                "refused",
                "recall-asked",
                "recall-refused",
                "returned",
                "other"
              })
          String what,
      @Schema(
              example = "AC04",
              description = "A reason of ISO 20022's external code lists, where one was given.")
          @Nullable String reason,
      @Schema(required = true) Instant at) {

    static Step of(PaymentStep step) {
      return new Step(Inputs.word(step.kind()), step.reason(), step.at());
    }
  }

  /** A payment to give out. */
  public static Payment of(PaymentView view) {
    return new Payment(
        view.id().toString(),
        Inputs.word(view.status()),
        view.refusalCode(),
        view.from().toString(),
        view.payee(),
        Amount.of(view.amount()),
        view.reference(),
        view.createdAt(),
        view.steps().stream().map(Step::of).toList(),
        view.executeOn() == null ? null : view.executeOn().toString());
  }
}
