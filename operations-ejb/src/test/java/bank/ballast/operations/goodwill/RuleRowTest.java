package bank.ballast.operations.goodwill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.GoodwillCredits;
import bank.ballast.operations.TouchedRefusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RuleRowTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final RuleRow rule =
      new RuleRow(
          "inc_1",
          new GoodwillCredits.Preview(2, Money.of(2_000, "GBP"), false),
          "A bad day",
          "supervisor-1",
          NOON);

  @Test
  void isDecidedOnce() {
    rule.approve("supervisor-2", "Fair", NOON);

    assertDecided(() -> rule.approve("supervisor-3", "Fair", NOON));
    assertDecided(() -> rule.reject("supervisor-3", "Too much", NOON));
  }

  @Test
  void whatWasRejectedStaysSo() {
    rule.reject("supervisor-2", "Too much", NOON);

    assertDecided(() -> rule.approve("supervisor-3", "Fair", NOON));
  }

  private static void assertDecided(Runnable act) {
    assertEquals(TouchedRefusal.GOODWILL_DECIDED, assertThrows(Refusal.class, act::run).code());
  }
}
