package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.SavingsPot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Customers close their accounts: at zero, with the rest paid out, and both of them where two are.
 */
@RunningBank
class ClosureIT {

  private final Bank bank;
  private final Holder holder;
  private final Account other;
  private final Closing closing;

  ClosureIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWithAccount();
    this.other = holder.customer().openAccount();
    this.closing = new Closing(holder.customer());
  }

  @Test
  void anEmptyAccountIsClosedForGood() {
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    Answer closed = closing.close(holder.account(), null, key).expect(201);

    assertEquals("closed", closed.text("/state"));
    assertEquals(holder.customer().name(), closed.text("/askedBy"));
    assertEquals("closed", closing.state(holder.account()));
    assertEquals(closed.body(), closing.close(holder.account(), null, key).expect(201).body());
    assertEquals(closed.body(), closing.latest(holder.account()).expect(200).body());
    closing.close(holder.account(), null).expectRefusal(422, "ACCOUNT_CLOSED");
    SavingsPot.open(holder, Map.of("name", "Lisbon", "picture", "holiday"))
        .expectRefusal(422, "ACCOUNT_CLOSED");
    Holder payer = bank.customers().newCustomerWithAccount();
    payer.pay(holder, 1).expectRefusal(422, "PAYEE_CANNOT_RECEIVE");
    journal.isUntouched();
  }

  @Test
  void theRestIsPaidToAnotherAccountOnce() {
    holder.customer().receive(holder.account(), 1_234);
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    Answer closed = closing.close(holder.account(), other, key).expect(201);
    closing.close(holder.account(), other, key).expect(201);

    journal.hasGrownBy(1);
    assertEquals(other.accountNumber(), closed.text("/rest/accountNumber"));
    assertEquals(holder.customer().name(), closed.text("/rest/holders/0"));
    assertEquals(0, holder.balance());
    assertEquals(1_234, holder.customer().balance(other));
    JsonNode paid = holder.customer().transactions(other).get(0);
    assertEquals("account_closure", paid.at("/kind").asText());
    assertEquals(holder.account().accountNumber(), paid.at("/counterparty").asText());
    holder
        .api()
        .get(
            "/accounts/"
                + holder.account().id()
                + "/statement?from=2026-01-01&to=2026-01-02&format=csv")
        .expect(200);
  }

  @Test
  void whatStandsInTheWayIsToldAndTheAccountGoesOn() {
    Account own = holder.account();
    SavingsPot pot = SavingsPot.openedBy(holder);
    closing.close(own, null).expectRefusal(409, "ACCOUNT_HAS_POTS");
    pot.close().expect(200);
    assertEquals(
        "pending",
        pending(own, 1, () -> closing.close(own, other))
            .expectRefusal(422, "BALANCE_NOT_ZERO")
            .text("/because"));
    holder.customer().receive(own, 100);
    assertEquals(
        "money-left",
        closing.close(own, null).expectRefusal(422, "BALANCE_NOT_ZERO").text("/because"));
    holder.api().send("PUT", "/accounts/" + own.id() + "/freeze", null, Map.of()).expect(200);
    closing.close(own, other).expectRefusal(422, "ACCOUNT_FROZEN");
    holder.api().send("DELETE", "/accounts/" + own.id() + "/freeze", null, Map.of()).expect(200);

    closing.latest(own).expectRefusal(404, "CLOSURE_NOT_FOUND");
    SavingsPot.openedBy(holder).deposit(100).expect(201);
  }

  @Test
  void anOverdrawnAccountIsNotClosed() {
    Holder shop = bank.customers().newCustomerWithAccount();
    bank.books()
        .change(
            "UPDATE ledger_account SET floor = -100 WHERE id = ?",
            Ids.parse("acc", holder.account().id()).toString());
    holder.pay(shop, 30).expect(201);

    assertEquals(
        "overdrawn",
        closing
            .close(holder.account(), other)
            .expectRefusal(422, "BALANCE_NOT_ZERO")
            .text("/because"));

    holder.customer().receive(holder.account(), 50);
    closing.close(holder.account(), other).expect(201);
    assertEquals(20, holder.customer().balance(other), "the rest, and nothing of the overdraft");
  }

  @Test
  void whoMayOnlyUseAnAccountDoesNotCloseIt() {
    Customer authorised = bank.customers().newCustomer();
    bank.books()
        .change(
            "INSERT INTO accounts_holder (account_id, customer_id, role)"
                + " SELECT ?, id, 'AUTHORISED' FROM accounts_customer WHERE email = ?",
            Ids.parse("acc", holder.account().id()).toString(),
            authorised.person().email());
    authorised.api().get("/accounts/" + holder.account().id()).expect(200);

    new Closing(authorised).close(holder.account(), null).expectRefusal(403, "ACCOUNT_NOT_OWNED");
  }

  @Test
  void theRestGoesToAnOpenAccountOfTheSameHandsAndCurrencyAlone() {
    Account own = holder.account();
    holder.customer().receive(own, 100);
    Holder foreigner = bank.customers().newCustomerWithAccount();
    Account euros =
        Account.of(
            holder
                .api()
                .post("/accounts", Map.of("type", "personal", "currency", "EUR"))
                .expect(201));
    Journal journal = new Journal(bank);

    closing.close(own, foreigner.account()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
    closing.close(own, own).expectRefusal(422, "REST_ACCOUNT_SAME");
    closing.close(own, euros).expectRefusal(422, "WRONG_CURRENCY");
    holder.api().send("PUT", "/accounts/" + other.id() + "/freeze", null, Map.of()).expect(200);
    closing.close(own, other).expectRefusal(422, "REST_ACCOUNT_FROZEN");
    holder.api().send("DELETE", "/accounts/" + other.id() + "/freeze", null, Map.of()).expect(200);
    closing.close(other, null).expect(201);
    closing.close(own, other).expectRefusal(422, "REST_ACCOUNT_CLOSED");
    new Closing(foreigner.customer()).close(own, null).expectRefusal(404, "ACCOUNT_NOT_FOUND");

    journal.isUntouched();
    assertEquals("open", closing.state(own));
    holder.pay(foreigner, 100).expect(201);
  }

  @Test
  void aKeyNamesOneClosureAndARefusalLeavesNone() {
    Account third = holder.customer().openAccount();
    String key = UUID.randomUUID().toString();
    holder.customer().receive(holder.account(), 100);
    closing.close(holder.account(), null, key).expectRefusal(422, "BALANCE_NOT_ZERO");
    closing.close(holder.account(), other, key).expect(201);

    closing.close(holder.account(), third, key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    closing.close(third, null, key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    closing.close(third, null, "x".repeat(65)).expectRefusal(400, "IDEMPOTENCY_KEY_MALFORMED");
    holder
        .api()
        .send("POST", "/accounts/" + third.id() + "/closure", Map.of(), Map.of())
        .expectRefusal(400, "IDEMPOTENCY_KEY_MISSING");
    assertEquals("open", closing.state(third));
  }

  @Test
  void aJointAccountNeedsBothHolders() {
    Customer first = holder.customer();
    Customer second = bank.customers().newCustomer();
    JointAccount joint = JointAccount.openedBy(first);
    Account shared = joint.with(second).account();
    first.receive(shared, 500);
    Closing others = new Closing(second);
    Journal journal = new Journal(bank);

    Answer asked = closing.close(shared, other).expect(201);

    assertEquals("asked", asked.text("/state"));
    String id = asked.text("/id");
    assertEquals(asked.body(), others.latest(shared).expect(200).body());
    assertEquals("asked", second.api().get("/accounts/" + shared.id()).text("/closing"));
    closing.confirm(id).expectRefusal(409, "CLOSURE_OWN");
    others.close(shared, null).expectRefusal(409, "CLOSURE_UNDER_WAY");
    journal.isUntouched();
    second.pay(shared, other, 100);
    String key = UUID.randomUUID().toString();
    Answer closed = others.confirm(id, key).expect(200);
    assertEquals("closed", closed.text("/state"));
    assertEquals(closed.body(), others.confirm(id, key).expect(200).body());
    assertEquals("closed", others.state(shared));
    assertEquals(500, first.balance(other));
    others.withdraw(id).expectRefusal(409, "CLOSURE_ENDED");
  }

  @Test
  void eitherHolderTakesAnAskedClosureBack() {
    Customer second = bank.customers().newCustomer();
    Account shared = JointAccount.openedBy(holder.customer()).with(second).account();
    Closing others = new Closing(second);
    for (Closing taker : new Closing[] {closing, others}) {
      String key = UUID.randomUUID().toString();
      String id = closing.close(shared, other, key).expect(201).text("/id");

      assertEquals("withdrawn", taker.withdraw(id).expect(200).text("/state"));
      assertEquals("withdrawn", taker.withdraw(id).expect(200).text("/state"));
      others.confirm(id).expectRefusal(409, "CLOSURE_ENDED");
      assertEquals(
          "withdrawn", closing.close(shared, other, key).expect(201).text("/state"), "again");
    }
    assertEquals("open", closing.state(shared));
  }

  @Test
  void aJointAccountThatNobodyJoinedIsClosedByItsOneHolder() {
    Customer second = bank.customers().newCustomer();
    JointAccount joint = JointAccount.openedBy(holder.customer());
    String claimed = joint.claimedBy(second);

    closing.close(joint.first().account(), null).expect(201);

    joint.approve(claimed).expectRefusal(422, "ACCOUNT_CLOSED");
  }

  /** As a server leaves it that dies behind the first step: agreed, and nothing moved. */
  @Test
  void aClosingThatBrokeOffBeforeThePayoutGoesOn() {
    Customer second = bank.customers().newCustomer();
    Account shared = JointAccount.openedBy(holder.customer()).with(second).account();
    holder.customer().receive(shared, 700);
    String key = UUID.randomUUID().toString();
    String id = closing.close(shared, other, key).expect(201).text("/id");
    agreedThenDied(id, shared);

    new Closing(second).withdraw(id).expectRefusal(409, "CLOSURE_UNDER_WAY");
    assertEquals("closed", closing.close(shared, other, key).expect(201).text("/state"));

    assertEquals(700, holder.customer().balance(other));
  }

  /** As a server leaves it that dies behind the payout: and then more arrives. */
  @Test
  void aClosingThatBrokeOffBehindThePayoutTakesWhatCameSince() {
    Customer second = bank.customers().newCustomer();
    Account shared = JointAccount.openedBy(holder.customer()).with(second).account();
    holder.customer().receive(shared, 700);
    String id = closing.close(shared, other).expect(201).text("/id");
    second.pay(shared, other, 700).expect(201);
    agreedThenDied(id, shared);
    holder.customer().receive(shared, 50);

    assertEquals("closed", new Closing(second).confirm(id).expect(200).text("/state"));

    assertEquals(750, holder.customer().balance(other));
    assertEquals(0, holder.customer().balance(shared));
  }

  @Test
  void whatComesInBetweenLeavesTheAccountOpen() {
    Customer second = bank.customers().newCustomer();
    Account shared = JointAccount.openedBy(holder.customer()).with(second).account();
    String key = UUID.randomUUID().toString();
    String id = closing.close(shared, null, key).expect(201).text("/id");
    agreedThenDied(id, shared);
    holder.customer().receive(shared, 50);

    closing.close(shared, null, key).expectRefusal(422, "BALANCE_NOT_ZERO");

    assertEquals("refused", closing.latest(shared).expect(200).text("/state"));
    assertEquals("open", closing.state(shared));
    SavingsPot.openedBy(new Holder(second, shared)).deposit(50).expect(201);
  }

  private void agreedThenDied(String closure, Account account) {
    bank.books()
        .change(
            "UPDATE accounts_closure SET state = 'CLOSING' WHERE id = ?",
            Ids.parse("clo", closure).toString());
    bank.books()
        .change(
            "INSERT INTO accounts_pot_room (account_id, locked_at, shut)"
                + " VALUES (?, UTC_TIMESTAMP(6), TRUE)",
            Ids.parse("acc", account.id()).toString());
  }

  /** Does something while money is on its way to the account. */
  private Answer pending(Account account, long pence, java.util.function.Supplier<Answer> act) {
    String row = Ids.parse("acc", account.id()).toString();
    String sql = "UPDATE ledger_account SET pending_credits = ? WHERE id = ?";
    bank.books().change(sql, pence, row);
    try {
      return act.get();
    } finally {
      bank.books().change(sql, 0, row);
    }
  }
}
