package bank.ballast.web.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

  @Test
  void aBrokenConnectionIsBehindWhatItBroke() {
    SQLException broken = new SQLException("Socket error", "08000");

    assertTrue(DatabaseAway.isBehind(new IllegalStateException(new RuntimeException(broken))));
  }

  @Test
  void aCommitThatBrokeTellsItAmongTheSuppressed() {
    Exception heuristic = new Exception("mixed");
    heuristic.addSuppressed(new Exception(new SQLException("Socket error", "08000")));

    assertTrue(DatabaseAway.isBehind(new IllegalStateException(heuristic)));
  }

  @Test
  void noConnectionNoSpaceAndNoWritesPassByThemselves() {
    assertTrue(DatabaseAway.isBehind(new SQLException("no managed connection")));
    assertTrue(DatabaseAway.isBehind(new SQLException("full", "HY000", 1114)));
    assertTrue(DatabaseAway.isBehind(new SQLException("read-only", "HY000", 1290)));
  }

  @Test
  void everythingElseIsAFaultOfOurs() {
    assertFalse(DatabaseAway.isBehind(new SQLException("syntax", "42000", 1064)));
    assertFalse(DatabaseAway.isBehind(new SQLException("duplicate", "23000", 1062)));
    assertFalse(DatabaseAway.isBehind(new IllegalStateException()));
  }

  @Test
  void causesThatGoInACircleHaveAnEnd() {
    Exception one = new Exception("one");
    Exception other = new Exception("other", one);
    one.initCause(other);

    assertFalse(DatabaseAway.isBehind(one));
  }
}
