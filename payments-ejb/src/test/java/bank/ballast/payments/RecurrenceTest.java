package bank.ballast.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Recurrence.Unit;
import bank.ballast.payments.Recurrence.WorkingDays;
import bank.ballast.platform.BankHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

  private static final BankHolidays HOLIDAYS = new BankHolidays();

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);

  @Test
  void theThirtyFirstComesBackAfterAShorterMonth() {
    assertEquals(
        List.of("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"),
        days(new Recurrence(Unit.MONTH, 1, FIRST, null, null, WorkingDays.SAME), 4));
  }

  @Test
  void aLeapDayIsTheLastOfFebruaryInOtherYears() {
    assertEquals(
        List.of("2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"),
        days(
            new Recurrence(Unit.MONTH, 12, LocalDate.of(2028, 2, 29), null, null, WorkingDays.SAME),
            5));
  }

  @Test
  void weeksAndDaysAreCounted() {
    assertEquals(
        List.of("2027-01-31", "2027-02-28", "2027-03-28"),
        days(new Recurrence(Unit.WEEK, 4, FIRST, null, null, WorkingDays.SAME), 3));
    assertEquals(
        List.of("2027-01-31", "2027-02-01"),
        days(new Recurrence(Unit.DAY, 1, FIRST, null, null, WorkingDays.SAME), 2));
  }

  @Test
  void itEndsByDateOrByCount() {
    Recurrence byDate =
        new Recurrence(Unit.MONTH, 1, FIRST, LocalDate.of(2027, 3, 30), null, WorkingDays.SAME);
    Recurrence byCount = new Recurrence(Unit.MONTH, 1, FIRST, null, 2, WorkingDays.SAME);

    for (Recurrence two : List.of(byDate, byCount)) {
      assertEquals(LocalDate.of(2027, 2, 28), two.due(1));
      assertNull(two.due(2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2, , , every",
    "WEEK, 3, , , every",
    "MONTH, 2, , , every",
    "MONTH, 0, , , every",
    "MONTH, 1, 2027-01-30, , lastOn",
    "MONTH, 1, 2027-12-31, 3, lastOn",
    "MONTH, 1, , 0, payments",
    "MONTH, 1, , 10000, payments"
  })
  void whatIsNotOfferedIsRefused(
      Unit unit, int every, @Nullable LocalDate lastOn, @Nullable Integer payments, String field) {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> new Recurrence(unit, every, FIRST, lastOn, payments, WorkingDays.SAME));

    assertEquals(PaymentsRefusal.MALFORMED_RECURRENCE, refusal.code());
    assertEquals(field, refusal.facts().get("field"));
  }

  private static List<String> days(Recurrence recurrence, int count) {
    return IntStream.range(0, count).mapToObj(n -> String.valueOf(recurrence.due(n))).toList();
  }

  @Test
  void aPaymentMovesByItsRule() {
    // Christmas Day 2026 is a Friday, and Boxing Day's substitute the Monday after.
    LocalDate christmas = LocalDate.of(2026, 12, 25);

    assertEquals(christmas, WorkingDays.SAME.moved(christmas, HOLIDAYS::isWorkingDay));
    assertEquals(
        LocalDate.of(2026, 12, 29), WorkingDays.NEXT.moved(christmas, HOLIDAYS::isWorkingDay));
    assertEquals(
        LocalDate.of(2026, 12, 24), WorkingDays.PREVIOUS.moved(christmas, HOLIDAYS::isWorkingDay));
  }
}
