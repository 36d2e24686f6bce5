package bank.ballast.operations.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.CaseState;
import bank.ballast.operations.Cases;
import bank.ballast.operations.CasesRefusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCaseTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final SupportCase opened =
      new SupportCase(CustomerId.next(), "key", RequestHash.of("a"), "Card", null, NOON);

  @Test
  void goesBackAndForthUntilItIsClosedAndOpensAgain() {
    assertEquals(1, opened.customerWrites(NOON));
    assertEquals(2, opened.agentAnswers("agent-1", 1, NOON));
    assertEquals(CaseState.WAITING_FOR_CUSTOMER, opened.view(List.of()).state());
    opened.close("agent-1", 2, NOON);
    assertTrue(opened.isClosed());
    assertRefused(CasesRefusal.CASE_CLOSED, () -> opened.take("agent-2"));
    assertRefused(CasesRefusal.CASE_CLOSED, () -> opened.close("agent-1", 2, NOON));

    assertEquals(3, opened.customerWrites(NOON));

    assertEquals(CaseState.WAITING_FOR_BANK, opened.view(List.of()).state());
  }

  @Test
  void isOneAgentsUntilAnotherTakesIt() {
    opened.customerWrites(NOON);
    assertTrue(opened.take("agent-1"));
    assertFalse(opened.take("agent-1"));

    assertRefused(CasesRefusal.CASE_TAKEN, () -> opened.agentAnswers("agent-2", 1, NOON));
    opened.take("agent-2");

    assertEquals(2, opened.agentAnswers("agent-2", 1, NOON));
  }

  @Test
  void isNotAnsweredPastAMessageThatNobodyHasRead() {
    opened.customerWrites(NOON);
    opened.customerWrites(NOON);

    assertRefused(CasesRefusal.CASE_MOVED_ON, () -> opened.agentAnswers("agent-1", 1, NOON));
    assertRefused(CasesRefusal.CASE_MOVED_ON, () -> opened.close("agent-1", 1, NOON));
  }

  @Test
  void hasAnEnd() {
    for (int i = 0; i < Cases.MOST_MESSAGES; i++) {
      opened.customerWrites(NOON);
    }

    assertRefused(CasesRefusal.CASE_FULL, () -> opened.customerWrites(NOON));
  }

  @Test
  void knowsTheRequestThatOpenedIt() {
    assertTrue(opened.answers(RequestHash.of("a")));

    assertFalse(opened.answers(RequestHash.of("a", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "a\u0000b", "a\u202eb", "a\ud800b"})
  void takesNoMessageThatNobodyCouldRead(String text) {
    assertRefused(CasesRefusal.CASE_TEXT_MALFORMED, () -> CaseText.message(text));
  }

  @Test
  void keepsWhatWasWrittenWithItsLines() {
    assertEquals("a\n\nb", CaseText.message(" a\r\n\r\nb\n"));
    assertEquals(3000, CaseText.message("x".repeat(3000)).length());
    assertRefused(CasesRefusal.CASE_TEXT_MALFORMED, () -> CaseText.message("x".repeat(3001)));
    assertRefused(CasesRefusal.CASE_TEXT_MALFORMED, () -> CaseText.subject("a\nb"));
  }

  private static void assertRefused(CasesRefusal code, Runnable act) {
    assertEquals(code, assertThrows(Refusal.class, act::run).code());
  }
}
