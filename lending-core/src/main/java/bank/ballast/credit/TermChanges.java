package bank.ballast.credit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changes while the loan runs.
 *
 * @param rates other rates, each from a day on
 * @param dueDates due dates that are moved
 */
public record TermChanges(List<RateChange> rates, List<DueDateChange> dueDates) {

  /** Nothing changes. */
  public static final TermChanges NONE = new TermChanges(List.of(), List.of());

  /** The most changes of either kind. */
  public static final int MOST = 60;

  /** Sorts both by day; one day has one change. */
  public TermChanges {
    Require.range("rateChanges", rates.size(), 0, MOST);
    Require.range("dueDateChanges", dueDates.size(), 0, MOST);
    rates = rates.stream().sorted(Comparator.comparing(RateChange::from)).toList();
    dueDates = dueDates.stream().sorted(Comparator.comparing(DueDateChange::from)).toList();
    once("rateChanges.from", rates.stream().map(RateChange::from).toList());
    once("dueDateChanges.from", dueDates.stream().map(DueDateChange::from).toList());
  }

  /** What is still to come: rates after a day, due dates after the first of the rest. */
  TermChanges after(LocalDate day, LocalDate firstDue) {
    return new TermChanges(
        rates.stream().filter(change -> change.from().isAfter(day)).toList(),
        dueDates.stream().filter(change -> change.from().isAfter(firstDue)).toList());
  }

  private static void once(String field, List<?> days) {
    Set<Object> seen = new HashSet<>();
    for (Object day : days) {
      if (!seen.add(day)) {
        throw new TermsRefused(TermsRefusal.OUT_OF_ORDER, field, day + " is there twice");
      }
    }
  }
}
