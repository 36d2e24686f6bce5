package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.posting.CommitCutter.Cut;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * The connection to the database breaks in the middle of a commit. The caller is told that nobody
 * knows, and learns by the same id what became of it: one effect, whichever way it went.
 */
@ExtendWith(BooksServer.class)
class LostCommitIT {

  private static final int CALLERS = 32;
  private static final String UNKNOWN = "LEDGER_UNAVAILABLE";

  private final TestBooks books;
  private final LedgerAccountId payer;
  private final LedgerAccountId payee;

  private CommitCutter cutter;
  private MariaDbPoolDataSource dataSource;
  private PostingEngine engine;

  LostCommitIT(TestBooks books) {
    this.books = books;
    this.payer = books.customersWith(100_00);
    this.payee = books.customersWith(0);
  }

  @BeforeEach
  void standBetween() throws Exception {
    cutter = new CommitCutter(books.port());
    dataSource = books.through(cutter.port());
    engine = new PostingEngine(dataSource, new BusinessClock(Clock.systemUTC()));
    books.makeCompanionTable();
    assertEquals("Posted", post(Posting.of(transfer(payer, payee, 1))));
  }

  @AfterEach
  void end() throws Exception {
    dataSource.close();
    cutter.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCommitThatNeverArrivedIsDoneWhenTheIdComesAgain(boolean companion) {
    Posting entry = posting(transfer(payer, payee, 5_00), companion);
    cutter.cutNext(Cut.BEFORE_IT_ARRIVES);

    assertEquals(UNKNOWN, post(entry));
    assertEquals(1, books.balance(payee));

    assertEquals("Posted", post(entry));
    assertEquals("AlreadyPosted", post(entry));
    assertEquals(5_01, books.balance(payee));
    assertEquals(1, cutter.cuts());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCommitWhoseAnswerWasLostIsKnownWhenTheIdComesAgain(boolean companion) {
    Posting entry = posting(transfer(payer, payee, 5_00), companion);
    cutter.cutNext(Cut.BEFORE_ITS_ANSWER_ARRIVES);

    assertEquals(UNKNOWN, post(entry));
    assertEquals(5_01, books.balance(payee));

    assertEquals("AlreadyPosted", post(entry));
    assertEquals(5_01, books.balance(payee));
    assertEquals(1, cutter.cuts());
  }

  @Test
  void ofManyCallersEachIsAnsweredAndEachIdHasOneEffect() throws Exception {
    for (Cut cut : Cut.values()) {
      long before = books.balance(payee);
      List<Posting> entries = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        entries.add(posting(transfer(payer, payee, 1_00), i % 2 == 0));
      }
      cutter.cutNext(cut);

      List<String> first = all(entries);
      List<String> again = all(entries);

      assertTrue(first.contains(UNKNOWN), "nobody shared the commit that was cut: " + first);
      for (int i = 0; i < CALLERS; i++) {
        boolean known = first.get(i).equals("Posted");
        assertTrue(known || first.get(i).equals(UNKNOWN), first.get(i));
        assertEquals(
            known || cut == Cut.BEFORE_ITS_ANSWER_ARRIVES ? "AlreadyPosted" : "Posted",
            again.get(i));
      }
      assertEquals(before + CALLERS * 1_00, books.balance(payee));
    }
    assertEquals(Cut.values().length, cutter.cuts());
  }

  private List<String> all(List<Posting> entries) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (Posting entry : entries) {
        answers.add(callers.submit(() -> post(entry)));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> answer : answers) {
        outcomes.add(answer.get());
      }
      return outcomes;
    } finally {
      callers.shutdownNow();
    }
  }

  /** With a companion, what is committed takes one way there and back more. */
  private static Posting posting(Entry entry, boolean companion) {
    return companion ? TestBooks.withCompanion(entry) : Posting.of(entry);
  }

  private String post(Posting posting) {
    try {
      return TestBooks.outcome(engine.post(List.of(posting)).get(0));
    } catch (Refusal refusal) {
      return TestBooks.code(refusal);
    }
  }
}
