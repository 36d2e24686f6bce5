package bank.ballast.web.loans;

import bank.ballast.credit.Schedule;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.lending.LoanView;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What falls due and when, and what was paid of it.
 *
 * @param agreed as it was agreed when the loan was made
 * @param items as it is now, after all that happened, in the order in which they fall due
 */
@Schema(name = "LoanSchedule")
public record LoanSchedule(
    @Schema(required = true, description = "As it was agreed when the loan was made.")
        List<LoanInstalment> agreed,
    @Schema(required = true, description = "As it is now, after all that happened.")
        List<Item> items) {

  /**
   * An instalment.
   *
   * @param due when it falls due
   * @param principal what of it lowers the debt
   * @param interest what of it is interest
   * @param fees what of it are fees
   * @param amount all of it
   * @param paid what was paid of it
   * @param late whether it is overdue
   */
  @Schema(name = "LoanScheduleItem")
  public record Item(
      @Schema(required = true) LocalDate due,
      @Schema(required = true) Amount principal,
      @Schema(required = true) Amount interest,
      @Schema(required = true) Amount fees,
      @Schema(required = true) Amount amount,
      @Schema(required = true) Amount paid,
      @Schema(required = true, description = "Whether it is overdue.") boolean late) {

    static Item of(OwedInstalment instalment, LocalDate today) {
      return new Item(
          instalment.due(),
          Amount.of(instalment.principal()),
          Amount.of(instalment.interest()),
          Amount.of(instalment.fees()),
          Amount.of(instalment.amount()),
          Amount.of(instalment.amount().minus(instalment.unpaid())),
          instalment.unpaid().isPositive() && instalment.due().isBefore(today));
    }
  }

  static LoanSchedule of(Schedule agreed, LoanView loan) {
    return new LoanSchedule(
        agreed.rows().stream().map(LoanInstalment::of).toList(),
        loan.position().instalments().stream()
            .map(instalment -> Item.of(instalment, loan.position().day()))
            .toList());
  }
}
