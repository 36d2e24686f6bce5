package bank.ballast.operations.bulkimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bank.ballast.operations.ImportReconciliation.AccountDay;
import bank.ballast.operations.ImportReconciliation.Tolerance;
import bank.ballast.operations.ImportReconciliation.Verdict;
import bank.ballast.operations.bulkimport.AccountComparison.BookedDay;
import bank.ballast.operations.bulkimport.AccountComparison.ReportedRow;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountComparisonTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private final NavigableMap<LocalDate, BookedDay> booked = new TreeMap<>();
  private final NavigableMap<LocalDate, List<ReportedRow>> rows = new TreeMap<>();

  @Test
  void findsTheClosingRowByTheChainWhateverItsPlace() {
    rows.put(MONDAY, List.of(row(1000, 1000L)));
    // Booked +500 then -200: the file's last row is the one in the middle of the day.
    rows.put(TUESDAY, List.of(row(-200, 1300L), row(500, 1500L)));
    booked.put(MONDAY, new BookedDay(1000, 1000));
    booked.put(TUESDAY, new BookedDay(300, 1300));

    List<AccountDay> days = compare();

    assertEquals(List.of(Verdict.EXACT, Verdict.EXACT), verdicts(days));
    assertEquals(1300, minorUnits(days.get(1)));
  }

  @Test
  void explainsRoundingByTheTolerance() {
    rows.put(MONDAY, List.of(row(1000, 1000L), row(33, 1030L)));
    booked.put(MONDAY, new BookedDay(1033, 1033));

    assertEquals(List.of(Verdict.WITHIN_TOLERANCE), verdicts(compare()));
  }

  @Test
  void listsAChangeBeyondTheTolerance() {
    rows.put(MONDAY, List.of(row(1000, 1021L)));
    booked.put(MONDAY, new BookedDay(1000, 1000));

    assertEquals(List.of(Verdict.DIFFERENT), verdicts(compare()));
  }

  @Test
  void listsADriftThatNoSingleDayShows() {
    for (int day = 0; day < 7; day++) {
      rows.put(MONDAY.plusDays(day), List.of(row(100, 120L * (day + 1))));
      booked.put(MONDAY.plusDays(day), new BookedDay(100, 100L * (day + 1)));
    }

    List<AccountDay> days = compare();

    assertEquals(Verdict.WITHIN_TOLERANCE, days.get(4).verdict());
    assertEquals(Verdict.DIFFERENT, days.get(5).verdict());
  }

  @Test
  void listsAWrongBalanceOnItsDayAlone() {
    rows.put(MONDAY, List.of(row(1000, 1777L)));
    rows.put(TUESDAY, List.of(row(300, 1300L), row(500, 1800L)));
    booked.put(MONDAY, new BookedDay(1000, 1000));
    booked.put(TUESDAY, new BookedDay(800, 1800));

    assertEquals(List.of(Verdict.DIFFERENT, Verdict.EXACT), verdicts(compare()));
  }

  @Test
  void listsADayWhoseRowIsNotInTheLedger() {
    rows.put(MONDAY, List.of(row(10, 10L), row(5, 15L)));
    booked.put(MONDAY, new BookedDay(10, 10));

    assertEquals(List.of(Verdict.DIFFERENT), verdicts(compare()));
  }

  @Test
  void listsADayOnWhichOnlyTheLedgerMovedMoney() {
    rows.put(MONDAY, List.of(row(1000, 1000L)));
    rows.put(WEDNESDAY, List.of(row(10, 1010L)));
    booked.put(MONDAY, new BookedDay(1000, 1000));
    booked.put(TUESDAY, new BookedDay(1, 1001));
    booked.put(WEDNESDAY, new BookedDay(10, 1011));

    assertEquals(Verdict.DIFFERENT, compare().get(1).verdict());
  }

  @Test
  void leavesOutWhatHappenedHereAfterTheLastRow() {
    rows.put(MONDAY, List.of(row(1000, 1000L)));
    booked.put(MONDAY, new BookedDay(1000, 1000));
    booked.put(TUESDAY, new BookedDay(-400, 600));

    assertEquals(List.of(Verdict.EXACT), verdicts(compare()));
  }

  @Test
  void bridgesDaysOnWhichNoBalanceWasReported() {
    rows.put(MONDAY, List.of(row(1000, null)));
    rows.put(TUESDAY, List.of(row(500, 1500L)));
    booked.put(MONDAY, new BookedDay(1000, 1000));
    booked.put(TUESDAY, new BookedDay(500, 1500));

    List<AccountDay> days = compare();

    assertEquals(List.of(Verdict.NOT_REPORTED, Verdict.EXACT), verdicts(days));
    assertNull(days.get(0).bankBalance());
  }

  private List<AccountDay> compare() {
    return new AccountComparison("1", Currency.getInstance("CZK"), new Tolerance(20, 100))
        .compare(booked, rows);
  }

  private static List<Verdict> verdicts(List<AccountDay> days) {
    return days.stream().map(AccountDay::verdict).toList();
  }

  private static long minorUnits(AccountDay day) {
    return day.bankBalance() == null ? Long.MIN_VALUE : day.bankBalance().minorUnits();
  }

  private static ReportedRow row(long amount, @Nullable Long balance) {
    return new ReportedRow(amount, balance);
  }
}
