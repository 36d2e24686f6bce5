package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.Posting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The server's clock jumps by hours, forth and back. What was decided stays decided, the books'
 * days never go back, and nothing is lost by it.
 */
@ExtendWith(BooksServer.class)
class ClockJumpsIT {

  private static final int CALLERS = 8;
  private static final int EACH = 150;

  /** Half an hour after midnight in London, and after all that the right clock has booked. */
  private final Instant early =
      LocalDate.now(BusinessClock.ZONE)
          .plusDays(2)
          .atTime(0, 30)
          .atZone(BusinessClock.ZONE)
          .toInstant();

  private final TestBooks books;
  private final Jumping jumping = new Jumping(early);
  private final BusinessClock clock = new BusinessClock(jumping);
  private final PostingEngine engine;
  private final LedgerAccountId payer;
  private final LedgerAccountId payee;

  ClockJumpsIT(TestBooks books) {
    this.books = books;
    this.engine = new PostingEngine(books.dataSource, clock);
    this.payer = books.customersWith(1000_00);
    this.payee = books.customersWith(0);
  }

  @Test
  void aDayThatIsOverTakesNothingMoreThoughTheClockGoesBackToIt() {
    assertEquals("Posted", post(today(transfer(payer, payee, 1_00))));
    Entry late = transfer(payer, payee, 2_00);

    jumping.by(Duration.ofHours(-1));
    assertEquals("BOOKING_DATE_DESCENDS", post(today(late)));
    assertEquals(1_00, books.balance(payee));

    // By itself, when the clock is right again: a refusal uses up no id.
    jumping.by(Duration.ofHours(1));
    assertEquals("Posted", post(today(late)));
    assertEquals(3_00, books.balance(payee));
  }

  @Test
  void theTimeOfTheBooksDoesNotGoBackWithTheClock() {
    assertEquals("Posted", post(today(transfer(payer, payee, 1_00))));
    jumping.by(Duration.ofMinutes(-20));
    assertEquals("Posted", post(today(transfer(payer, payee, 2_00))));
    jumping.by(Duration.ofHours(5));
    assertEquals("Posted", post(today(transfer(payer, payee, 3_00))));

    List<LegView> legs = books.reader.legsSince(payee, 0, 10);

    assertEquals(List.of(1L, 2L, 3L), legs.stream().map(LegView::sequence).toList());
    assertEquals(
        List.of(1_00L, 3_00L, 6_00L),
        legs.stream().map(leg -> leg.balanceAfter().minorUnits()).toList());
    // The books' time stands still until the clock has caught up with it.
    assertEquals(
        List.of(early, early, early.minus(Duration.ofMinutes(20)).plus(Duration.ofHours(5))),
        legs.stream().map(LegView::bookedAt).toList());
  }

  @Test
  void whatIsPendingExpiresToTheMicrosecondAndOnce() {
    Instant end = early.plus(Duration.ofHours(2));
    Entry inTime = posted(today(pending(10_00, end)));
    Entry late = posted(today(pending(20_00, end)));
    Entry forgotten = posted(today(pending(40_00, end)));

    jumping.to(end.minusNanos(1_000));
    assertEquals("Posted", post(today(ending(new Effect.PostPending(inTime.id())))));
    jumping.to(end);
    assertEquals("PENDING_EXPIRED", post(today(ending(new Effect.PostPending(late.id())))));

    // Before anybody has looked after it, a clock that goes back makes it postable again.
    jumping.to(end.minusNanos(1_000));
    assertEquals("Posted", post(today(ending(new Effect.PostPending(late.id())))));
    jumping.to(end.plus(Duration.ofHours(3)));
    engine.voidWhatHasExpired();

    // What was given back is given back.
    jumping.to(early);
    assertEquals("PENDING_ENDED", post(today(ending(new Effect.PostPending(forgotten.id())))));
    engine.voidWhatHasExpired();
    assertEquals(30_00, books.balance(payee));
    assertEquals(1000_00 - 30_00, books.balance(payer));
    assertEquals("Posted", post(today(transfer(payer, payee, 1000_00 - 30_00))));
  }

  @Test
  void underLoadNothingIsLostAndNoAccountsDaysDescend() throws Exception {
    Map<Entry, String> outcomes = new ConcurrentHashMap<>();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      running.add(
          callers.submit(
              () -> {
                for (int turn = 0; turn < EACH; turn++) {
                  jumping.to(early.plus(Duration.ofMinutes(random.nextInt(-360, 360))));
                  Entry entry = today(transfer(payer, payee, 1 + random.nextInt(20)));
                  outcomes.put(entry, post(entry));
                }
              }));
    }
    for (Future<?> caller : running) {
      caller.get();
    }
    callers.shutdown();

    long moved =
        outcomes.entrySet().stream()
            .filter(outcome -> outcome.getValue().equals("Posted"))
            .mapToLong(outcome -> outcome.getKey().legs().get(0).amount().minorUnits())
            .sum();
    assertTrue(
        outcomes.values().stream()
            .allMatch(it -> it.equals("Posted") || it.equals("BOOKING_DATE_DESCENDS")),
        () -> "other outcomes: " + outcomes.values());
    assertEquals(moved, books.balance(payee));
    assertEquals(1000_00 - moved, books.balance(payer));
    List<LegView> legs = books.reader.legsSince(payee, 0, 1000);
    for (int i = 1; i < legs.size(); i++) {
      assertTrue(!legs.get(i).bookingDate().isBefore(legs.get(i - 1).bookingDate()), "a day back");
      assertTrue(!legs.get(i).bookedAt().isBefore(legs.get(i - 1).bookedAt()), "back in time");
    }
  }

  private Entry pending(long pence, Instant expiresAt) {
    return with(new Effect.Pending(expiresAt), transfer(payer, payee, pence));
  }

  private Entry posted(Entry entry) {
    assertEquals("Posted", post(entry));
    return entry;
  }

  /** Booked on the day that the clock says, as the bank's modules do it. */
  private Entry today(Entry entry) {
    return with(entry.effect(), on(clock.today(), entry));
  }

  private String post(Entry entry) {
    return TestBooks.outcome(engine.post(List.of(Posting.of(entry))).get(0));
  }

  /** A clock that is set by hand. */
  private static final class Jumping extends Clock {

    private volatile Instant now;

    Jumping(Instant now) {
      this.now = now;
    }

    void by(Duration jump) {
      to(now.plus(jump));
    }

    void to(Instant instant) {
      now = instant;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return BusinessClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
