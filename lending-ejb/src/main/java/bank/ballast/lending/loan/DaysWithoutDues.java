package bank.ballast.lending.loan;

import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The days that were none to fall due on when a loan was made. A holiday that is proclaimed later
 * moves no instalment that was agreed.
 */
final class DaysWithoutDues implements Predicate<LocalDate> {

  private final SortedSet<LocalDate> days;

  DaysWithoutDues(Collection<LocalDate> days) {
    this.days = new TreeSet<>(days);
  }

  /** The same terms, with only those of the days kept that its schedule meets. */
  static LoanTerms fixed(LoanTerms terms) {
    if (terms.workingDays().isWorkingDay() instanceof DaysWithoutDues) {
      return terms;
    }
    SortedSet<LocalDate> met = new TreeSet<>();
    Predicate<LocalDate> calendar = terms.workingDays().isWorkingDay();
    Schedule.of(
        with(
            terms,
            day -> {
              boolean works = calendar.test(day);
              if (!works) {
                met.add(day);
              }
              return works;
            }));
    return with(terms, new DaysWithoutDues(met));
  }

  /** The same terms by another calendar. */
  static LoanTerms with(LoanTerms terms, Predicate<LocalDate> calendar) {
    return new LoanTerms(
        terms.disbursements(),
        terms.interest(),
        terms.repayments(),
        terms.grace(),
        terms.changes(),
        terms.fees(),
        new WorkingDays(
            calendar, terms.workingDays().rule(), terms.workingDays().interestToMovedDate()),
        terms.rounding());
  }

  @Override
  public boolean test(LocalDate day) {
    return !days.contains(day);
  }

  SortedSet<LocalDate> days() {
    return days;
  }
}
