package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Which rate is charged when.
 *
 * @param first the rate at the start
 * @param changes what it becomes, by day
 */
record RateHistory(BigDecimal first, List<RateChange> changes) {

  static RateHistory of(LoanTerms terms) {
    return new RateHistory(terms.interest().annualRate(), terms.changes().rates());
  }

  /** As long as only so many changes are known. */
  RateHistory upTo(int known) {
    return new RateHistory(first, changes.subList(0, known));
  }

  /** The rate for the days after this one; a change is for the day that it names, and so after. */
  BigDecimal after(LocalDate day) {
    return with(day.plusDays(1));
  }

  /** The rate on a day. */
  BigDecimal with(LocalDate day) {
    BigDecimal rate = first;
    for (RateChange change : changes) {
      if (change.from().isAfter(day)) {
        break;
      }
      rate = change.annualRate();
    }
    return rate;
  }
}
