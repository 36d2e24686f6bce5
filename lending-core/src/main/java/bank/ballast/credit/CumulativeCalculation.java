package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A schedule by the cumulative calculation: period after period until nothing is owed. What is lent
 * later is known from the start, and so is the instalment; interest is for what is owed by then.
 * Instalments that are rounded up may end before their number, and money lent after the last brings
 * further ones. Source: Apache Fineract, {@code AbstractCumulativeLoanScheduleGenerator} and the
 * schedules that its tests expect (RS01 to RS07, C2801 to C2809, C2997, C2998).
 */
final class CumulativeCalculation {

  /** What an instalment is made of. */
  record Parts(BigDecimal principal, BigDecimal interest) {}

  /** How the parts follow from what is owed. */
  interface Method {

    /** Another rate from this instalment on. */
    void change(int number, BigDecimal owed, BigDecimal annualRate);

    /**
     * The parts of an instalment.
     *
     * @param number the instalment's, from 1
     * @param period what its interest is for
     * @param opening what is owed when the period begins
     * @param owed the same with what is lent until the period ends
     */
    Parts parts(int number, Period period, BigDecimal opening, BigDecimal owed);
  }

  private final LoanTerms terms;
  private final Tranches tranches;
  private final DueDates dates;
  private final Method method;

  CumulativeCalculation(LoanTerms terms, Tranches tranches, Amounts amounts) {
    this.terms = terms;
    this.tranches = tranches;
    dates = new DueDates(terms.repayments(), terms.changes().dueDates(), terms.workingDays());
    method =
        switch (terms.interest().method()) {
          case DECLINING_BALANCE -> new DecliningBalance(terms, tranches, amounts);
          case FLAT -> new FlatInterest(terms, tranches, amounts);
        };
  }

  void writeTo(Rows rows) {
    RateHistory rates = RateHistory.of(terms);
    List<Period> periods = dates.periods(terms.repayments().instalments());
    BigDecimal rate = rates.with(terms.repayments().start());
    BigDecimal opening = tranches.net(terms.repayments().start()::equals);
    BigDecimal owed = opening;
    for (int number = 1; ; number++) {
      if (number > periods.size()) {
        periods = dates.periods(2 * number);
      }
      Period period = periods.get(number - 1);
      opening = owed;
      owed = owed.add(tranches.net(day -> within(day, period)));
      BigDecimal charged = rates.with(period.to());
      if (charged.compareTo(rate) != 0) {
        rate = charged;
        method.change(number, opening, rate);
      }
      Parts parts = method.parts(number, period, opening, owed);
      rows.payOut(period.to().plusDays(1));
      rows.instalment(period, parts.principal(), parts.interest());
      owed = owed.subtract(parts.principal());
      if (owed.signum() == 0 && !tranches.any(day -> day.isAfter(period.to()))) {
        return;
      }
    }
  }

  /** Money that is lent on a due date is lent before the instalment is paid. */
  static boolean within(LocalDate day, Period period) {
    return day.isAfter(period.from()) && !day.isAfter(period.to());
  }
}
