package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import bank.ballast.guard.traffic.Side;
import org.junit.jupiter.api.Test;

class CustomersTest {

  private static final long NOW = 1_795_300_000_000L;

  private final Customers customers = new Customers(60_000, 3_600_000);

  @Test
  void whoNeverComesAgainIsForgotten() {
    for (int i = 0; i < 10; i++) {
      customers.see("once-" + i, Side.STABLE, NOW + i, "web", "1.0");
    }
    customers.see("again", Side.STABLE, NOW + 3_600_100, "web", "1.0");
    assertEquals(1, customers.known());
  }

  @Test
  void ofTooManyThoseSeenLastAreKept() {
    for (int i = 0; i < 2 * Customers.KEPT; i++) {
      customers.see("once-" + i, Side.STABLE, NOW, "web", "1.0");
      if (i % 1_000 == 0) {
        customers.see("again", Side.STABLE, NOW, "web", "1.0");
      }
    }
    assertEquals(Customers.KEPT, customers.known());
    assertNotNull(customers.of("again", "again"));
  }
}
