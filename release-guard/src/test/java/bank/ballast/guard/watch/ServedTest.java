package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServedTest {

  private final Served served = new Served();

  @Test
  void aDeviceCountsAsItsCustomerOnceSomebodySignedIn() {
    served.serve(null, "phone");
    served.harm("phone", false);
    served.serve("robin", "phone");
    served.serve(null, "phone");
    served.harm("robin", false);
    assertEquals(1, served.count());
    assertEquals(1, served.harmed(false));
  }

  @Test
  void twoWhoShareADeviceAreTwo() {
    served.serve("robin", "tablet");
    served.serve("kim", "tablet");
    assertEquals(2, served.count());
  }

  @Test
  void whosePaymentWasRefusedCountsWhereItIsAskedFor() {
    served.serve(null, "phone");
    served.harm("phone", true);
    served.serve("robin", "phone");
    served.serve("kim", "tablet");
    served.harm("kim", true);
    served.harm("kim", false);
    assertEquals(1, served.harmed(false));
    assertEquals(2, served.harmed(true));
  }

  @Test
  void whoeverWasNotServedWasNotHarmedByIt() {
    served.harm("robin", false);
    assertEquals(0, served.harmed(false));
  }

  @Test
  void theNextReleaseHasServedNobodyYet() {
    served.serve("robin", "phone");
    served.harm("robin", false);
    served.clear();
    assertEquals(0, served.count());
    assertEquals(0, served.harmed(false));
  }
}
