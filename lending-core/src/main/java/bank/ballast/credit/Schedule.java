package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is owed under a loan's terms, and when. The same terms give the same schedule, always: a
 * quote's is the one that the loan then gets.
 *
 * @param rows the instalments, and the down payments of disbursements, as they fall due
 * @param advances what the borrower receives
 * @param feesAtDisbursement what the borrower pays on those days
 * @param totalInterest the interest of all rows
 */
public record Schedule(
    List<ScheduleRow> rows,
    List<CashFlow> advances,
    List<CashFlow> feesAtDisbursement,
    Money totalInterest) {

  /** Copies the lists. */
  public Schedule {
    rows = List.copyOf(rows);
    advances = List.copyOf(advances);
    feesAtDisbursement = List.copyOf(feesAtDisbursement);
  }

  /**
   * The schedule of these terms.
   *
   * @throws TermsRefused {@link TermsRefusal#OVERFLOW} where what falls due can't be counted
   */
  public static Schedule of(LoanTerms terms) {
    Amounts amounts = Amounts.of(terms);
    Tranches tranches = Tranches.of(terms, amounts);
    Rows rows = new Rows(terms, tranches, amounts);
    switch (terms.interest().calculation()) {
      case PROGRESSIVE -> new ProgressiveCalculation(terms, tranches, amounts).writeTo(rows);
      case CUMULATIVE -> new CumulativeCalculation(terms, tranches, amounts).writeTo(rows);
    }
    return rows.schedule();
  }

  /**
   * What the credit costs a year if all is paid when it is due, fees included.
   *
   * @throws TermsRefused {@link TermsRefusal#NO_RATE}
   */
  public Apr apr() {
    List<CashFlow> repayments = new ArrayList<>(feesAtDisbursement);
    rows.stream()
        .filter(row -> row.instalment().isPositive())
        .map(row -> new CashFlow(row.due(), row.instalment()))
        .forEach(repayments::add);
    return Apr.of(advances, repayments);
  }
}
