package bank.ballast.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the bank holidays of England and Wales as GOV.UK lists them for 2025 to 2027. */
class BankHolidaysTest {

  private final BankHolidays holidays = new BankHolidays();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
        "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04",
        "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26",
        "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"
      })
  void banksAreClosed(LocalDate day) {
    assertFalse(holidays.isWorkingDay(day));
  }

  @Test
  void noOtherWeekdayOfTheseYearsIsOne() {
    int closed = 0;
    for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() <= 5 && !holidays.isWorkingDay(day)) {
        closed++;
      }
    }
    assertEquals(24, closed);
    assertTrue(holidays.isWorkingDay(LocalDate.of(2026, 11, 23)));
  }
}
