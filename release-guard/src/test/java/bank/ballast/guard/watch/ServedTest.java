package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServedTest {

  private final Served served = new Served();

  @Test
  void aDeviceCountsAsItsCustomerOnceSomebodySignedIn() {
    served.serve(null, "phone");
    served.harm("phone");
    served.serve("robin", "phone");
    served.serve(null, "phone");
    served.harm("robin");
    assertEquals(1, served.count());
    assertEquals(1, served.harmed());
  }

  @Test
  void twoWhoShareADeviceAreTwo() {
    served.serve("robin", "tablet");
    served.serve("kim", "tablet");
    assertEquals(2, served.count());
  }

  @Test
  void whoeverWasNotServedWasNotHarmedByIt() {
    served.harm("robin");
    assertEquals(0, served.harmed());
  }

  @Test
  void theNextReleaseHasServedNobodyYet() {
    served.serve("robin", "phone");
    served.harm("robin");
    served.clear();
    assertEquals(0, served.count());
    assertEquals(0, served.harmed());
  }
}
