package bank.ballast.platform.flag;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.Feature;
import org.junit.jupiter.api.Test;

/** Which flags have stayed too long. */
class FlagTableTest {

  @Test
  void loanIsDueWithTheThirdReleaseAfterItsOwn() {
    assertFalse(FlagTable.dueForRemoval("some-loan", 2));
    assertTrue(FlagTable.dueForRemoval("some-loan", 3));
  }

  @Test
  void flagThatIsMeantToStayIsNeverDue() {
    assertFalse(FlagTable.dueForRemoval(Feature.CLIENT_REPORTS.flag(), 100));
  }
}
