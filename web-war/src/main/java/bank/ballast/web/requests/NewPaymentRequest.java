package bank.ballast.web.requests;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.AskForPayment;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks others for money.
 *
 * @param accountId which the money goes to
 * @param note what for
 * @param from of whom: of one, or of those who share a bill
 * @param bill what they share
 * @param expiresInDays for how many days it can be paid
 */
@Schema(name = "NewPaymentRequest")
public record NewPaymentRequest(
    @NotNull @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String accountId,
    @NotNull @Size(min = 1, max = 140) @OneLine @Schema(example = "Dinner at the Anchor")
        String note,
    @NotNull @Size(min = 1, max = 25) @Valid List<@NotNull NewShare> from,
    @Valid @Nullable NewBill bill,
    @Schema(
            example = "30",
            minimum = "1",
            maximum = "60",
            description = "For how many days it can be paid; 30 where left out.")
        @Nullable Integer expiresInDays) {

  /**
   * A bill that is divided.
   *
   * @param total all of it
   * @param includingMe whether who asks shares it equally with the others
   * @param ownPart what who asks bears, where the others' parts are named
   */
  @Schema(name = "NewBill")
  public record NewBill(
      @NotNull @Valid Amount total,
      @Schema(
              defaultValue = "true",
              description =
                  "Whether you count when it is divided equally. Each of the others is asked for"
                      + " the same whole pennies, and what is left over stays with you.")
          @Nullable Boolean includingMe,
      @Valid
          @Schema(
              description =
                  "Where the others' parts are named: your own, nothing where left out. All parts"
                      + " add up to the total.")
          @Nullable Amount ownPart) {

    private AskForPayment.Bill toBill() {
      return new AskForPayment.Bill(
          total.toMoney(),
          !Boolean.FALSE.equals(includingMe),
          ownPart == null ? null : ownPart.toMoney());
    }
  }

  AskForPayment toAsked() {
    return new AskForPayment(
        Inputs.id("accountId", accountId, AccountId::parse),
        note,
        Objects.requireNonNullElse(expiresInDays, AskForPayment.USUAL_DAYS),
        from.stream().map(NewShare::toShare).toList(),
        bill == null ? null : bill.toBill());
  }
}
