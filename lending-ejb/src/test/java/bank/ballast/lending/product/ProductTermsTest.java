package bank.ballast.lending.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products are data: what a row says, a loan gets. */
class ProductTermsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final ProductTerms TERMS =
      ProductTerms.of(
          """
          {"rates": [{"upTo": 9999, "annualRate": "20"}, {"upTo": 50000, "annualRate": "12.5"}],
           "freeUpTo": 3, "instalments": {"of": [12, 3, 6]}, "every": {"count": 2, "unit": "WEEKS"},
           "interestMethod": "FLAT", "amortisation": "EQUAL_PRINCIPAL",
           "calculation": "CUMULATIVE", "interestPeriod": "DAILY", "daysInYear": "364",
           "daysInMonth": "30", "graceOnInterest": 1, "instalmentFee": "1.50"}""");

  @Test
  void theRateFollowsFromTheAmountAndTheInstalments() {
    assertEquals(new BigDecimal("20"), TERMS.rate(pounds(9_999), 6));
    assertEquals(new BigDecimal("12.5"), TERMS.rate(pounds(10_000), 6));
    assertEquals(BigDecimal.ZERO, TERMS.rate(pounds(10_000), 3));
    assertThrows(IllegalStateException.class, () -> TERMS.rate(pounds(50_001), 6));
    assertEquals(
        List.of(BigDecimal.ZERO, new BigDecimal("20"), new BigDecimal("12.5")), TERMS.rates());
  }

  @Test
  void whatTheRowSaysTheLoanGets() {
    LoanTerms terms = TERMS.of(pounds(12_000), 6, DAY, null, day -> true);

    assertEquals(List.of(3, 6, 12), TERMS.instalments());
    Schedule schedule = Schedule.of(terms);
    assertEquals(DAY.plusWeeks(2), schedule.rows().get(0).due());
    assertEquals(pounds(2_000), schedule.rows().get(0).principal());
    assertEquals(pounds(0), schedule.rows().get(0).interest());
    assertEquals(pounds(150), schedule.rows().get(0).fees());
  }

  @Test
  void theSameTermsGiveTheSameSchedule() {
    List<ScheduleRow> quoted =
        Schedule.of(TERMS.of(pounds(12_000), 12, DAY, DAY.plusDays(20), day -> true)).rows();

    assertEquals(
        quoted,
        Schedule.of(TERMS.of(pounds(12_000), 12, DAY, DAY.plusDays(20), day -> true)).rows());
  }

  private static Money pounds(long pence) {
    return Money.of(pence, "GBP");
  }
}
