package bank.ballast.web.loans;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.lending.LoanView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it stands today.
 *
 * @param id names it
 * @param reference what it is called where people read it: on statements and in messages
 * @param state whether it goes on
 * @param product what it is, by its code
 * @param accountId into which it was paid out, and from which instalments are collected
 * @param amount what was lent
 * @param annualRate nominal, percent a year
 * @param apr percent a year
 * @param paidOutOn when
 * @param withdrawableUntil the last day on which it may be withdrawn from
 * @param owed what is owed of the principal
 * @param due what has fallen due and is not paid
 * @param overdueSince since when, if it is late
 * @param daysOverdue for how many days something is late
 * @param payoff what ends it today
 * @param paid all that was paid so far
 * @param nextDue when the next instalment falls due
 * @param nextAmount what is not paid of it
 * @param withdrawal the notice of withdrawal, if it was given
 */
@Schema(name = "Loan")
public record Loan(
    @Schema(required = true, example = "loan_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(
            required = true,
            example = "3V1N9M2C",
            description = "What it is called on statements and in messages.")
        String reference,
    @Schema(
            required = true,
            enumeration = {"active", "settled", "written-off", "other"})
        String state,
    @Schema(required = true, example = "personal-loan") String product,
    @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String accountId,
    @Schema(required = true) Amount amount,
    @Schema(required = true, example = "6.4", description = "Nominal: percent a year.")
        String annualRate,
    @Schema(required = true, example = "6.6") String apr,
    @Schema(required = true) LocalDate paidOutOn,
    @Schema(required = true, description = "The last day of the 14 in which one may withdraw.")
        LocalDate withdrawableUntil,
    @Schema(required = true, description = "Of the principal, whether due or not.") Amount owed,
    @Schema(required = true, description = "What has fallen due and is not paid.") Amount due,
    @Nullable LocalDate overdueSince,
    @Schema(required = true) long daysOverdue,
    @Schema(required = true, description = "What ends the loan today.") Amount payoff,
    @Schema(required = true, description = "All that was paid, with interest and fees.")
        Amount paid,
    @Nullable LocalDate nextDue,
    @Nullable Amount nextAmount,
    @Nullable Withdrawal withdrawal) {

  /**
   * A notice of withdrawal.
   *
   * @param noticedOn from which day it counts
   * @param payBackBy the day on which what is owed is collected
   */
  @Schema(name = "LoanWithdrawalNotice")
  public record Withdrawal(
      @Schema(required = true) LocalDate noticedOn,
      @Schema(required = true, description = "Then what is owed is collected.")
          LocalDate payBackBy) {

    static @Nullable Withdrawal of(LoanView.@Nullable Withdrawal view) {
      return view == null ? null : new Withdrawal(view.noticedOn(), view.payBackBy());
    }
  }

  static Loan of(LoanView view) {
    LoanPosition position = view.position();
    OwedInstalment next = position.next().orElse(null);
    return new Loan(
        view.id().toString(),
        view.id().reference(),
        Inputs.word(view.state()),
        view.product(),
        view.account().toString(),
        Amount.of(view.terms().principal()),
        view.terms().interest().annualRate().toPlainString(),
        view.apr().toPlainString(),
        view.paidOutOn(),
        view.withdrawableUntil(),
        Amount.of(position.principal()),
        Amount.of(position.due()),
        position.overdueSince(),
        position.daysOverdue(),
        Amount.of(view.settlement().payable()),
        Amount.of(position.paid().total().minus(position.rebated())),
        next == null ? null : next.due(),
        next == null ? null : Amount.of(next.unpaid()),
        Withdrawal.of(view.withdrawal()));
  }
}
