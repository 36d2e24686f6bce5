package bank.ballast.web.loans;

import bank.ballast.lending.LoanEventView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a loan.
 *
 * @param items oldest first
 */
@Schema(name = "LoanEventList")
public record LoanEventList(@Schema(required = true) List<Item> items) {

  /**
   * Something that happened.
   *
   * @param sequence its number
   * @param kind what
   * @param on the day from which it counts
   * @param amount of money, where it is about money
   * @param principal by how much it lowered the debt
   * @param interest what of it was interest
   * @param fees what of it were fees and charges
   * @param reversed whether it was taken back
   * @param at when it became known
   */
  @Schema(name = "LoanEvent")
  public record Item(
      @Schema(required = true) int sequence,
      @Schema(
              required = true,
              enumeration = {
                "paid-out",
                "repaid",
                "charged",
                "rescheduled",
                "withdrawn",
                "interest-paused",
                "written-off",
                "recovered",
                "reversed",
                "other"
              })
          String kind,
      @Schema(required = true, description = "The day from which it counts.") LocalDate on,
      @Nullable Amount amount,
      @Schema(required = true) Amount principal,
      @Schema(required = true) Amount interest,
      @Schema(required = true) Amount fees,
      @Schema(required = true, description = "Whether it was taken back.") boolean reversed,
      @Schema(required = true) Instant at) {

    private static Item of(LoanEventView view) {
      return new Item(
          view.sequence(),
          Inputs.word(view.kind()),
          view.on(),
          view.amount() == null ? null : Amount.of(view.amount()),
          Amount.of(view.principal()),
          Amount.of(view.interest()),
          Amount.of(view.fees()),
          view.reversed(),
          view.at());
    }
  }

  static LoanEventList of(List<LoanEventView> events) {
    return new LoanEventList(events.stream().map(Item::of).toList());
  }
}
