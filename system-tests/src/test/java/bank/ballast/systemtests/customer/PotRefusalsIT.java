package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal about a savings pot has its code, and nothing moves. */
@RunningBank
class PotRefusalsIT {

  private static final int LIMIT = 30;
  private static final String LATER = "2091-05-01";

  private final Bank bank;
  private Holder saver;
  private SavingsPot pot;
  private Journal journal;

  PotRefusalsIT(Bank bank) {
    this.bank = bank;
    this.saver = bank.customers().newCustomerWith(1_000);
    this.pot = SavingsPot.openedBy(saver);
    this.journal = new Journal(bank);
  }

  @BeforeEach
  void sixPoundsAndFourInThePot() {
    saver = bank.customers().newCustomerWith(1_000);
    pot = SavingsPot.openedBy(saver);
    pot.deposit(400).expect(201);
    journal = new Journal(bank);
  }

  @AfterEach
  void nothingMoved() {
    journal.isUntouched();
    assertEquals(600, saver.balance());
    assertEquals(400, pot.saved());
  }

  @Test
  void tooLittleMoneyOnEitherSide() {
    pot.deposit(601).expectRefusal(422, "INSUFFICIENT_FUNDS");
    pot.withdraw(401).expectRefusal(422, "POT_INSUFFICIENT_FUNDS");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void notPositive(long pence) {
    pot.deposit(pence).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
    pot.withdraw(pence).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
  }

  @Test
  void moreThanTheBooksCanHold() {
    pot.deposit(Long.MAX_VALUE).expectRefusal(422, "AMOUNT_TOO_LARGE");
    pot.withdraw(Long.MAX_VALUE).expectRefusal(422, "AMOUNT_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.5", "1e2", "9223372036854775808", "\"12\"", "null", "NaN"})
  void amountsThatAreNone(String number) {
    String body = "{\"amount\": {\"minorUnits\": %s, \"currency\": \"GBP\"}}".formatted(number);

    saver.api().post(pot.path() + "/deposits", body).expect(400);
  }

  @Test
  void wrongCurrency() {
    Map<String, Object> euros = Map.of("minorUnits", 1, "currency", "EUR");

    for (String way : new String[] {"/deposits", "/withdrawals"}) {
      saver
          .api()
          .post(pot.path() + way, Map.of("amount", euros))
          .expectRefusal(422, "WRONG_CURRENCY");
    }
    pot.change(Map.of("goal", euros)).expectRefusal(422, "WRONG_CURRENCY");
  }

  @Test
  void aFrozenAccount() {
    status(saver, "FROZEN");

    pot.deposit(1).expectRefusal(422, "ACCOUNT_FROZEN");
    pot.withdraw(1).expectRefusal(422, "ACCOUNT_FROZEN");
    pot.close().expectRefusal(422, "ACCOUNT_FROZEN");
    open(Map.of()).expectRefusal(422, "ACCOUNT_FROZEN");
    status(saver, "OPEN");
    assertEquals("open", pot.read().text("/state"));
  }

  @Test
  void aClosedAccount() {
    Holder gone = bank.customers().newCustomerWithAccount();
    SavingsPot left = SavingsPot.openedBy(gone);
    status(gone, "CLOSED");

    left.deposit(1).expectRefusal(422, "ACCOUNT_CLOSED");
    left.withdraw(1).expectRefusal(422, "ACCOUNT_CLOSED");
    SavingsPot.open(gone, Map.of("name", "Lisbon", "picture", "holiday"))
        .expectRefusal(422, "ACCOUNT_CLOSED");
    assertEquals("closed", left.close().expect(200).text("/state"));
  }

  @Test
  void aClosedPot() {
    SavingsPot closed = SavingsPot.openedBy(saver);
    closed.close().expect(200);

    closed.deposit(1).expectRefusal(422, "POT_CLOSED");
    closed.withdraw(1).expectRefusal(422, "POT_CLOSED");
    closed.change(Map.of("name", "Porto")).expectRefusal(422, "POT_CLOSED");
  }

  @Test
  void aLockedPotGivesNothingBackAndIsNotClosed() {
    pot.lock(LATER).expect(200);

    assertEquals(LATER, pot.withdraw(1).expectRefusal(422, "POT_LOCKED").text("/lockedUntil"));
    assertEquals(LATER, pot.close().expectRefusal(422, "POT_LOCKED").text("/lockedUntil"));
    assertEquals("open", pot.read().text("/state"));
  }

  @Test
  void aLockThatIsNotAhead() {
    LocalDate today = LocalDate.now(BusinessClock.ZONE);

    pot.lock(today).expectRefusal(422, "LOCK_NOT_AHEAD");
    pot.lock("2001-01-01").expectRefusal(422, "LOCK_NOT_AHEAD");
    open(Map.of("lockedUntil", today.toString())).expectRefusal(422, "LOCK_NOT_AHEAD");
  }

  @Test
  void aLockThatIsShortenedOrNotThere() {
    pot.breakLock("There is none").expectRefusal(409, "POT_NOT_LOCKED");
    pot.lock(LATER).expect(200);

    assertEquals(
        LATER, pot.lock("2091-04-30").expectRefusal(409, "LOCK_SHORTENED").text("/lockedUntil"));
  }

  @Test
  void aLockIsBrokenForAReasonOfFiveTo140Characters() {
    pot.lock(LATER).expect(200);

    pot.breakLock("four").expect(400);
    pot.breakLock("x".repeat(141)).expect(400);
    pot.breakLock("  why  ").expectRefusal(400, "MALFORMED_POT");
    pot.change(Map.of("lock", Map.of())).expect(400);
    pot.change(Map.of("lock", Map.of("until", LATER, "breakReason", "Both at once"))).expect(400);
    assertEquals(LATER, pot.read().text("/lockedUntil"));
  }

  @Test
  void aPotOfAWrongForm() {
    open(Map.of("name", "   ")).expectRefusal(400, "MALFORMED_POT");
    open(Map.of("name", "")).expect(400);
    open(Map.of("name", "x".repeat(41))).expect(400);
    open(Map.of("name", "two\nlines")).expect(400);
    open(Map.of("picture", "https://example.com/cat.png")).expect(400);
    open(Map.of("goal", Customer.pounds(0))).expectRefusal(400, "GOAL_NOT_POSITIVE");
    pot.change(Map.of("goal", Customer.pounds(-1))).expectRefusal(400, "GOAL_NOT_POSITIVE");
    pot.change(Map.of("goal", Customer.pounds(1), "withoutGoal", true)).expect(400);
    saver.api().get(pots() + "?state=broken").expect(400);
  }

  @Test
  void withoutAKeyOrUnderOneThatIsNone() {
    Map<String, Object> body = Map.of("amount", Customer.pounds(1));

    saver
        .api()
        .send("POST", pot.path() + "/deposits", body, Map.of())
        .expectRefusal(400, "IDEMPOTENCY_KEY_MISSING");
    pot.withdraw(1, "x".repeat(65)).expectRefusal(400, "IDEMPOTENCY_KEY_MALFORMED");
  }

  @Test
  void aKeyThatNamedSomethingElse() {
    String key = UUID.randomUUID().toString();
    pot.deposit(601, key).expectRefusal(422, "INSUFFICIENT_FUNDS");

    pot.deposit(600, key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    pot.withdraw(601, key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    SavingsPot.openedBy(saver).deposit(601, key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void moreThanThirtyPots() {
    for (int i = 1; i < LIMIT; i++) {
      SavingsPot.openedBy(saver);
    }

    assertEquals("30", open(Map.of()).expectRefusal(422, "TOO_MANY_POTS").text("/limit"));
  }

  @Test
  void somebodyElsesPotDoesNotExist() {
    Holder foreigner = bank.customers().newCustomerWithAccount();
    SavingsPot taken = new SavingsPot(foreigner, pot.id());

    foreigner.api().get(pot.path()).expectRefusal(404, "POT_NOT_FOUND");
    taken.deposit(1).expectRefusal(404, "POT_NOT_FOUND");
    taken.withdraw(1).expectRefusal(404, "POT_NOT_FOUND");
    taken.change(Map.of("name", "Mine")).expectRefusal(404, "POT_NOT_FOUND");
    taken.close().expectRefusal(404, "POT_NOT_FOUND");
    foreigner.api().get(pots()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
    foreigner
        .api()
        .post(pots(), Map.of("name", "Mine", "picture", "gift"))
        .expectRefusal(404, "ACCOUNT_NOT_FOUND");
    saver.api().get("/pots/nonsense").expectRefusal(404, "MALFORMED_ID");
  }

  @Test
  void staffHaveNoPots() {
    bank.staff().newAgent().api().get(pot.path()).expect(403);
  }

  /** Opens a pot, well-formed but for this. */
  private Answer open(Map<String, Object> wrong) {
    Map<String, Object> body = new HashMap<>(Map.of("name", "Lisbon", "picture", "holiday"));
    body.putAll(wrong);
    return SavingsPot.open(saver, body);
  }

  private String pots() {
    return "/accounts/" + saver.account().id() + "/pots";
  }

  /** As an agent would, at once. */
  private void status(Holder holder, String status) {
    bank.books()
        .change(
            "UPDATE ledger_account SET status = ? WHERE id = ?",
            status,
            Ids.parse("acc", holder.account().id()).toString());
  }
}
