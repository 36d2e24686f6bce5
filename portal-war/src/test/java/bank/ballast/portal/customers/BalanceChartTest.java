package bank.ballast.portal.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceChartTest {

  private static final AccountId ACCOUNT = AccountId.next();

  @Test
  void drawsABalanceAsStepsFromTheOldestToTheNewest() {
    BalanceChart chart = BalanceChart.of(List.of(after(10, 0), after(5, 100), after(0, 50)));

    assertNotNull(chart);
    assertEquals("M0 75H320V0H640V150H640", chart.line());
    assertEquals(150, chart.zero());
  }

  @Test
  void keepsZeroInSightOfADebt() {
    BalanceChart chart = BalanceChart.of(List.of(after(1, -100), after(0, -50)));

    assertNotNull(chart);
    assertEquals(0, chart.zero());
    assertEquals(-100, chart.lowest().minorUnits());
  }

  @Test
  void holdsTheWidestBalancesThereAre() {
    BalanceChart chart =
        BalanceChart.of(List.of(after(1, Long.MAX_VALUE), after(0, Long.MIN_VALUE)));

    assertNotNull(chart);
    assertEquals("M0 150H640V0H640", chart.line());
  }

  @Test
  void drawsNothingForASingleTransaction() {
    assertNull(BalanceChart.of(List.of(after(0, 50))));
  }

  @Test
  void placesThePastThatWasBroughtInByItsDays() {
    Instant broughtIn = Instant.ofEpochSecond(1_772_000_000L);
    LocalDate first = LocalDate.of(2025, 1, 1);

    BalanceChart chart =
        BalanceChart.of(
            List.of(
                on(first.plusDays(4), broughtIn, 2, 30),
                on(first.plusDays(1), broughtIn, 1, 20),
                on(first, broughtIn, 0, 10)));

    assertNotNull(chart);
    assertTrue(chart.line().contains("H" + BalanceChart.WIDTH / 4 + "V"), chart.line());
  }

  private static TransactionView after(long second, long balance) {
    Instant written = Instant.ofEpochSecond(1_772_000_000L + second);
    return on(LocalDate.ofInstant(written, BusinessClock.ZONE), written, second, balance);
  }

  private static TransactionView on(LocalDate day, Instant written, long second, long balance) {
    return new TransactionView(
        new TransactionId(ACCOUNT, second + 1),
        Money.of(1, "GBP"),
        Money.of(balance, "GBP"),
        "PAYMENT",
        "Somebody",
        "",
        written,
        day,
        day);
  }
}
