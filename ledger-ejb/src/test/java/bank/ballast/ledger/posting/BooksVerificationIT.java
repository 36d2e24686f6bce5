package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.entry;
import static bank.ballast.ledger.posting.TestEntries.leg;
import static bank.ballast.ledger.posting.TestEntries.newEntryId;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import bank.ballast.ledger.verifying.BooksVerification;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Books in which one row was made wrong, past all that the ledger and its tables forbid. */
@ExtendWith(BooksServer.class)
class BooksVerificationIT {

  private final TestBooks books;

  BooksVerificationIT(TestBooks books) {
    this.books = books;
  }

  /** Books of their own: what is planted in them must not be met by other tests. */
  @BeforeEach
  void beginAnew() throws Exception {
    books.empty();
  }

  @ParameterizedTest
  @MethodSource("bank.ballast.ledger.posting.Plant#all")
  void namesTheWrongRow(Plant plant) throws Exception {
    live();
    assertNull(verdict().firstWrong());
    String key = books.texts(plant.key()).get(0);
    for (String statement : plant.statements()) {
      books.migrate(statement);
    }

    WrongRow wrong = verdict().firstWrong();
    WrongRow inSmallPages = verdict(1).firstWrong();

    assertNotNull(wrong, plant::toString);
    assertEquals(wrong, inSmallPages);
    assertEquals(plant.rule(), wrong.rule(), wrong::toString);
    assertEquals(plant.table(), wrong.table());
    assertEquals(key, wrong.key());
    assertTrue(!wrong.expected().equals(wrong.found()), wrong::toString);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void namesAMissingKey(String table, String key, String drop, String add) throws Exception {
    books.migrate("ALTER TABLE " + table + " DROP " + drop);
    try {
      WrongRow wrong = verdict().firstWrong();

      assertNotNull(wrong);
      assertEquals(BooksRule.KEY_THERE, wrong.rule());
      assertEquals(table + " " + key, wrong.table() + " " + wrong.key());
    } finally {
      books.migrate("ALTER TABLE " + table + " ADD " + add);
    }
  }

  private static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("ledger_account", "(id)", "PRIMARY KEY", "PRIMARY KEY (id)"),
        Arguments.of(
            "ledger_entry",
            "(ends)",
            "KEY ledger_entry_ends",
            "UNIQUE KEY ledger_entry_ends (ends)"),
        Arguments.of(
            "ledger_leg",
            "(account_id,sequence)",
            "PRIMARY KEY",
            "PRIMARY KEY (account_id, sequence)"),
        Arguments.of(
            "ledger_pending_leg",
            "(entry_id,position)",
            "PRIMARY KEY",
            "PRIMARY KEY (entry_id, position)"));
  }

  @Test
  void everyRuleHasAPlantedRow() {
    Set<BooksRule> planted = Plant.all().map(Plant::rule).collect(Collectors.toSet());
    // The first has tests of its own; the last follows from the others, and has a unit test.
    planted.add(BooksRule.KEY_THERE);
    planted.add(BooksRule.CURRENCY_SUM);

    assertEquals(EnumSet.allOf(BooksRule.class), planted);
  }

  @Test
  void findsNothingInEmptyBooks() {
    Verdict verdict = verdict();

    assertTrue(verdict.holds());
    assertEquals(0, verdict.rows().all());
  }

  @Test
  void findsNothingInARandomHistory() throws SQLException {
    for (int seed = 1; seed <= 3; seed++) {
      RandomHistory history = new RandomHistory(books, seed);
      history.live(DAY, 20, 40);
      assertTrue(history.posted() > 200, "posted " + history.posted());
    }

    List<Long> done = new ArrayList<>();
    Verdict verdict =
        new BooksVerification(books.dataSource)
            .run(
                (rows, about) -> {
                  assertTrue(rows <= about, rows + " of " + about);
                  done.add(rows);
                });

    assertNull(verdict.firstWrong());
    assertEquals(count("ledger_account"), verdict.rows().accounts());
    assertEquals(count("ledger_leg"), verdict.rows().legs());
    assertEquals(count("ledger_entry"), verdict.rows().entries());
    assertEquals(count("ledger_pending_leg"), verdict.rows().pendingLegs());
    assertEquals(done.stream().sorted().toList(), done);
    assertEquals(verdict.rows().all(), done.get(done.size() - 1));
    assertEquals(2, verdict.sums().size());
    for (int page : List.of(1, 7, 18)) {
      assertEquals(verdict, verdict(page));
    }
  }

  @Test
  void whatIsPostedMeanwhileIsNotMet() throws Exception {
    live();
    boolean[] postedMeanwhile = new boolean[1];
    Verdict verdict =
        new BooksVerification(books.dataSource)
            .run(
                (rows, about) -> {
                  if (!postedMeanwhile[0]) {
                    postedMeanwhile[0] = true;
                    books.customersWith(10_00);
                  }
                });

    assertTrue(postedMeanwhile[0]);
    assertNull(verdict.firstWrong());
    assertEquals(count("ledger_account") - 2, verdict.rows().accounts());
  }

  private Verdict verdict(int rowsAtATime) {
    return new BooksVerification(books.dataSource, rowsAtATime).run((rows, about) -> {});
  }

  private Verdict verdict() {
    return new BooksVerification(books.dataSource).run((rows, about) -> {});
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(books.texts("SELECT COUNT(*) FROM " + table).get(0));
  }

  /** Something of everything, with names by which a wrong row can be planted. */
  private void live() throws SQLException, IOException {
    LedgerAccountId bank = books.bankOwn();
    LedgerAccountId anna = books.customersWith(0);
    LedgerAccountId ben = books.customersWith(0);
    LedgerAccountId idle = books.customersWith(0);
    name(bank, "Bank");
    name(anna, "Anna");
    name(ben, "Ben");
    name(idle, "Idle");
    posted("OPENING", transfer(bank, anna, 500));
    posted("RENT", transfer(anna, ben, 50));
    posted(
        "SPLIT",
        entry(
            newEntryId(),
            leg(anna, Side.DEBIT, 7, "GBP"),
            leg(ben, Side.CREDIT, 4, "GBP"),
            leg(bank, Side.CREDIT, 3, "GBP")));
    Entry taken = posted("TAKEN", transfer(anna, ben, 60));
    posted("BACK", ending(new Effect.Reverse(taken.id(), "Twice")));
    Instant expiry = Instant.now().plusSeconds(3600);
    posted("OPEN", with(new Effect.Pending(expiry), transfer(anna, ben, 20)));
    Entry toPost = posted("TO_POST", with(new Effect.Pending(null), transfer(anna, ben, 10)));
    Entry toVoid = posted("TO_VOID", with(new Effect.Pending(expiry), transfer(anna, ben, 30)));
    posted("POSTING", with(new Effect.PostPending(toPost.id()), transfer(anna, ben, 6)));
    posted("VOIDING", ending(new Effect.VoidPending(toVoid.id())));
    posted("ALL", with(new Effect.Balance(ben), transfer(ben, anna, 10)));
    posted("LAST", on(DAY.plusDays(1), transfer(anna, ben, 1)));
  }

  private void name(LedgerAccountId id, String name) throws SQLException, IOException {
    books.migrate(
        "UPDATE ledger_account SET name = '%s' WHERE id = '%s'".formatted(name, id.value()));
  }

  private Entry posted(String code, Entry entry) {
    Entry coded =
        new Entry(
            entry.id(),
            code,
            entry.bookingDate(),
            entry.valueDate(),
            entry.reference(),
            entry.legs(),
            entry.correction(),
            entry.effect());
    assertEquals("Posted", TestBooks.outcome(books.post(coded)));
    return coded;
  }
}
