package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pending, reversing and balancing entries in the tables of a real MariaDB. */
@ExtendWith(BooksServer.class)
class LedgerEffectsIT {

  private final TestBooks books;
  private final LedgerAccountId anna;
  private final LedgerAccountId ben;

  LedgerEffectsIT(TestBooks books) {
    this.books = books;
    this.anna = books.customersWith(100);
    this.ben = books.customersWith(0);
  }

  @Test
  void aPendingEntryIsPostedFromTheTables() {
    Entry pending = posted(pending(60, null));
    assertEquals(40, available(anna));
    assertEquals(100, books.balance(anna));

    posted(ending(new Effect.PostPending(pending.id())));

    assertEquals(40, books.balance(anna));
    assertEquals(60, books.balance(ben));
    assertEquals(60, available(ben));
  }

  @Test
  void aPendingEntryIsVoidedThoughItsAccountIsFrozen() {
    Entry pending = posted(pending(60, null));
    books.accounts.freeze(anna, FrozenBy.BANK);

    posted(ending(new Effect.VoidPending(pending.id())));

    assertEquals(100, available(anna));
  }

  @Test
  void whatWasPromisedGoesThoughItsAccountIsFrozen() {
    Entry pending = posted(pending(60, null));
    books.accounts.freeze(anna, FrozenBy.BANK);

    posted(ending(new Effect.PostPending(pending.id())));

    assertEquals(40, books.balance(anna));
    assertEquals("LEDGER_ACCOUNT_FROZEN", outcome(transfer(anna, ben, 1)));
  }

  @Test
  void theSameEndAgainMovesNothing() {
    Entry pending = posted(pending(60, null));
    Entry post = posted(ending(new Effect.PostPending(pending.id())));

    assertEquals("AlreadyPosted", outcome(post));
    assertEquals("PENDING_ENDED", outcome(ending(new Effect.VoidPending(pending.id()))));
    assertEquals(40, books.balance(anna));
  }

  @Test
  void ofManyEndsAtOnceOneIsTaken() throws Exception {
    Entry pending = posted(pending(60, null));
    PostingEngine engine = new PostingEngine(books.dataSource, clockAt(Instant.now()));
    List<Callable<PostingResult>> ends = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      Effect effect =
          i % 2 == 0 ? new Effect.PostPending(pending.id()) : new Effect.VoidPending(pending.id());
      ends.add(() -> engine.post(List.of(Posting.of(ending(effect)))).get(0));
    }
    ExecutorService callers = Executors.newFixedThreadPool(32);
    int taken = 0;
    for (Future<PostingResult> end : callers.invokeAll(ends)) {
      taken += end.get() instanceof PostingResult.Posted ? 1 : 0;
    }
    callers.shutdown();

    assertEquals(1, taken);
    long moved = books.balance(ben);
    assertTrue(moved == 0 || moved == 60, "moved " + moved);
    assertEquals(100 - moved, available(anna));
  }

  @Test
  void whatHasExpiredIsGivenBackOnceAndExactly() throws Exception {
    Instant noon = Instant.now();
    Entry soon = posted(pending(60, noon.plusSeconds(10)));
    Entry later = posted(pending(30, noon.plusSeconds(20)));
    PostingEngine before =
        new PostingEngine(books.dataSource, clockAt(noon.plusSeconds(10).minusMillis(1)));
    PostingEngine after = new PostingEngine(books.dataSource, clockAt(noon.plusSeconds(10)));

    assertEquals(0, before.voidWhatHasExpired());
    assertEquals(10, available(anna));
    // Too late, though nobody has looked after it yet.
    assertEquals(
        "PENDING_EXPIRED",
        TestBooks.outcome(
            after.post(List.of(Posting.of(ending(new Effect.PostPending(soon.id()))))).get(0)));

    assertEquals(1, after.voidWhatHasExpired());
    assertEquals(0, after.voidWhatHasExpired());

    assertEquals(70, available(anna));
    assertEquals("PENDING_ENDED", outcome(ending(new Effect.PostPending(soon.id()))));
    posted(ending(new Effect.PostPending(later.id())));
    assertEquals(70, books.balance(anna));
    assertEquals(0, expiring());
  }

  @Test
  void whatWasPostedInTimeDoesNotExpire() throws Exception {
    Instant noon = Instant.now();
    Entry pending = posted(pending(60, noon.plusSeconds(10)));
    posted(ending(new Effect.PostPending(pending.id())));

    assertEquals(0, expiring());
    PostingEngine after = new PostingEngine(books.dataSource, clockAt(noon.plusSeconds(60)));
    assertEquals(0, after.voidWhatHasExpired());
    assertEquals(40, books.balance(anna));
  }

  @Test
  void aReversalTakesEverythingBackOnce() {
    Entry moved = posted(transfer(anna, ben, 60));
    posted(ending(new Effect.Reverse(moved.id(), "A mistake")));

    assertEquals(100, books.balance(anna));
    assertEquals(0, books.balance(ben));
    assertEquals("ALREADY_REVERSED", outcome(ending(new Effect.Reverse(moved.id(), "Once more"))));
  }

  @Test
  void aBalancingEntryTakesWhatIsThere() {
    posted(pending(30, null));
    posted(with(new Effect.Balance(anna), transfer(anna, ben, 500)));

    assertEquals(30, books.balance(anna));
    assertEquals(70, books.balance(ben));
    assertEquals(0, available(anna));
  }

  @Test
  void anArrangedOverdraftIsGivenAndTakenAway() {
    books.accounts.setFloor(anna, -50L);
    posted(transfer(anna, ben, 150));
    assertEquals(-50, books.balance(anna));

    Refusal refusal = assertThrows(Refusal.class, () -> books.accounts.setFloor(anna, 0L));
    assertEquals(LedgerRefusal.BELOW_NEW_FLOOR, refusal.code());
    posted(transfer(ben, anna, 50));
    books.accounts.setFloor(anna, 0L);
    assertEquals("INSUFFICIENT_FUNDS", outcome(transfer(anna, ben, 1)));
  }

  @Test
  void anAccountWithSomethingPendingIsNotClosed() {
    posted(with(new Effect.Pending(null), transfer(anna, ben, 100)));

    Refusal refusal = assertThrows(Refusal.class, () -> books.accounts.close(ben));
    assertEquals(LedgerRefusal.BALANCE_NOT_ZERO, refusal.code());
  }

  private Entry pending(long pence, @org.jspecify.annotations.Nullable Instant expiresAt) {
    return with(new Effect.Pending(expiresAt), transfer(anna, ben, pence));
  }

  private Entry posted(Entry entry) {
    assertEquals("Posted", outcome(entry));
    return entry;
  }

  private String outcome(Entry entry) {
    return TestBooks.outcome(books.post(entry));
  }

  private long available(LedgerAccountId id) {
    return Objects.requireNonNull(books.reader.accounts(List.of(id)).get(id))
        .available()
        .minorUnits();
  }

  /** Lines about this test's own entries in the list of what expires. */
  private long expiring() throws Exception {
    return Long.parseLong(
        books
            .texts(
                "SELECT COUNT(*) FROM ledger_expiry x JOIN ledger_pending_leg l"
                    + " ON l.entry_id = x.entry_id WHERE l.account_id = '"
                    + anna.value()
                    + "'")
            .get(0));
  }

  private static BusinessClock clockAt(Instant instant) {
    return new BusinessClock(Clock.fixed(instant, java.time.ZoneOffset.UTC));
  }
}
