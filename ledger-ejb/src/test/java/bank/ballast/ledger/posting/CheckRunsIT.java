package bank.ballast.ledger.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.ledger.BooksCheckRun;
import bank.ballast.ledger.BooksCheckRun.State;
import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import bank.ballast.ledger.verifying.CheckRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The record of checks, which lets one at a time be under way. */
@ExtendWith(BooksServer.class)
class CheckRunsIT {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Verdict.Rows ROWS = new Verdict.Rows(2, 4, 2, 0);

  private final TestBooks books;
  private final CheckRuns runs;

  CheckRunsIT(TestBooks books) {
    this.books = books;
    this.runs = new CheckRuns(books.dataSource);
  }

  @BeforeEach
  void forgetAll() throws Exception {
    books.migrate("TRUNCATE TABLE ledger_check");
  }

  @Test
  void ofManyThatBeginAtOnceOneIsUnderWay() throws Exception {
    List<Callable<Optional<UUID>>> starts =
        IntStream.range(0, 16)
            .<Callable<Optional<UUID>>>mapToObj(i -> () -> runs.begin(NOON))
            .toList();
    ExecutorService callers = Executors.newFixedThreadPool(16);
    int begun = 0;
    for (Future<Optional<UUID>> start : callers.invokeAll(starts)) {
      begun += start.get().isPresent() ? 1 : 0;
    }
    callers.shutdown();

    assertEquals(1, begun);
  }

  @Test
  void tellsHowFarItIsAndWhatItCameTo() {
    assertEquals(Optional.empty(), runs.latest(NOON));
    UUID id = runs.begin(NOON).orElseThrow();
    runs.progressed(id, 250, 1_000, NOON.plusSeconds(1));

    BooksCheckRun halfway = runs.latest(NOON.plusSeconds(2)).orElseThrow();
    assertEquals(new BooksCheckRun(State.RUNNING, NOON, null, 250, 1_000, null), halfway);
    assertEquals(25, halfway.percent());

    runs.ended(id, new Verdict(null, ROWS, List.of()), NOON.plusSeconds(3));
    assertEquals(
        Optional.of(new BooksCheckRun(State.HOLDS, NOON, NOON.plusSeconds(3), 8, 8, null)),
        runs.latest(NOON.plusSeconds(4)));
    assertTrue(runs.begin(NOON.plusSeconds(5)).isPresent());
  }

  @Test
  void keepsTheWrongRow() {
    WrongRow wrong =
        new WrongRow(BooksRule.LEG_BALANCE, "ledger_leg", "account_id a", "5", "6".repeat(900));
    UUID id = runs.begin(NOON).orElseThrow();

    runs.ended(id, new Verdict(wrong, ROWS, List.of()), NOON.plusSeconds(3));

    BooksCheckRun ended = runs.latest(NOON.plusSeconds(4)).orElseThrow();
    assertEquals(State.WRONG, ended.state());
    assertEquals(
        new WrongRow(BooksRule.LEG_BALANCE, "ledger_leg", "account_id a", "5", "6".repeat(500)),
        ended.firstWrong());
  }

  @Test
  void oneThatIsNotHeardOfForLongMakesRoom() {
    UUID dead = runs.begin(NOON).orElseThrow();
    runs.progressed(dead, 1, 10, NOON.plusSeconds(10));

    assertFalse(runs.begin(NOON.plusSeconds(11).plus(Duration.ofSeconds(118))).isPresent());
    Instant later = NOON.plusSeconds(11).plus(Duration.ofMinutes(2));
    BooksCheckRun seen = runs.latest(later).orElseThrow();
    assertEquals(State.BROKEN_OFF, seen.state());
    assertEquals(NOON.plusSeconds(10), seen.endedAt());
    assertTrue(runs.begin(later).isPresent());

    // It was not dead after all; what it still tells changes nothing.
    runs.ended(dead, new Verdict(null, ROWS, List.of()), later.plusSeconds(1));
    BooksCheckRun latest = runs.latest(later.plusSeconds(1)).orElseThrow();
    assertEquals(State.RUNNING, latest.state());
    assertNull(latest.endedAt());
  }
}
