package bank.ballast.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The periods of a loan, one for each instalment. */
final class DueDates {

  private final Repayments repayments;
  private final Map<LocalDate, LocalDate> changes;
  private final WorkingDays workingDays;

  /**
   * Due dates with these changes.
   *
   * @param changes those that are known; each is on a date on which something falls due
   */
  DueDates(Repayments repayments, List<DueDateChange> changes, WorkingDays workingDays) {
    this.repayments = repayments;
    this.changes =
        changes.stream().collect(Collectors.toMap(DueDateChange::from, DueDateChange::to));
    this.workingDays = workingDays;
  }

  /** The periods of so many instalments. */
  List<Period> periods(int count) {
    List<Period> periods = new ArrayList<>(count);
    LocalDate agreed = repayments.start();
    LocalDate from = repayments.start();
    for (int i = 0; i < count; i++) {
      LocalDate usual =
          i == 0 ? repayments.firstDueDate() : repayments.every().after(agreed, repayments.seed());
      agreed = changes.getOrDefault(usual, usual);
      LocalDate due = workingDays.move(agreed);
      LocalDate to = workingDays.interestToMovedDate() && due.isAfter(from) ? due : agreed;
      periods.add(new Period(from, to, due));
      from = to;
    }
    return periods;
  }

  /** The last due date, as long as none is changed. */
  static LocalDate last(Repayments repayments) {
    List<Period> periods =
        new DueDates(repayments, List.of(), WorkingDays.ALL).periods(repayments.instalments());
    return periods.get(periods.size() - 1).to();
  }

  /** Refuses changes that are on no due date, or that put one due date before another. */
  static void check(Repayments repayments, TermChanges changes, WorkingDays workingDays) {
    if (changes.dueDates().isEmpty()) {
      return;
    }
    DueDates dates = new DueDates(repayments, changes.dueDates(), workingDays);
    LocalDate agreed = repayments.start();
    int met = 0;
    for (int i = 0; i < repayments.instalments(); i++) {
      LocalDate usual =
          i == 0 ? repayments.firstDueDate() : repayments.every().after(agreed, repayments.seed());
      LocalDate becomes = dates.changes.getOrDefault(usual, usual);
      met += dates.changes.containsKey(usual) ? 1 : 0;
      if (!becomes.isAfter(agreed) || becomes.isAfter(repayments.start().plusYears(120))) {
        throw new TermsRefused(
            TermsRefusal.OUT_OF_ORDER,
            "dueDateChanges.to",
            "%s is not after %s, the date before it".formatted(becomes, agreed));
      }
      agreed = becomes;
    }
    if (met < dates.changes.size()) {
      throw new TermsRefused(
          TermsRefusal.NOT_A_DUE_DATE,
          "dueDateChanges.from",
          "nothing falls due on one of these days");
    }
  }
}
