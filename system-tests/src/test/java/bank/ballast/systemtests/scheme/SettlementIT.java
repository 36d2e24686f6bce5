package bank.ballast.systemtests.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The scheme's day is compared with the books, and whatever is wrong with it is found. Its days end
 * when a test says so: the next one begins, whatever the clock says.
 */
@RunningBank
class SettlementIT {

  private static final String LATER_THAN_THE_SCHEME = "95";

  private final Bank bank;
  private final OtherBanks others;
  private final SettlementDays days;

  SettlementIT(Bank bank) {
    this.bank = bank;
    this.others = new OtherBanks(bank);
    this.days = new SettlementDays(bank);
  }

  @BeforeEach
  void beginADay() {
    days.end(Map.of());
  }

  @AfterEach
  void everyDifferenceIsExplained() {
    days.assertExplained();
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void whatBothHaveIsMatchedAndTheBalancesTie() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String out = OtherBanks.pay(customer, "01", 1_250).expect(201).text("/id");
    String back = OtherBanks.pay(customer, "97", 300).expect(201).text("/id");
    String rejected = OtherBanks.pay(customer, "91", 400).expect(201).text("/id");
    OtherBanks.awaitStatus(customer, out, "settled");
    OtherBanks.awaitStatus(customer, back, "returned");
    OtherBanks.awaitStatus(customer, rejected, "refused");
    String in = received(customer, "20.00");
    long before = days.theirClosing();

    String day = days.end(Map.of());

    assertEquals(List.of("MATCHED -1250 -1250 " + day), days.rows(out));
    assertEquals(List.of("MATCHED -300 -300 " + day, "MATCHED 300 300 " + day), days.rows(back));
    assertEquals(List.of(), days.rows(rejected));
    assertEquals(List.of("MATCHED 2000 2000 " + day), days.rows(in));
    assertEquals(List.of(), days.wholes(day));
    assertEquals(before + 2_000 - 1_250, days.theirClosing());
  }

  @Test
  void whatAStatementLeavesOutIsABreakUntilTheNextOneHasIt() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String out = settled(customer, 1_250);

    days.end(Map.of("leaveOut", out));
    assertEquals(List.of("ONLY_OURS -1250 - open"), days.rows(out));
    days.assertExplained();
    String next = days.end(Map.of());

    assertEquals(List.of("MATCHED -1250 -1250 " + next), days.rows(out));
  }

  @Test
  void whatTheSchemeBooksBeforeTheBankFindsItsMatchTheDayAfter() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String late = OtherBanks.pay(customer, LATER_THAN_THE_SCHEME, 1_250).expect(201).text("/id");
    Waiting.until("the scheme has it", () -> others.isKnown(late));

    days.end(Map.of());
    assertEquals(List.of("ONLY_THEIRS - -1250 open"), days.rows(late));
    OtherBanks.awaitStatus(customer, late, "settled");
    String next = days.end(Map.of());

    assertEquals(List.of("MATCHED -1250 -1250 " + next), days.rows(late));
  }

  @Test
  void aForeignEntryAndAnotherAmountAreBreaks() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String out = settled(customer, 1_250);
    long foreignBefore = foreign();

    days.end(Map.of("alter", out, "alterTo", "12.05", "foreign", "-7.77"));

    assertEquals(List.of("AMOUNT_DIFFERS -1250 -1205 open"), days.rows(out));
    assertEquals(foreignBefore + 1, foreign());
  }

  @Test
  void aDayWithoutAStatementIsABreakUntilTheStatementComes() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String out = settled(customer, 1_250);
    String lost = others.endDay(Map.of("send", "no"));
    String inNext = settled(customer, 200);

    String next = days.end(Map.of());

    assertEquals(List.of("STATEMENT_MISSING - - open"), days.wholes(lost));
    assertEquals(1, days.wholes(next).size());
    assertTrue(days.wholes(next).get(0).startsWith("OPENING_DIFFERS"), next);
    assertEquals(List.of("ONLY_OURS -1250 - open"), days.rows(out));
    assertEquals(List.of("MATCHED -200 -200 " + next), days.rows(inNext));
    days.assertExplained();
    others.post("/statements/again", Map.of("day", lost)).expect(201);
    days.awaitCompared(lost);
    assertEquals(List.of("STATEMENT_MISSING - - " + lost), days.wholes(lost));
    assertTrue(days.wholes(next).get(0).endsWith(next), days.wholes(next).toString());
    assertEquals(List.of("MATCHED -1250 -1250 " + lost), days.rows(out));
  }

  @Test
  void anOpeningBalanceThatIsNotTheLastClosingOneIsABreak() {
    long closing = days.theirClosing();

    String day = days.end(Map.of("opening", "3.21"));

    assertEquals(
        List.of("OPENING_DIFFERS %d %d open".formatted(closing, closing + 321)), days.wholes(day));
  }

  @Test
  void aStatementIsComparedOnceAndAChangedOneIsForAPerson() {
    Holder customer = bank.customers().newCustomerWith(10_000);
    String out = settled(customer, 1_250);
    String day = days.end(Map.of());
    String items = "SELECT COUNT(*) FROM payments_settlement_item";
    long before = bank.books().number(items);

    others.post("/statements/again", Map.of("day", day)).expect(201);
    others.post("/statements/again", Map.of("day", day, "foreign", "1.00")).expect(201);

    Waiting.until("the changed one is stuck", () -> stuck(day) == 1);
    Waiting.until("the other one is done", () -> statements("state = 'WAITING'") == 0);
    assertEquals(before, bank.books().number(items));
    assertEquals(List.of("MATCHED -1250 -1250 " + day), days.rows(out));
    bank.books().change("DELETE FROM payments_scheme_in WHERE problem = 'DIFFERS_FROM_FIRST'");
  }

  @Test
  void aStatementThatAnEarlierReleaseCouldNotReadIsReadWhenItIsTriedAgain() {
    String day = days.end(Map.of());
    String its = " WHERE body LIKE '%stm-" + day + "<%'";

    bank.books().change("UPDATE payments_scheme_in SET name = NULL, state = 'WAITING'" + its);

    String done = "SELECT COUNT(*) FROM payments_scheme_in" + its + " AND state = 'DONE'";
    Waiting.until("it is read", () -> bank.books().number(done) == 1);
  }

  /**
   * Days pass by moving those that were compared into the past. The morning is yesterday's, which
   * is over at any hour; where today's has come as well, it misses its own day.
   */
  @Test
  void inTheMorningADayWithoutAStatementIsNoticed() {
    LocalDate yesterday = LocalDate.now(BusinessClock.ZONE).minusDays(1);
    LocalDate dayBefore = yesterday.minusDays(1);
    move(-3_000);
    try {
      new DailyWorks(bank).run("missing-statements", yesterday);
      assertEquals(
          List.of("STATEMENT_MISSING"),
          bank.books()
              .texts("SELECT kind FROM payments_settlement_item WHERE id = ?", missing(dayBefore)));
    } finally {
      bank.books()
          .change(
              "DELETE FROM payments_settlement_item WHERE id IN (?, ?)",
              missing(dayBefore),
              missing(yesterday));
      move(3_000);
    }
  }

  private static String missing(LocalDate day) {
    return Ids.named("missing/" + day).toString();
  }

  private void move(int byDays) {
    bank.books()
        .change(
            "UPDATE payments_settlement_day SET settlement_day = settlement_day + INTERVAL ? DAY"
                + " ORDER BY settlement_day "
                + (byDays < 0 ? "" : "DESC"),
            byDays);
  }

  private long foreign() {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_settlement_item"
                + " WHERE kind = 'ONLY_THEIRS' AND their_amount = -777 AND closed_on IS NULL");
  }

  private long stuck(String day) {
    return statements("problem = 'DIFFERS_FROM_FIRST' AND body LIKE '%stm-" + day + "<%'");
  }

  private long statements(String which) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_scheme_in WHERE name = 'camt.053.001.08' AND " + which);
  }

  private String settled(Holder customer, long pence) {
    String id = OtherBanks.pay(customer, "01", pence).expect(201).text("/id");
    OtherBanks.awaitStatus(customer, id, "settled");
    return id;
  }

  private String received(Holder customer, String pounds) {
    String id = others.send(customer.account(), pounds, Map.of());
    Waiting.until("the answer", () -> others.known(id).at("/status").asText().equals("ACSC"));
    return id;
  }
}
