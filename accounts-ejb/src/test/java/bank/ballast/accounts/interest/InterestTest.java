package bank.ballast.accounts.interest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What savings earn, reckoned by hand beside. */
class InterestTest {

  @ParameterizedTest
  @CsvSource({
    // £10,000.00 at 3.25 %: 32,500 pence a year, 89.041095890… a day.
    "1000000, 32500, 89041096",
    // A penny at 4 %: 0.000109589… of one.
    "1, 40000, 110",
    "0, 40000, 0",
    "1000000, 0, 0",
    // 1,000,065 and 1,000,195 pence at 0.0073 %: 200,013 and 200,039 exactly.
    "1000065, 73, 200013",
    "1000195, 73, 200039",
    "5, 36500, 500"
  })
  void aDayEarnsAThreeHundredAndSixtyFifthOfAYear(long pence, int millionths, long earned) {
    assertEquals(earned, Interest.ofDay(pence, millionths));
  }

  @Test
  void moreThanNumbersHoldIsNoInterest() {
    assertThrows(ArithmeticException.class, () -> Interest.ofDay(Long.MAX_VALUE, 200_000));
  }

  @Test
  void aYearOfDaysIsTheYearlyRate() {
    long year = 0;
    for (int day = 0; day < 365; day++) {
      year += Interest.ofDay(1_000_000, 32_500);
    }
    // Of 32,500 pence no more than half a millionth a day is lost or won.
    assertEquals(32_500, year / 1e6, 365 * 0.5e-6);
  }

  /** Reckoned with 30 digits by a calculator: (1 + r/12)^12 − 1. */
  @ParameterizedTest
  @CsvSource({
    "32500, 3.25, 3.30",
    "40000, 4.00, 4.07",
    "50000, 5.00, 5.12",
    "41250, 4.125, 4.20",
    "1, 0.0001, 0.00",
    "200000, 20.00, 21.94",
    "0, 0.00, 0.00"
  })
  void theAnnualEquivalentRateCountsTheInterestOfEarlierMonths(
      int millionths, BigDecimal gross, BigDecimal aer) {
    assertEquals(gross, Interest.percent(millionths));
    assertEquals(aer, Interest.aer(millionths));
  }

  @Test
  void fractionsOfAPennyAreNoPenny() {
    assertEquals(0, Interest.pennies(999_999));
    assertEquals(1, Interest.pennies(1_000_000));
    assertEquals(1, Interest.pennies(1_999_999));
  }

  @Test
  void aRateHoldsFromItsDayUntilTheNext() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    Rate first = new Rate(30_000, may);
    Rate second = new Rate(20_000, may.plusDays(10));
    Rate third = new Rate(25_000, may.plusDays(20));
    List<Rate> rates = List.of(third, second, first);

    assertEquals(Optional.empty(), Rate.on(may.minusDays(1), rates));
    assertEquals(Optional.of(first), Rate.on(may.plusDays(9), rates));
    assertEquals(Optional.of(second), Rate.on(may.plusDays(10), rates));
    assertEquals(Optional.of(second), Rate.after(may, rates));
    assertEquals(Optional.of(third), Rate.after(may.plusDays(10), rates));
    assertEquals(Optional.empty(), Rate.after(may.plusDays(20), rates));
  }
}
