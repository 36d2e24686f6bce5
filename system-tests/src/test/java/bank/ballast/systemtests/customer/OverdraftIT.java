package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Borrower;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import bank.ballast.systemtests.people.SavingsPot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overdrafts: who is offered one, how its limit is set, and what it lets through. */
@RunningBank
class OverdraftIT {

  private final Bank bank;

  OverdraftIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aLimitWithinTheOfferIsConfirmedAndLetsSoMuchThroughAndNoPennyMore() {
    Borrower borrower = Borrower.with(bank, 300_000);
    // A thousand pounds a month, and half of that.
    assertEquals(50_000, pence(borrower.read(), "/eligibility/offered"));
    assertEquals(0, pence(borrower.read(), "/limit"));

    Answer asked = borrower.set(20_000).expectRefusal(401, "STEP_UP_REQUIRED");
    assertEquals(0, borrower.floor());
    borrower.confirmed(asked.text("/challenge"), 20_001).expectRefusal(422, "STEP_UP_MISMATCH");
    borrower.setConfirmed(20_000).expect(200);

    Holder holder = borrower.holder();
    JsonNode balance =
        holder.api().get("/accounts/" + holder.account().id() + "/balance").expect(200).json();
    assertEquals(320_000, balance.at("/available/minorUnits").asLong());
    assertEquals(20_000, balance.at("/overdraftLimit/minorUnits").asLong());
    borrower.spend(310_000);
    Account other = holder.customer().openAccount();
    holder.customer().pay(holder.account(), other, 10_001).expectRefusal(422, "INSUFFICIENT_FUNDS");
    holder.customer().pay(holder.account(), other, 10_000).expect(201);

    assertEquals(-20_000, holder.balance());
    assertEquals(0, holder.available());
    assertEquals(20_000, pence(borrower.read(), "/used"));
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void aLowerLimitHoldsAtOnceButNotBelowWhatIsInUse() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    borrower.spend(5_000);

    borrower.set(4_999).expectRefusal(409, "OVERDRAFT_IN_USE");
    assertEquals(-20_000, borrower.floor());
    borrower.set(5_000).expect(200);
    assertEquals(-5_000, borrower.floor());
    borrower.holder().customer().receive(borrower.holder().account(), 5_000);
    Answer ended = borrower.set(0).expect(200);

    assertEquals(0, borrower.floor());
    assertEquals(3, ended.json().at("/history").size());
    assertEquals(5_000, ended.json().at("/history/1/limit/minorUnits").asLong());
    assertEquals("set", ended.text("/history/0/kind"));
    // The same again changes nothing.
    assertEquals(3, borrower.set(0).expect(200).json().at("/history").size());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, GBP, 400, MALFORMED_OVERDRAFT_LIMIT",
    "1000, EUR, 422, WRONG_CURRENCY",
    "50001, GBP, 422, OVERDRAFT_ABOVE_OFFER"
  })
  void whatIsNoLimitIsRefused(long minorUnits, String currency, int status, String code) {
    Borrower borrower = Borrower.with(bank, 300_000);

    borrower
        .holder()
        .api()
        .send(
            "PUT",
            borrower.path(),
            Map.of("limit", Map.of("minorUnits", minorUnits, "currency", currency)),
            Map.of())
        .expectRefusal(status, code);
  }

  @Test
  void whoIsNotOfferedOneReadsWhichRuleIsNotMet() {
    Borrower young = new Borrower(bank, bank.customers().newCustomerWith(300_000));
    young.set(1_000).expectRefusal(422, "OVERDRAFT_NOT_OFFERED");
    assertFalse(met(young, "days-open"));
    assertTrue(met(young, "monthly-income"));

    Borrower poor = Borrower.with(bank, 149_999);
    poor.set(1_000).expectRefusal(422, "OVERDRAFT_NOT_OFFERED");
    assertFalse(met(poor, "monthly-income"));
    assertTrue(met(poor, "days-open"));
    assertEquals(49_999, rule(poor, "monthly-income").at("/actual").asLong());

    Customer customer = bank.customers().newCustomer();
    Holder joint = new Holder(customer, customer.openJointAccount());
    customer.receive(joint.account(), 300_000);
    Borrower both = new Borrower(bank, joint);
    both.openedDaysAgo(joint.account(), 60);
    both.set(1_000).expectRefusal(422, "OVERDRAFT_NOT_OFFERED");
    assertFalse(met(both, "holders"));

    Borrower minor = Borrower.with(bank, 300_000);
    bank.books()
        .change(
            "UPDATE accounts_customer SET date_of_birth = CURDATE() - INTERVAL 17 YEAR"
                + " WHERE email = ?",
            minor.holder().customer().person().email());
    minor.set(1_000).expectRefusal(422, "OVERDRAFT_NOT_OFFERED");
    assertFalse(met(minor, "age"));
  }

  @Test
  void whoIsBehindWithALoanIsOfferedNoNewAndNoHigherLimitAndKeepsTheOneThereIs() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    Holder holder = borrower.holder();
    assertTrue(met(borrower, "loans-overdue"));
    PurchaseLoan loan = PurchaseLoan.of(bank, holder, 9_000).aged(bank, 40);

    assertFalse(met(borrower, "loans-overdue"));
    assertEquals(1, rule(borrower, "loans-overdue").at("/actual").asLong());
    assertEquals(0, pence(borrower.read(), "/eligibility/offered"));
    assertEquals(0, pence(borrower.read(), "/eligibility/highest"));
    borrower.set(20_001).expectRefusal(422, "OVERDRAFT_NOT_OFFERED");
    assertEquals(-20_000, borrower.floor());
    borrower.set(15_000).expect(200);
    holder
        .api()
        .post(
            "/loans/" + loan.id() + "/repayments",
            Map.of("fromAccountId", holder.account().id(), "amount", Customer.pounds(3_000)))
        .expect(200);
    assertTrue(met(borrower, "loans-overdue"));
    borrower.setConfirmed(20_000).expect(200);

    bank.books()
        .change("UPDATE lending_standing SET state = 'WRITTEN_OFF' WHERE loan_id = ?", loan.row());
    assertFalse(met(borrower, "loans-overdue"));
    borrower.set(20_001).expectRefusal(422, "OVERDRAFT_NOT_OFFERED");
  }

  @Test
  void moneyThatGoesRoundWithinTheBankIsNobodysIncome() {
    Borrower borrower = Borrower.with(bank, 150_000);
    Holder holder = borrower.holder();
    Account other = holder.customer().openAccount();

    holder.customer().pay(holder.account(), other, 150_000).expect(201);
    holder.customer().pay(other, holder.account(), 150_000).expect(201);

    assertEquals(50_000, rule(borrower, "monthly-income").at("/actual").asLong());
  }

  @Test
  void whatIsOfferedIsOfferedOnceToACustomerWhateverRaces() throws Exception {
    Borrower one = Borrower.with(bank, 600_000);
    Customer customer = one.holder().customer();
    Account second = customer.openAccount();
    customer.receive(second, 600_000);
    one.openedDaysAgo(second, 60);
    Borrower two = new Borrower(bank, new Holder(customer, second));
    assertEquals(100_000, pence(one.read(), "/eligibility/offered"));
    assertEquals(100_000, pence(two.read(), "/eligibility/offered"));
    String first = one.set(100_000).text("/challenge");
    String other = two.set(100_000).text("/challenge");

    Api hands = customer.person().confirmed();

    AtOnce.times(
        2,
        i -> i == 0 ? one.confirmed(hands, first, 100_000) : two.confirmed(hands, other, 100_000));

    assertEquals(-100_000, one.floor() + two.floor());
  }

  @Test
  void cutsAndPaymentsThatRaceLeaveNoBalanceBelowItsFloorAndAFloorThatIsAgreed() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    Holder holder = borrower.holder();
    Account other = holder.customer().openAccount();

    AtOnce.times(
        12,
        i ->
            i % 3 == 0
                ? borrower.set(5_000 - i * 100L)
                : holder.customer().pay(holder.account(), other, 1_900));

    assertEquals(-borrower.agreed(), borrower.floor());
    assertTrue(holder.balance() >= borrower.floor(), holder.balance() + " " + borrower.floor());
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void anAccountEndsAfterItsOverdraftAndPaysForItFirst() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    Closing closing = new Closing(borrower.holder().customer());
    Account account = borrower.holder().account();
    closing.close(account, null).expectRefusal(409, "OVERDRAFT_NOT_ENDED");
    borrower.set(0).expect(200);
    bank.books()
        .change(
            "INSERT INTO lending_overdraft_day (account_id, day, balance, tariff, accrued, total)"
                + " VALUES (?, CURDATE() - INTERVAL 1 DAY, -7000, 1, 5300000, 5300000)",
            borrower.row());

    closing.close(account, null).expectRefusal(409, "OVERDRAFT_OWED");
    borrower.holder().customer().receive(account, 7);
    Account rest = borrower.holder().customer().openAccount();
    closing.close(account, rest).expect(201);

    assertEquals(2, borrower.holder().customer().balance(rest));
    assertEquals(0, borrower.holder().balance());
    assertEquals(0, bank.books().imbalance());
    borrower.set(1_000).expectRefusal(422, "ACCOUNT_CLOSED");
  }

  @Test
  void nobodySavesByThemselvesWhatTheyBorrow() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    Holder holder = borrower.holder();
    SavingsPot pot = SavingsPot.openedBy(holder);
    holder
        .api()
        .send(
            "PUT",
            "/accounts/" + holder.account().id() + "/round-ups",
            Map.of("potId", pot.id(), "multiplier", 1),
            Map.of())
        .expect(200);
    Holder shop = bank.customers().newCustomerWithAccount();

    holder.pay(shop, 260).expect(201);

    Waiting.until(
        "no cue waits", () -> bank.books().number("SELECT COUNT(*) FROM accounts_saving_cue") == 0);
    assertEquals(-260, holder.balance());
    assertEquals(0, pot.saved());
  }

  @Test
  void whatBorrowingWouldCost() {
    Borrower borrower = Borrower.with(bank, 1_000);

    Answer week = costs(borrower, 10_000, "GBP", 7).expect(200);
    // 7,500 pence above the buffer × 35.9 % × 7 ÷ 365 = 51.6.
    assertEquals(52, pence(week, "/cost"));
    assertEquals("42.44", week.text("/tariff/ear"));
    assertEquals(2_500, pence(week, "/tariff/buffer"));
    assertEquals(0, pence(costs(borrower, 2_500, "GBP", 365).expect(200), "/cost"));
    costs(borrower, 0, "GBP", 7).expectRefusal(422, "OVERDRAFT_AMOUNT_NOT_OFFERED");
    costs(borrower, 250_001, "GBP", 7).expectRefusal(422, "OVERDRAFT_AMOUNT_NOT_OFFERED");
    costs(borrower, 10_000, "EUR", 7).expectRefusal(422, "WRONG_CURRENCY");
    costs(borrower, 10_000, "GBP", 0).expectRefusal(422, "OVERDRAFT_DAYS_NOT_OFFERED");
    costs(borrower, 10_000, "GBP", 366).expectRefusal(422, "OVERDRAFT_DAYS_NOT_OFFERED");
  }

  private static Answer costs(Borrower borrower, long pence, String currency, int days) {
    return borrower
        .holder()
        .api()
        .post(
            borrower.path() + "/costs",
            Map.of("amount", Map.of("minorUnits", pence, "currency", currency), "days", days));
  }

  private static boolean met(Borrower borrower, String rule) {
    return rule(borrower, rule).at("/met").asBoolean();
  }

  private static JsonNode rule(Borrower borrower, String name) {
    for (JsonNode rule : borrower.read().json().at("/eligibility/rules")) {
      if (rule.at("/rule").asText().equals(name)) {
        return rule;
      }
    }
    throw new AssertionError("no rule " + name);
  }

  private static long pence(Answer answer, String where) {
    return answer.json().at(where + "/minorUnits").asLong(-1);
  }
}
