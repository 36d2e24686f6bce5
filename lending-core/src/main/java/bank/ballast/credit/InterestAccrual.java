package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a balance earns between two days under a loan's terms: by the same factors as its schedule,
 * so that a period's days together earn what the period does, each as much as the others of the
 * same rate. Grace is not looked at: interest that is paid later is earned all the same, but for
 * interest-free periods.
 */
public final class InterestAccrual {

  private final LoanTerms terms;
  private final Amounts amounts;
  private final List<Period> periods;
  private final RateHistory rates;

  private InterestAccrual(LoanTerms terms) {
    this.terms = terms;
    amounts = Amounts.of(terms);
    rates = RateHistory.of(terms);
    periods =
        new DueDates(terms.repayments(), terms.changes().dueDates(), terms.workingDays())
            .periods(terms.repayments().instalments());
  }

  /** Under these terms. */
  public static InterestAccrual of(LoanTerms terms) {
    return new InterestAccrual(terms);
  }

  /**
   * The interest on a balance, unrounded, in major units of the loan's currency. A day's interest
   * is that of the day which it ends: from Monday to Tuesday is Tuesday. After the last due date it
   * goes on as in the last period.
   *
   * @param balance what is owed all the time; for flat interest, what was lent
   * @param from the day before the first that counts, not before the start
   * @param to the last day that counts
   * @throws TermsRefused {@link TermsRefusal#OUT_OF_ORDER} for days that are none of the loan's
   */
  public BigDecimal earned(Money balance, LocalDate from, LocalDate to) {
    if (from.isBefore(terms.repayments().start()) || to.isBefore(from)) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_ORDER, "from", "%s to %s is not in the term".formatted(from, to));
    }
    BigDecimal base = amounts.decimal(balance);
    BigDecimal earned = BigDecimal.ZERO;
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      boolean last = i == periods.size() - 1;
      LocalDate begin = from.isAfter(period.from()) ? from : period.from();
      LocalDate end = last || to.isBefore(period.to()) ? to : period.to();
      if (begin.isBefore(end) && i >= terms.grace().interestFree()) {
        earned = earned.add(base.multiply(factor(period, begin, end), amounts.context()));
      }
    }
    return earned;
  }

  private BigDecimal factor(Period period, LocalDate from, LocalDate to) {
    if (terms.interest().calculation() == Calculation.CUMULATIVE) {
      return new CumulativeRate(terms, amounts)
          .between(period.from(), period.to(), rates.with(period.to()))
          .multiply(BigDecimal.valueOf(Period.days(from, to)), amounts.context())
          .divide(BigDecimal.valueOf(period.days()), amounts.context());
    }
    ProgressiveFactor factors = new ProgressiveFactor(terms, amounts);
    BigDecimal factor = BigDecimal.ZERO;
    NavigableSet<LocalDate> cuts = cuts(period, to);
    for (LocalDate cut : cuts) {
      LocalDate next = cuts.higher(cut);
      LocalDate begin = from.isAfter(cut) ? from : cut;
      LocalDate end = next == null || to.isBefore(next) ? to : next;
      if (begin.isBefore(end)) {
        LocalDate base = cut.isBefore(period.to()) ? cut : period.from();
        factor =
            factor.add(
                factors
                    .forInterest(period, base, period.to(), rates.after(cut))
                    .multiply(BigDecimal.valueOf(Period.days(begin, end)), amounts.context())
                    .divide(BigDecimal.valueOf(Period.days(base, period.to())), amounts.context()));
      }
    }
    return factor;
  }

  /** Where a period begins, and where the rate changes after that. */
  private NavigableSet<LocalDate> cuts(Period period, LocalDate to) {
    NavigableSet<LocalDate> cuts = new TreeSet<>();
    cuts.add(period.from());
    rates.changes().stream()
        .map(change -> change.from().minusDays(1))
        .filter(day -> day.isAfter(period.from()) && day.isBefore(to))
        .forEach(cuts::add);
    return cuts;
  }
}
