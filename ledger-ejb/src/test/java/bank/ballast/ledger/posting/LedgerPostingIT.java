package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.correcting;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.database.OwnTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbDataSource;

/** Lists of postings with their companions, as the database keeps them. */
@ExtendWith(BooksServer.class)
class LedgerPostingIT {

  private final TestBooks books;

  LedgerPostingIT(TestBooks books) {
    this.books = books;
  }

  @BeforeEach
  void companionTable() throws Exception {
    books.migrate(
        "CREATE TABLE IF NOT EXISTS test_companion (id UUID PRIMARY KEY, name VARCHAR(20) UNIQUE,"
            + " day DATE NULL, at DATETIME(6) NULL, hash BINARY(2) NULL, amount BIGINT NULL)");
  }

  @Test
  void keepsCompanionsWithTheirEntries() throws Exception {
    LedgerAccountId payer = books.customersWith(10_00);
    LedgerAccountId payee = books.customersWith(0);
    String name = Ids.format("a", Ids.next()).substring(12);
    Posting posting =
        new Posting(
            List.of(transfer(payer, payee, 1_00)),
            List.of(
                new CompanionRow(
                    "test_companion",
                    Map.of(
                        "id",
                        Ids.next(),
                        "name",
                        name,
                        "day",
                        DAY,
                        "at",
                        Instant.parse("2026-07-01T12:00:00.123456Z"),
                        "hash",
                        new byte[] {1, 2},
                        "amount",
                        CompanionRow.Missing.NULL))));

    assertEquals(List.of("Posted"), post(posting));
    assertEquals(List.of("AlreadyPosted"), post(posting));

    assertEquals(
        List.of("2026-11-20 2026-07-01 12:00:00.123456 0102 null"),
        books.texts(
            "SELECT CONCAT(day, ' ', at, ' ', HEX(hash), ' ', COALESCE(amount, 'null'))"
                + " FROM test_companion WHERE name = '"
                + name
                + "'"));
  }

  @Test
  void aCompanionThatExistsStopsItsPostingAndNoOther() {
    LedgerAccountId payer = books.customersWith(10_00);
    LedgerAccountId payee = books.customersWith(0);
    String taken = Ids.format("a", Ids.next()).substring(12);
    Posting first = named(taken, transfer(payer, payee, 1_00));
    Posting second = named(taken, transfer(payer, payee, 2_00));
    Posting neighbour = Posting.of(transfer(payer, payee, 3_00));

    assertEquals(List.of("Posted", "CompanionExists", "Posted"), post(first, second, neighbour));
    assertEquals(List.of("CompanionExists"), post(second));

    assertEquals(4_00, books.balance(payee));
  }

  @Test
  void companionsComeOnlyWithWhatWasPosted() throws Exception {
    LedgerAccountId payer = books.customersWith(1_00);
    LedgerAccountId payee = books.customersWith(0);
    String name = Ids.format("a", Ids.next()).substring(12);

    assertEquals(List.of("INSUFFICIENT_FUNDS"), post(named(name, transfer(payer, payee, 1_01))));

    assertEquals(
        List.of(), books.texts("SELECT id FROM test_companion WHERE name = '" + name + "'"));
  }

  @Test
  void aRefusedPostingHarmsNoNeighbour() {
    LedgerAccountId payer = books.customersWith(5_00);
    LedgerAccountId payee = books.customersWith(0);

    assertEquals(
        List.of("Posted", "INSUFFICIENT_FUNDS", "Posted", "INSUFFICIENT_FUNDS"),
        post(
            Posting.of(transfer(payer, payee, 4_00)),
            Posting.of(transfer(payer, payee, 2_00)),
            Posting.of(transfer(payer, payee, 1_00)),
            Posting.of(transfer(payer, payee, 1))));

    assertEquals(0, books.balance(payer));
  }

  @Test
  void oneListMayNameMoreAccountsThanOneTransactionLocks() {
    List<LedgerAccountId> accounts =
        Stream.generate(TestEntries::newAccountId).limit(2100).toList();
    books.accounts.open(accounts.stream().map(TestEntries::customers).toList());
    LedgerAccountId source = books.bankOwn();
    List<Posting> postings = new ArrayList<>();
    accounts.forEach(account -> postings.add(Posting.of(transfer(source, account, 1_00))));

    List<String> outcomes = post(postings.toArray(Posting[]::new));

    assertEquals(2100, outcomes.stream().filter("Posted"::equals).count());
    assertEquals(2100_00, books.balance(source));
  }

  @Test
  void aCorrectionNamesWhatItCorrects() throws Exception {
    LedgerAccountId payer = books.customersWith(5_00);
    LedgerAccountId payee = books.customersWith(0);
    Entry wrong = transfer(payer, payee, 5_00);
    books.post(wrong);
    Entry right = correcting(wrong.id(), transfer(payee, payer, 5_00));

    assertEquals("Posted", TestBooks.outcome(books.post(right)));

    assertEquals(
        List.of(wrong.id().value() + " Wrong account"),
        books.texts(
            "SELECT CONCAT(corrects, ' ', correction_reason) FROM ledger_entry WHERE id = '"
                + right.id().value()
                + "'"));
  }

  @Test
  void namesThatAreNoNamesReachNoStatement() {
    LedgerAccountId payer = books.customersWith(5_00);
    CompanionRow crafted =
        new CompanionRow("test_companion (id) VALUES (UUID()); --", Map.of("id", 1L));

    assertThrows(
        IllegalArgumentException.class,
        () -> post(new Posting(List.of(transfer(payer, books.bankOwn(), 1)), List.of(crafted))));

    assertEquals(5_00, books.balance(payer));
  }

  @Test
  void anUnreachableDatabaseIsARefusalThatMayBeRepeated() throws SQLException {
    MariaDbDataSource nowhere =
        new MariaDbDataSource("jdbc:mariadb://127.0.0.1:1/ballast?user=x&connectTimeout=500");
    Poster poster = new Poster(new OwnTransaction(nowhere), new BusinessClock(Clock.systemUTC()));
    Posting posting =
        Posting.of(transfer(TestEntries.newAccountId(), TestEntries.newAccountId(), 1));

    Refusal refusal = assertThrows(Refusal.class, () -> poster.post(List.of(posting)));

    assertEquals(LedgerRefusal.LEDGER_UNAVAILABLE, refusal.code());
  }

  private List<String> post(Posting... postings) {
    return books.poster.post(List.of(postings)).stream().map(TestBooks::outcome).toList();
  }

  private static Posting named(String name, Entry entry) {
    CompanionRow row = new CompanionRow("test_companion", Map.of("id", Ids.next(), "name", name));
    return new Posting(List.of(entry), List.of(row));
  }
}
