package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.correcting;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
    books.makeCompanionTable();
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
  void aClockSetBackBooksNothingBeforeWhatIsBooked() throws SQLException {
    LedgerAccountId payer = books.customersWith(5_00);
    LedgerAccountId payee = books.customersWith(0);
    // After all that the right clock has booked.
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    for (Instant time : List.of(noon, noon.minusSeconds(3600), noon.plusSeconds(1))) {
      Poster poster =
          new Poster(
              new MariaDbBooks(books.dataSource),
              new BusinessClock(Clock.fixed(time, ZoneOffset.UTC)));
      poster.post(List.of(Posting.of(transfer(payer, payee, 1_00))));
    }

    assertEquals(
        List.of(day + " 12:00:00.000000", day + " 12:00:00.000000", day + " 12:00:01.000000"),
        books.texts(
            "SELECT booked_at FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id"
                + " WHERE account_id = '%s' ORDER BY sequence".formatted(payee.value())));
  }

  @Test
  void aListOverManyAccountsWritesEachOfThem() throws SQLException {
    LedgerAccountId source = books.bankOwn();
    List<Posting> postings = new ArrayList<>();
    List<LedgerAccountId> payees = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      LedgerAccountId payee = books.customersWith(0);
      payees.add(payee);
      Entry transfer = transfer(source, payee, 10_000_000_000L + i);
      // Some hold only, so that their accounts have no booking date yet.
      postings.add(Posting.of(i % 3 == 0 ? with(new Effect.Pending(null), transfer) : transfer));
    }

    assertEquals(Collections.nCopies(40, "Posted"), post(postings.toArray(Posting[]::new)));

    for (int i = 0; i < 40; i++) {
      long amount = 10_000_000_000L + i;
      assertEquals(
          List.of(
              i % 3 == 0
                  ? "0 0 0 %d 0 null".formatted(amount)
                  : "0 %d 0 0 1 %s".formatted(amount, DAY)),
          books.texts(
              "SELECT CONCAT_WS(' ', debits, credits, pending_debits, pending_credits,"
                  + " last_sequence, COALESCE(last_booking_date, 'null')) FROM ledger_account"
                  + " WHERE id = '%s' AND last_booked_at IS NOT NULL"
                      .formatted(payees.get(i).value())));
    }
  }

  @Test
  void anUnreachableDatabaseIsARefusalThatMayBeRepeated() throws SQLException {
    MariaDbDataSource nowhere =
        new MariaDbDataSource("jdbc:mariadb://127.0.0.1:1/ballast?user=x&connectTimeout=500");
    Poster poster = new Poster(new MariaDbBooks(nowhere), new BusinessClock(Clock.systemUTC()));
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
