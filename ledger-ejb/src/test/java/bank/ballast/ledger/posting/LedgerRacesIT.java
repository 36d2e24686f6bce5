package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.limited;
import static bank.ballast.ledger.posting.TestEntries.named;
import static bank.ballast.ledger.posting.TestEntries.newEntryId;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many threads at the same accounts and ids, on a real MariaDB: each in transactions of its own, as
 * if each were another node, and sharing the transactions of one node.
 */
@ExtendWith(BooksServer.class)
class LedgerRacesIT {

  private static final int THREADS = 64;

  private final TestBooks books;
  private final PostingEngine engine;

  LedgerRacesIT(TestBooks books) {
    this.books = books;
    this.engine = new PostingEngine(books.dataSource, new BusinessClock(Clock.systemUTC()));
  }

  @ParameterizedTest(name = "sharing: {0}")
  @ValueSource(booleans = {false, true})
  void sixtyFourRacingForOneBalanceNeverOverdrawIt(boolean sharing) throws Exception {
    LedgerAccountId payer = books.customersWith(10_00);
    LedgerAccountId payee = books.customersWith(0);

    Map<String, Long> outcomes = race(sharing, i -> transfer(payer, payee, 1_00));

    assertEquals(Map.of("Posted", 10L, "INSUFFICIENT_FUNDS", 54L), outcomes);
    assertEquals(0, books.balance(payer));
    assertEquals(10_00, books.balance(payee));
  }

  @ParameterizedTest(name = "sharing: {0}")
  @ValueSource(booleans = {false, true})
  void sixtyFourWithOneIdMoveOnce(boolean sharing) throws Exception {
    LedgerAccountId payer = books.customersWith(100_00);
    LedgerAccountId payee = books.customersWith(0);
    Entry entry = transfer(payer, payee, 1_00);

    Map<String, Long> outcomes = race(sharing, i -> entry);

    assertEquals(Map.of("Posted", 1L, "AlreadyPosted", 63L), outcomes);
    assertEquals(1_00, books.balance(payee));
  }

  @ParameterizedTest(name = "sharing: {0}")
  @ValueSource(booleans = {false, true})
  void sixtyFourWithOneIdAndOtherContentsLetOneThrough(boolean sharing) throws Exception {
    EntryId id = newEntryId();
    List<LedgerAccountId> payers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      payers.add(books.customersWith(1_00));
    }
    LedgerAccountId payee = books.customersWith(0);
    List<LedgerAccountId> payees = List.of(payee, books.customersWith(0), books.customersWith(0));

    Map<String, Long> outcomes =
        race(sharing, i -> named(id, transfer(payers.get(i), payees.get(i % 3), 1_00)));

    assertEquals(Map.of("Posted", 1L, "ENTRY_DIFFERS", 63L), outcomes);
    assertEquals(1_00, payees.stream().mapToLong(books::balance).sum());
  }

  @ParameterizedTest(name = "sharing: {0}")
  @ValueSource(booleans = {false, true})
  void transfersInBothDirectionsNeitherDeadlockNorLose(boolean sharing) throws Exception {
    LedgerAccountId one = books.customersWith(1000_00);
    LedgerAccountId other = books.customersWith(1000_00);

    Map<String, Long> outcomes =
        race(sharing, i -> i % 2 == 0 ? transfer(one, other, 3_00) : transfer(other, one, 1_00));

    assertEquals(Map.of("Posted", 64L), outcomes);
    assertEquals(1000_00 - 32 * 3_00 + 32 * 1_00, books.balance(one));
    assertEquals(1000_00 + 32 * 3_00 - 32 * 1_00, books.balance(other));
  }

  @ParameterizedTest(name = "sharing: {0}")
  @ValueSource(booleans = {false, true})
  void sixtyFourRacingForOneLimitNeverExceedIt(boolean sharing) throws Exception {
    LedgerAccountId payer = books.customersWith(100_00);
    LedgerAccountId payee = books.customersWith(0);

    Map<String, Long> outcomes =
        raceToPost(sharing, i -> limited(transfer(payer, payee, 1_00), 10_00));

    assertEquals(Map.of("Posted", 10L, "OUTFLOW_LIMIT", 54L), outcomes);
    assertEquals(10_00, books.reader.outflows(payer).get(0).used());
  }

  private Map<String, Long> race(boolean sharing, IntFunction<Entry> entry) throws Exception {
    return raceToPost(sharing, i -> Posting.of(entry.apply(i)));
  }

  private Map<String, Long> raceToPost(boolean sharing, IntFunction<Posting> posting)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Posting mine = posting.apply(i);
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return TestBooks.outcome(sharing ? share(mine) : books.post(mine));
                }));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> answer : answers) {
        outcomes.add(answer.get());
      }
      return outcomes.stream().collect(Collectors.groupingBy(o -> o, Collectors.counting()));
    } finally {
      threads.shutdownNow();
    }
  }

  private PostingResult share(Posting posting) {
    return engine.post(List.of(posting)).get(0);
  }
}
