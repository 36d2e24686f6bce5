package bank.ballast.portal.loans;

import static bank.ballast.portal.loans.MadeUpLoan.at;
import static bank.ballast.portal.loans.MadeUpLoan.pounds;
import static bank.ballast.portal.loans.MadeUpLoan.repaid;
import static bank.ballast.portal.loans.ScheduleLine.State.AHEAD;
import static bank.ballast.portal.loans.ScheduleLine.State.DUE;
import static bank.ballast.portal.loans.ScheduleLine.State.LATE;
import static bank.ballast.portal.loans.ScheduleLine.State.PAID;
import static bank.ballast.portal.loans.ScheduleLine.State.PARTLY;
import static bank.ballast.portal.loans.ScheduleLine.State.TO_COME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.credit.life.LoanPosition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleLineTest {

  @Test
  void nothingIsLateOnTheDayOnWhichItFallsDue() {
    assertEquals(List.of(DUE, TO_COME, TO_COME, TO_COME), states(at("2026-02-01")));
    assertEquals(List.of(LATE, TO_COME, TO_COME, TO_COME), states(at("2026-02-02")));
  }

  @Test
  void moneyPaysTheOldestFirstAndPerhapsTheNextBeforeItsTime() {
    assertEquals(
        List.of(PAID, AHEAD, PARTLY, TO_COME),
        states(at("2026-02-10", repaid("2026-02-01", 60_00))));
  }

  @Test
  void whatIsPaidInPartIsLateAllTheSame() {
    LoanPosition position = at("2026-02-10", repaid("2026-02-01", 10_00));

    assertEquals(List.of(LATE, TO_COME, TO_COME, TO_COME), states(position));
    assertEquals(pounds(10_00), ScheduleLine.of(position).get(0).paid());
  }

  private static List<ScheduleLine.State> states(LoanPosition position) {
    return ScheduleLine.of(position).stream().map(ScheduleLine::state).toList();
  }
}
