package bank.ballast.operations.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.CustomerId;
import bank.ballast.operations.VisitId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Visit visit =
      new Visit(VisitId.next(), "agent-1", CustomerId.next(), new Reason("lost card"), NOON);

  @Test
  void isOpenForItsAgentUntilThirtyMinutesHavePassed() {
    assertTrue(visit.isOpenFor("agent-1", NOON));
    assertTrue(visit.isOpenFor("agent-1", NOON.plus(Duration.ofMinutes(30)).minusNanos(1000)));

    assertFalse(visit.isOpenFor("agent-1", NOON.plus(Duration.ofMinutes(30))));
  }

  @Test
  void isNobodyElses() {
    assertFalse(visit.isOpenFor("agent-2", NOON));
  }
}
