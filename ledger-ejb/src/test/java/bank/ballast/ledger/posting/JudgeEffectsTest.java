package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.NOW;
import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.entry;
import static bank.ballast.ledger.posting.TestEntries.leg;
import static bank.ballast.ledger.posting.TestEntries.newAccountId;
import static bank.ballast.ledger.posting.TestEntries.newEntryId;
import static bank.ballast.ledger.posting.TestEntries.state;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pending, posted, voided, reversed and balancing entries. */
class JudgeEffectsTest {

  private final LedgerAccountId anna = newAccountId();
  private final LedgerAccountId ben = newAccountId();
  private final Judge judge = TestEntries.judge(List.of(open(anna, 100), open(ben, 0)));

  @Test
  void whatIsPendingMovesNothingAndIsSpentNoSecondTime() {
    accepted(pending(60));

    assertEquals(List.of(), judge.entries().get(0).legs());
    assertEquals(60, now(anna).pendingDebits());
    assertEquals(100, now(anna).balance());
    assertEquals(40, now(anna).available());
    refused("INSUFFICIENT_FUNDS", transfer(anna, ben, 41));
    refused("INSUFFICIENT_FUNDS", pending(41));
    accepted(transfer(anna, ben, 40));
  }

  @Test
  void whatIsPendingForAnAccountCannotBeSpent() {
    accepted(pending(60));

    refused("INSUFFICIENT_FUNDS", transfer(ben, anna, 1));
    assertEquals(60, now(ben).pendingCredits());
  }

  @Test
  void postedInFullItMovesAll() {
    Entry pending = accepted(pending(60));
    accepted(ending(new Effect.PostPending(pending.id())));

    assertEquals(40, now(anna).balance());
    assertEquals(60, now(ben).balance());
    nothingIsPending();
  }

  @Test
  void postedInPartItReleasesTheRest() {
    Entry pending = accepted(pending(60));
    accepted(with(new Effect.PostPending(pending.id()), transfer(anna, ben, 25)));

    assertEquals(75, now(anna).balance());
    assertEquals(25, now(ben).balance());
    nothingIsPending();
  }

  @Test
  void noMoreIsPostedThanIsPendingAndNowhereElse() {
    LedgerAccountId cara = newAccountId();
    Judge three = TestEntries.judge(List.of(open(anna, 100), open(ben, 0), open(cara, 0)));
    Entry pending = pending(60);
    three.judge(Posting.of(pending));

    for (Entry wrong :
        List.of(
            transfer(anna, ben, 61),
            transfer(anna, cara, 60),
            transfer(ben, anna, 60),
            entry(
                newEntryId(),
                leg(anna, Side.DEBIT, 60, "GBP"),
                leg(anna, Side.DEBIT, 1, "GBP"),
                leg(ben, Side.CREDIT, 61, "GBP")))) {
      assertEquals(
          "EXCEEDS_PENDING",
          TestBooks.outcome(
              three.judge(Posting.of(with(new Effect.PostPending(pending.id()), wrong)))));
    }
  }

  @Test
  void voidedItReleasesAll() {
    Entry pending = accepted(pending(60));
    accepted(ending(new Effect.VoidPending(pending.id())));

    assertEquals(100, now(anna).available());
    nothingIsPending();
  }

  @Test
  void itHasOneEnd() {
    Entry posted = accepted(pending(30));
    Entry voided = accepted(pending(30));
    accepted(ending(new Effect.PostPending(posted.id())));
    accepted(ending(new Effect.VoidPending(voided.id())));

    for (Entry entry : List.of(posted, voided)) {
      refused("PENDING_ENDED", ending(new Effect.PostPending(entry.id())));
      refused("PENDING_ENDED", ending(new Effect.VoidPending(entry.id())));
    }
  }

  @Test
  void whatWasNeverPendingHasNoEnd() {
    Entry moved = accepted(transfer(anna, ben, 1));

    refused("PENDING_UNKNOWN", ending(new Effect.PostPending(moved.id())));
    refused("PENDING_UNKNOWN", ending(new Effect.VoidPending(moved.id())));
    refused("PENDING_UNKNOWN", ending(new Effect.VoidPending(newEntryId())));
  }

  @Test
  void expiredItIsVoidedAndNoLongerPosted() {
    Entry over = accepted(with(new Effect.Pending(NOW), transfer(anna, ben, 30)));
    Entry young =
        accepted(with(new Effect.Pending(NOW.plus(Duration.ofNanos(1))), transfer(anna, ben, 30)));

    refused("PENDING_EXPIRED", ending(new Effect.PostPending(over.id())));
    accepted(ending(new Effect.PostPending(young.id())));
    accepted(ending(new Effect.VoidPending(over.id())));
  }

  @Test
  void aFrozenAccountLetsGoWhatWasHeldAndTakesNothingNew() {
    Entry pending = pending(60);
    AccountState frozen =
        state(anna, AccountKind.LIABILITY, "GBP", 0L, AccountStatus.FROZEN, 0, 100)
            .held(Side.DEBIT, 60);
    Judge later =
        TestEntries.judge(
            List.of(frozen, open(ben, 0).held(Side.CREDIT, 60)),
            Map.of(pending.id(), new EarlierEntry(pending.id(), true, null, pending.legs())));

    assertEquals(
        "LEDGER_ACCOUNT_FROZEN",
        TestBooks.outcome(later.judge(Posting.of(transfer(anna, ben, 1)))));
    assertInstanceOf(
        PostingResult.Posted.class,
        later.judge(Posting.of(ending(new Effect.PostPending(pending.id())))));
  }

  @Test
  void reversedOnceEverythingIsAsBefore() {
    Entry moved = accepted(transfer(anna, ben, 60));
    accepted(reversing(moved));

    assertEquals(100, now(anna).balance());
    assertEquals(0, now(ben).balance());
    refused("ALREADY_REVERSED", reversing(moved));
  }

  @Test
  void onlyWhatMovedIsReversed() {
    Entry pending = accepted(pending(60));

    refused("REVERSED_ENTRY_UNKNOWN", reversing(pending));
    refused("REVERSED_ENTRY_UNKNOWN", reversing(transfer(anna, ben, 1)));
    Entry voiding = accepted(ending(new Effect.VoidPending(pending.id())));
    refused("REVERSED_ENTRY_UNKNOWN", reversing(voiding));
  }

  @Test
  void aReversalNeedsTheMoneyToBeThere() {
    Entry moved = accepted(transfer(anna, ben, 60));
    accepted(transfer(ben, anna, 1));

    refused("INSUFFICIENT_FUNDS", reversing(moved));
  }

  @Test
  void aBalancingEntryTakesWhatIsThereAndNoMoreThanItsLimit() {
    accepted(pending(30));
    accepted(with(new Effect.Balance(anna), transfer(anna, ben, 50)));
    assertEquals(50, now(anna).balance());

    accepted(with(new Effect.Balance(anna), transfer(anna, ben, 50)));

    assertEquals(30, now(anna).balance());
    assertEquals(0, now(anna).available());
    refused("INSUFFICIENT_FUNDS", with(new Effect.Balance(anna), transfer(anna, ben, 50)));
  }

  @Test
  void onlyTheAccountThatGivesIsBalanced() {
    refused("MALFORMED_ENTRY", with(new Effect.Balance(ben), transfer(anna, ben, 50)));
    refused("MALFORMED_ENTRY", with(new Effect.Balance(newAccountId()), transfer(anna, ben, 50)));
  }

  @Test
  void pendingAndPostedInOnePostingIsOneMovement() {
    Entry pending = pending(60);

    assertInstanceOf(
        PostingResult.Posted.class,
        judge.judge(TestEntries.posting(pending, ending(new Effect.PostPending(pending.id())))));
    assertEquals(40, now(anna).balance());
    nothingIsPending();
  }

  @Test
  void legsWhereThereMustBeNoneAreRefused() {
    Entry pending = accepted(pending(60));

    refused("MALFORMED_ENTRY", with(new Effect.VoidPending(pending.id()), transfer(anna, ben, 1)));
    refused(
        "MALFORMED_ENTRY",
        with(new Effect.Reverse(pending.id(), "A mistake"), transfer(anna, ben, 1)));
    refused("MALFORMED_ENTRY", ending(new Effect.Pending(null)));
    refused("MALFORMED_ENTRY", ending(new Effect.Balance(anna)));
  }

  private Entry pending(long pence) {
    return with(new Effect.Pending(null), transfer(anna, ben, pence));
  }

  private static Entry reversing(Entry entry) {
    return ending(new Effect.Reverse(entry.id(), "A mistake"));
  }

  private Entry accepted(Entry entry) {
    assertInstanceOf(PostingResult.Posted.class, judge.judge(Posting.of(entry)));
    return entry;
  }

  private void refused(String code, Entry entry) {
    assertEquals(code, TestBooks.outcome(judge.judge(Posting.of(entry))));
  }

  private AccountState now(LedgerAccountId id) {
    return judge.changed().stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void nothingIsPending() {
    for (LedgerAccountId id : List.of(anna, ben)) {
      assertEquals(0, now(id).pendingDebits());
      assertEquals(0, now(id).pendingCredits());
    }
  }

  private static AccountState open(LedgerAccountId id, long credits) {
    return state(id, AccountKind.LIABILITY, "GBP", 0L, AccountStatus.OPEN, 0, credits);
  }
}
