package bank.ballast.web.payments;

import bank.ballast.payments.Recurrence;
import bank.ballast.payments.StandingOrderView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A standing order.
 *
 * @param id its id
 * @param status whether it goes on
 * @param fromAccountId the payer's account
 * @param payee the payee's name
 * @param amount of each payment
 * @param reference what both parties read
 * @param unit days, weeks or months
 * @param every how many of them
 * @param firstOn when it was due first
 * @param lastOn no later than this
 * @param payments so many in all
 * @param workingDays what becomes of a day on which banks are closed
 * @param nextOn when it pays next
 * @param paid how many payments were made
 * @param triedOn when it was tried last
 * @param refusalCode why the last try paid nothing
 */
@Schema(name = "StandingOrder")
public record StandingOrder(
    @Schema(required = true, example = "so_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            enumeration = {"active", "ended", "cancelled"})
        String status,
    @Schema(required = true) String fromAccountId,
    @Schema(required = true) String payee,
    @Schema(required = true) Amount amount,
    @Schema(required = true) String reference,
    @Schema(
            required = true,
            enumeration = {"day", "week", "month"})
        String unit,
    @Schema(required = true) int every,
    @Schema(required = true, format = "date") String firstOn,
    @Schema(format = "date") @Nullable String lastOn,
    @Schema(description = "So many in all, those left out or refused among them.")
        @Nullable Integer payments,
    @Schema(
            required = true,
            enumeration = {"same", "next", "previous"})
        String workingDays,
    @Schema(format = "date", description = "Moved already, where banks are closed on the day.")
        @Nullable String nextOn,
    @Schema(
            required = true,
            description = "How many payments were made: none that was left out or refused.")
        int paid,
    @Schema(format = "date") @Nullable String triedOn,
    @Schema(example = "INSUFFICIENT_FUNDS") @Nullable String refusalCode) {

  static StandingOrder of(StandingOrderView view) {
    Recurrence recurrence = view.recurrence();
    return new StandingOrder(
        view.id().toString(),
        Inputs.word(view.state()),
        view.from().toString(),
        view.payee(),
        Amount.of(view.amount()),
        view.reference(),
        Inputs.word(recurrence.unit()),
        recurrence.every(),
        recurrence.firstOn().toString(),
        text(recurrence.lastOn()),
        recurrence.payments(),
        Inputs.word(recurrence.workingDays()),
        text(view.nextOn()),
        view.paid(),
        text(view.lastOn()),
        view.lastRefusal());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
