package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.database.Script;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a transaction begins and ends, and that it begins anew where it had to give way. */
@ExtendWith(BooksServer.class)
class OwnTransactionIT {

  private final TestBooks books;
  private final LedgerAccountId payer;
  private final LedgerAccountId payee;

  OwnTransactionIT(TestBooks books) {
    this.books = books;
    this.payer = books.customersWith(10_00);
    this.payee = books.customersWith(0);
  }

  @BeforeEach
  void companionTable() throws Exception {
    books.makeCompanionTable();
  }

  @Test
  void whatWasGivenUpIsNotCommittedByTheNextOnTheSameConnection() throws Exception {
    try (Connection connection = books.dataSource.getConnection()) {
      Poster poster =
          new Poster(new MariaDbBooks(alwaysThe(connection)), new BusinessClock(Clock.systemUTC()));
      Posting first = TestBooks.withCompanion(transfer(payer, payee, 1_00));
      // The row of another posting: its entry is written before the row is refused.
      Posting second = new Posting(List.of(transfer(payer, payee, 2_00)), first.companions());
      Entry third = transfer(payer, payee, 4_00);

      assertEquals("Posted", outcome(poster, first));
      assertEquals("CompanionExists", outcome(poster, second));
      assertEquals("Posted", outcome(poster, Posting.of(third)));
    }

    assertEquals(5_00, books.balance(payee));
    List<LegView> legs = books.reader.legsSince(payee, 0, 10);
    assertEquals(
        List.of(1_00L, 5_00L), legs.stream().map(leg -> leg.balanceAfter().minorUnits()).toList());
    assertEquals(
        List.of(),
        books.texts(
            "SELECT id FROM ledger_entry WHERE id NOT IN"
                + " (SELECT entry_id FROM ledger_leg) AND effect = 'MOVE'"));
  }

  @Test
  void aFaultOfTheWorkLeavesNoTrace() throws Exception {
    String row = "INSERT INTO test_companion (id, name) VALUES (UUID(), 'left behind')";
    try (Connection connection = books.dataSource.getConnection()) {
      OwnTransaction transactions = new OwnTransaction(alwaysThe(connection));

      assertThrows(
          IllegalArgumentException.class,
          () ->
              transactions.run(
                  transaction -> {
                    transaction.run(new Script().add(row, List.of()));
                    throw new IllegalArgumentException("the work's own");
                  }));
      transactions.run(transaction -> transaction.update("DO 1", List.of()));
    }

    assertEquals(
        List.of(), books.texts("SELECT id FROM test_companion WHERE name = 'left behind'"));
  }

  @Test
  void ofTwoInADeadlockOneBeginsAnewAndBothAreDone() throws Exception {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger attempts = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = callers.submit(() -> lock(payer, payee, bothHoldOne, attempts));
      Future<?> other = callers.submit(() -> lock(payee, payer, bothHoldOne, attempts));
      one.get();
      other.get();
    } finally {
      callers.shutdownNow();
    }

    assertTrue(attempts.get() > 2, "there was no deadlock");
  }

  private Object lock(
      LedgerAccountId first, LedgerAccountId second, CyclicBarrier both, AtomicInteger attempts) {
    OwnTransaction transactions = new OwnTransaction(books.dataSource);
    AtomicInteger mine = new AtomicInteger();
    return transactions.run(
        transaction -> {
          attempts.incrementAndGet();
          transaction.run(AccountTable.lock(new Script(), List.of(first), a -> {}, t -> {}));
          if (mine.incrementAndGet() == 1) {
            await(both);
          }
          transaction.run(AccountTable.lock(new Script(), List.of(second), a -> {}, t -> {}));
          return mine;
        });
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String outcome(Poster poster, Posting posting) {
    return TestBooks.outcome(poster.post(List.of(posting)).get(0));
  }

  /** A pool of one connection, which hands it on as it was left: the server's pool does so too. */
  private static DataSource alwaysThe(Connection connection) {
    Connection neverClosed =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    return null;
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> neverClosed);
  }
}
