package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Posting;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The database's disk is full: callers are told soon that nobody can post now, nothing is half
 * done, reading goes on, and with the space comes the service, without anybody's doing.
 */
@Timeout(300)
class DiskFullIT {

  private static final int AT_ONCE = 100;
  private static final int MOST_BATCHES = 3_000;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  private SmallDisk disk;
  private TestBooks books;
  private PostingEngine engine;
  private Duration slowest = Duration.ZERO;

  @BeforeEach
  void start() throws Exception {
    boolean possible = SmallDisk.isPossible();
    if (!possible) {
      System.out.println("Full disk: not tried, for nobody may mount a disk here");
    }
    assumeTrue(possible, "needs user namespaces");
    disk = new SmallDisk();
    books = disk.books();
    engine = new PostingEngine(books.dataSource, new BusinessClock(Clock.systemUTC()));
  }

  @AfterEach
  void end() throws Exception {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void aFullDiskRefusesAndRecoversByItself() throws Exception {
    LedgerAccountId payer = books.customersWith(1_000_000_00);
    LedgerAccountId payee = books.customersWith(0);
    disk.fill();

    long paid = 0;
    List<Entry> refused = List.of();
    for (int batch = 0; batch < MOST_BATCHES && refused.isEmpty(); batch++) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        entries.add(transfer(payer, payee, 1));
      }
      String outcome = post(entries);
      if (outcome.equals("Posted")) {
        paid += AT_ONCE;
      } else {
        assertEquals("LEDGER_UNAVAILABLE", outcome);
        refused = entries;
      }
    }
    assertTrue(!refused.isEmpty(), "the disk is not full");
    System.out.printf(
        "Full disk: %d postings fit in, the slowest answer took %d ms%n", paid, slowest.toMillis());

    // Nothing is half done, and what is there can be read.
    assertEquals(paid, books.balance(payee));
    assertEquals(List.of(), halfDone());
    assertEquals("LEDGER_UNAVAILABLE", post(refused));
    assertTrue(slowest.compareTo(LONGEST_ANSWER) < 0, "an answer took " + slowest);

    disk.clear();
    assertEquals("Posted", post(refused));
    assertEquals(paid + AT_ONCE, books.balance(payee));
    assertEquals(List.of(), halfDone());
  }

  /** Entries whose debits are not their credits, and accounts that are not their legs' sum. */
  private List<String> halfDone() throws Exception {
    List<String> found =
        books.texts(
            "SELECT e.id FROM ledger_entry e LEFT JOIN ledger_leg l ON l.entry_id = e.id"
                + " GROUP BY e.id HAVING COUNT(l.sequence) <> 2 OR SUM(l.debit) <> SUM(l.credit)");
    found.addAll(
        books.texts(
            "SELECT a.id FROM ledger_account a LEFT JOIN ledger_leg l ON l.account_id = a.id"
                + " GROUP BY a.id HAVING MAX(a.credits) <> COALESCE(SUM(l.credit), 0)"
                + " OR MAX(a.debits) <> COALESCE(SUM(l.debit), 0)"
                + " OR MAX(a.last_sequence) <> COUNT(l.sequence)"));
    return found;
  }

  /** What became of all of them, which is the same. */
  private String post(List<Entry> entries) {
    long begin = System.nanoTime();
    try {
      List<String> outcomes =
          engine.post(entries.stream().map(Posting::of).toList()).stream()
              .map(TestBooks::outcome)
              .distinct()
              .toList();
      assertEquals(1, outcomes.size(), "different outcomes");
      return outcomes.get(0);
    } catch (Refusal refusal) {
      return TestBooks.code(refusal);
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }
  }
}
