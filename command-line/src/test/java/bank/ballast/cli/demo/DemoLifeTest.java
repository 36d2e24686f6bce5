package bank.ballast.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoLifeTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  private final List<DemoMovement> year = live(LAST);

  @Test
  void livesTheSameYearAgain() {
    assertEquals(year, live(LAST));
  }

  @Test
  void neverFallsBelowZeroWhateverTheLastDay() {
    for (int back = 0; back < 60; back++) {
      for (DemoMovement movement : live(LAST.minusDays(back * 7L))) {
        assertTrue(movement.balance() >= 0, movement::toString);
      }
    }
  }

  @Test
  void leavesEnoughForThePotsWhateverTheLastDay() {
    for (int back = 0; back < 365; back++) {
      Map<DemoPerson, Long> balances = new HashMap<>();
      live(LAST.minusDays(back)).forEach(it -> balances.put(it.person(), it.balance()));

      balances.forEach(
          (person, balance) -> {
            long saved = DemoPot.of(person.username()).stream().mapToLong(DemoPot::saved).sum();
            assertTrue(saved > 0 && saved <= balance, () -> person + " has " + balance);
          });
    }
  }

  @Test
  void keepsBalancesThatAreTheSumsOfTheMovements() {
    Map<DemoPerson, Long> sums = new HashMap<>();
    for (DemoMovement movement : year) {
      long sum = sums.merge(movement.person(), movement.amount(), Long::sum);
      assertEquals(sum, movement.balance(), movement::toString);
    }
  }

  @Test
  void paysEachTransferOutOfOneAccountIntoAnother() {
    long sum =
        year.stream()
            .filter(movement -> movement.kind().equals("internal-transfer"))
            .mapToLong(DemoMovement::amount)
            .sum();

    assertEquals(0, sum);
    assertTrue(year.stream().anyMatch(it -> it.kind().equals("internal-transfer")));
  }

  @Test
  void paysOfEachLoanWhatWasPaidOfIt() {
    for (DemoLoan loan : DemoLoan.upTo(LAST)) {
      long paid =
          year.stream()
              .filter(movement -> movement.loan().equals(loan.id()))
              .mapToLong(DemoMovement::amount)
              .sum();
      long lent =
          loan.repayments(LAST).stream().mapToLong(repaid -> repaid.amount().minorUnits()).sum();
      assertTrue(lent > 0);
      assertEquals(-lent, paid, loan::id);
    }
  }

  @Test
  void isAsBusyAsALife() {
    Map<DemoPerson, Long> counts = new HashMap<>();
    year.forEach(movement -> counts.merge(movement.person(), 1L, Long::sum));

    assertEquals(3, counts.size());
    counts.values().forEach(count -> assertTrue(count > 300 && count < 1500, counts::toString));
  }

  private static List<DemoMovement> live(LocalDate last) {
    return new DemoLife(DemoPerson.ALL, last.minusYears(1), last).movements();
  }
}
