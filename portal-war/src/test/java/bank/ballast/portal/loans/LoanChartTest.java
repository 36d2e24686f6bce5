package bank.ballast.portal.loans;

import static bank.ballast.portal.loans.MadeUpLoan.START;
import static bank.ballast.portal.loans.MadeUpLoan.at;
import static bank.ballast.portal.loans.MadeUpLoan.pounds;
import static bank.ballast.portal.loans.MadeUpLoan.repaid;
import static bank.ballast.portal.loans.MadeUpLoan.view;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.lending.OwedPrincipal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The 120 days of the loan are 720 units wide: 6 a day. */
class LoanChartTest {

  private static final OwedPrincipal LENT = new OwedPrincipal(START, pounds(100_00));

  @Test
  void whatWasAgreedStepsDownWithEachInstalment() {
    LoanChart chart = LoanChart.of(view(at("2026-01-01")), List.of(LENT));

    assertEquals("M0.0 0.0H186.0V50.0H354.0V100.0H540.0V150.0H720.0V200.0", chart.agreed());
    assertEquals(pounds(100_00), chart.highest());
    assertEquals(LocalDate.of(2026, 5, 1), chart.to());
  }

  @Test
  void whatHappenedEndsTodayAndWhatIsOverdueStaysOwed() {
    LoanChart chart = LoanChart.of(view(at("2026-02-11")), List.of(LENT));

    assertEquals("M0.0 0.0H246.0", chart.happened());
    assertEquals("M0.0 0.0H246.0V200H0Z", chart.area());
    assertEquals("M246.0 0.0H354.0V50.0H540.0V100.0H720.0V150.0H720.0", chart.ahead());
    assertEquals("34.17", chart.today());
    assertEquals("middle", chart.anchor());
  }

  @Test
  void moneyThatCameLowersTheLineOnItsDay() {
    LoanChart chart =
        LoanChart.of(
            view(at("2026-02-11", repaid("2026-01-21", 25_00))),
            List.of(LENT, new OwedPrincipal(LocalDate.of(2026, 1, 21), pounds(75_00))));

    assertEquals("M0.0 0.0H120.0V50.0H246.0", chart.happened());
    assertEquals("M246.0 50.0H354.0V100.0H540.0V150.0H720.0V200.0H720.0", chart.ahead());
  }

  @Test
  void nothingIsToComeOfALoanThatIsPaid() {
    LoanChart chart =
        LoanChart.of(
            view(at("2026-07-01", repaid("2026-03-01", 100_00))),
            List.of(LENT, new OwedPrincipal(LocalDate.of(2026, 3, 1), pounds(0))));

    assertEquals("", chart.ahead());
    assertEquals(LocalDate.of(2026, 7, 1), chart.to());
    assertEquals("end", chart.anchor());
  }

  @Test
  void theWordForTodayStaysWithinThePicture() {
    assertEquals("start", LoanChart.of(view(at("2026-01-02")), List.of(LENT)).anchor());
  }
}
