package bank.ballast.credit.life;

import bank.ballast.credit.CashFlow;
import bank.ballast.credit.EarlySettlement;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What ends a loan before its time. Interest runs to the day and no further; where that is more
 * than the law lets a lender ask for, the borrower is spared the difference. Source: UK Consumer
 * Credit (Early Settlement) Regulations 2004 (SI 2004/1483), regulations 3 to 6.
 *
 * <p>The law's figure is for the settlement date of a notice given on the day, some weeks ahead:
 * the rebated debt of that date with all instalments that fall due until then. It is the lower one
 * where much of the charge was taken at the beginning, as a fee on disbursement is.
 *
 * @param payable what the borrower pays
 * @param rebate what they are spared of the debt, its interest so far and what else is due
 */
public record Settlement(Money payable, Money rebate) {

  /**
   * The figure for the day of a position.
   *
   * @param terms those that the loan was made with, whose APR is the agreement's
   */
  public static Settlement of(LoanPosition position, LoanTerms terms) {
    Money payoff = position.payoff();
    Money none = Money.zero(payoff.currency());
    // Where nothing is charged at the beginning, the law's figure is never the lower one: it stays
    // unreckoned, because it takes the APR to reckon it.
    if (!terms.fees().atDisbursement().isCharged()
        || !payoff.isPositive()
        || position.writtenOff().total().isPositive()) {
      return new Settlement(payoff, none);
    }
    Money most = most(position, terms);
    return payoff.compareTo(most) <= 0
        ? new Settlement(payoff, none)
        : new Settlement(most, payoff.minus(most));
  }

  /**
   * The figure where the borrower withdraws from the agreement: the debt and its interest, and what
   * was paid of fees on disbursement comes off. Source: UK Consumer Credit Act 1974, section 66A(9)
   * to (11).
   *
   * @param terms those that the loan was made with
   */
  public static Settlement withdrawal(LoanPosition position, LoanTerms terms) {
    Money fees =
        Schedule.of(terms).feesAtDisbursement().stream()
            .map(CashFlow::amount)
            .reduce(Money.zero(terms.currency()), Money::plus);
    Money payoff = position.payoff();
    Money rebate = fees.compareTo(payoff) < 0 ? fees : payoff;
    return new Settlement(payoff.minus(rebate), rebate);
  }

  /** The most that the law lets a lender ask for. */
  static Money most(LoanPosition position, LoanTerms terms) {
    LocalDate day = position.day();
    Schedule agreed = Schedule.of(terms);
    LocalDate lastDue = agreed.rows().get(agreed.rows().size() - 1).due();
    LocalDate date = EarlySettlement.settlementDate(day, terms.repayments().start(), lastDue);
    List<CashFlow> repayments = new ArrayList<>(agreed.feesAtDisbursement());
    Money untilThen = position.due();
    for (OwedInstalment one : position.instalments()) {
      boolean after = one.due().isAfter(date);
      if (one.due().isAfter(day) && !after) {
        untilThen = untilThen.plus(one.unpaid());
      }
      // What is due by then counts as paid on its day; of later ones what was paid ahead does.
      Money paid = after ? one.amount().minus(one.unpaid()) : one.amount();
      repayments.add(new CashFlow(after ? day : one.due(), paid));
      repayments.add(new CashFlow(one.due(), one.amount().minus(paid)));
    }
    return EarlySettlement.of(agreed.advances(), repayments, agreed.apr(), date)
        .payable()
        .plus(untilThen);
  }
}
