package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.limited;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Outflow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much may leave an account in a day. */
class OutflowTest {

  private final LedgerAccountId anna = TestEntries.newAccountId();
  private final LedgerAccountId ben = TestEntries.newAccountId();
  private final Judge judge = TestEntries.judge(List.of(with(anna, 1000), with(ben, 0)));

  @Test
  void whatIsLeftOfTheLimitMayStillLeaveAndNoPennyMore() {
    assertEquals("Posted", outcome(60, 100));
    assertEquals("OUTFLOW_LIMIT", outcome(41, 100));
    assertEquals("Posted", outcome(40, 100));
    assertEquals("OUTFLOW_LIMIT", outcome(1, 100));
    assertEquals(100, judge.outflows().iterator().next().used());
  }

  @Test
  void whatIsRefusedTakesNothing() {
    assertEquals("INSUFFICIENT_FUNDS", outcome(1001, 5000));
    assertEquals("Posted", outcome(1000, 1000));
  }

  @Test
  void theNextDayBeginsAnew() {
    assertEquals("Posted", outcome(100, 100));
    assertEquals(
        "Posted",
        TestBooks.outcome(
            judge.judge(limited(on(DAY.plusDays(1), transfer(anna, ben, 100)), 100))));
  }

  @Test
  void whatIsGivenBackMayLeaveAgainOnTheSameDayAlone() {
    OutflowState full = after(none(), 100);
    OutflowState back = after(full, -30);

    assertEquals(70, back.used());
    assertNull(back.after(outflow(DAY, 31)));
    assertEquals(full, full.after(outflow(DAY.minusDays(1), -30)));
    assertEquals(0, after(full, -500).used());
  }

  @Test
  void whatComesLateOverMidnightCountsOnTheNewDay() {
    OutflowState today = after(none(), 100);

    assertNull(today.after(outflow(DAY.minusDays(1), 1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 50, 1000})
  void anAccountsOwnLimitGoesBeforeTheCallers(long most) {
    OutflowState own = new OutflowState(none().key(), most, null, 0);

    assertNull(own.after(outflow(DAY, most + 1)));
    assertEquals(most, after(own, most).used());
    assertNull(own.after(outflow(DAY, Long.MAX_VALUE)));
  }

  private OutflowState none() {
    return OutflowState.none(new OutflowState.Key(anna, "TEST"));
  }

  private OutflowState after(OutflowState before, long pence) {
    OutflowState after = before.after(outflow(DAY, pence));
    assertNotNull(after);
    return after;
  }

  private Outflow outflow(LocalDate day, long pence) {
    return new Outflow(anna, "TEST", day, pence, 100);
  }

  private String outcome(long pence, long most) {
    return TestBooks.outcome(judge.judge(limited(transfer(anna, ben, pence), most)));
  }

  private static AccountState with(LedgerAccountId id, long pence) {
    return TestEntries.state(id, AccountKind.LIABILITY, "GBP", 0L, AccountStatus.OPEN, 0, pence);
  }
}
