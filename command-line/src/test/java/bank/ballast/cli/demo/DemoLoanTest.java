package bank.ballast.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class DemoLoanTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  @Test
  void oneRunsAndIsPaidInTime() {
    whateverTheLastDay(
        "car",
        (last, loan) -> {
          assertEquals(0, loan.daysOverdue());
          assertTrue(loan.paid().principal().isPositive() && !loan.isSettled());
        });
  }

  @Test
  void oneIsOverdueByTwoInstalmentsAndNoLongerCollected() {
    whateverTheLastDay(
        "moving",
        (last, loan) -> {
          long unpaid =
              loan.instalments().stream()
                  .filter(it -> !it.due().isAfter(last))
                  .map(OwedInstalment::unpaid)
                  .filter(it -> it.isPositive())
                  .count();
          assertEquals(2, unpaid, last::toString);
          // The bank may move an instalment over a long weekend, by five days at Easter.
          assertTrue(loan.daysOverdue() > 35, last::toString);
        });
  }

  @Test
  void oneWasSettledBeforeItsTime() {
    whateverTheLastDay(
        "kitchen",
        (last, loan) -> {
          assertTrue(loan.isSettled());
          assertEquals(0, loan.overpaid().minorUnits());
        });
  }

  @Test
  void oneWasWrittenOff() {
    whateverTheLastDay(
        "laptop",
        (last, loan) -> {
          assertTrue(loan.writtenOff().principal().isPositive());
          assertTrue(loan.paid().principal().isPositive());
        });
  }

  @Test
  void allBeginWithinTheYearThatIsLived() {
    for (int back = 0; back < 366; back++) {
      LocalDate last = LAST.minusDays(back);
      DemoLoan.upTo(last)
          .forEach(
              loan -> assertFalse(loan.grantedOn().isBefore(last.minusYears(1)), last::toString));
    }
  }

  private static void whateverTheLastDay(String id, BiConsumer<LocalDate, LoanPosition> check) {
    for (int back = 0; back < 366; back++) {
      LocalDate last = LAST.minusDays(back);
      DemoLoan loan =
          DemoLoan.upTo(last).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
      check.accept(last, loan.at(last));
    }
  }
}
