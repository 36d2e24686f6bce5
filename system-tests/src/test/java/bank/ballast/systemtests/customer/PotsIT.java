package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.BankCommand;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Savings pots over HTTP: opening, saving, locking, closing. */
@RunningBank
class PotsIT {

  private static final List<String> PICTURES =
      List.of(
          "holiday",
          "home",
          "rainy-day",
          "car",
          "bicycle",
          "wedding",
          "baby",
          "pet",
          "gift",
          "education",
          "computer",
          "music");

  private final Bank bank;
  private Holder saver;

  PotsIT(Bank bank) {
    this.bank = bank;
    this.saver = bank.customers().newCustomerWith(10_000);
  }

  @BeforeEach
  void somebodyWithAHundredPounds() {
    saver = bank.customers().newCustomerWith(10_000);
  }

  @Test
  void aPotShowsWhatIsSavedOfItsGoal() {
    SavingsPot pot =
        SavingsPot.openedBy(
            saver,
            Map.of("name", " Lisbon ", "picture", "holiday", "goal", Customer.pounds(3_000)));

    Answer moved = pot.deposit(1_999).expect(201);
    Answer read = pot.read();

    assertEquals("Lisbon", read.text("/name"));
    assertEquals("holiday", read.text("/picture"));
    assertEquals("open", read.text("/state"));
    assertEquals("1999", read.text("/saved/minorUnits"));
    assertEquals("66", read.text("/percent"));
    assertEquals("1999", moved.text("/savedAfter/minorUnits"));
    assertEquals("deposit", moved.text("/kind"));
    assertEquals(pot.id(), moved.text("/potId"));
  }

  @Test
  void aPotHasOneOfTheDocumentedPictures() {
    for (String picture : PICTURES) {
      SavingsPot pot = SavingsPot.openedBy(saver, Map.of("name", picture, "picture", picture));
      assertEquals(picture, pot.read().text("/picture"));
    }
  }

  @Test
  void moneyGoesBothWaysAndIsNamedAfterThePot() {
    SavingsPot pot = SavingsPot.openedBy(saver);

    String in = pot.deposit(4_000).expect(201).text("/transactionId");
    String out = pot.withdraw(1_500).expect(201).text("/transactionId");

    assertEquals(7_500, saver.balance());
    assertEquals(2_500, pot.saved());
    List<JsonNode> moved = saver.customer().transactions(saver.account());
    assertMovement(moved.get(0), out, "pot_withdrawal", 1_500, 7_500);
    assertMovement(moved.get(1), in, "pot_deposit", -4_000, 6_000);
    assertEquals(in, saver.api().get("/transactions/" + in).expect(200).text("/id"));
  }

  private static void assertMovement(
      JsonNode transaction, String id, String kind, long amount, long after) {
    assertEquals(id, transaction.at("/id").asText());
    assertEquals(kind, transaction.at("/kind").asText());
    assertEquals("Lisbon", transaction.at("/counterparty").asText());
    assertEquals(amount, transaction.at("/amount/minorUnits").asLong());
    assertEquals(after, transaction.at("/balanceAfter/minorUnits").asLong());
  }

  @Test
  void theBalanceSaysWhatThereIsWithThePots() {
    SavingsPot.openedBy(saver).deposit(2_500).expect(201);
    SavingsPot closed = SavingsPot.openedBy(saver);
    closed.deposit(500).expect(201);
    closed.close().expect(200);
    SavingsPot.openedBy(saver).deposit(300).expect(201);

    Answer balance = saver.api().get("/accounts/" + saver.account().id() + "/balance").expect(200);

    assertEquals("7200", balance.text("/posted/minorUnits"));
    assertEquals("7200", balance.text("/available/minorUnits"));
    assertEquals("0", balance.text("/pending/minorUnits"));
    assertEquals("10000", balance.text("/includingPots/minorUnits"));
  }

  @Test
  void whatIsGivenIsChangedAndNothingElse() {
    SavingsPot pot =
        SavingsPot.openedBy(
            saver, Map.of("name", "Lisbon", "picture", "holiday", "goal", Customer.pounds(100)));

    pot.change(Map.of("name", "Porto")).expect(200);
    assertEquals("100", pot.read().text("/goal/minorUnits"));
    pot.change(Map.of("picture", "gift", "goal", Customer.pounds(200))).expect(200);
    assertEquals("Porto", pot.read().text("/name"));
    assertEquals("gift", pot.read().text("/picture"));
    assertEquals("200", pot.read().text("/goal/minorUnits"));
    pot.change(Map.of("withoutGoal", true)).expect(200);

    assertFalse(pot.read().json().has("goal"));
    assertFalse(pot.read().json().has("percent"));
  }

  @Test
  void aBrokenLockIsKeptWithItsReasonWhoAndWhen() {
    SavingsPot pot =
        SavingsPot.openedBy(
            saver, Map.of("name", "Lisbon", "picture", "holiday", "lockedUntil", "2091-05-01"));
    pot.deposit(1_000).expect(201);
    pot.lock("2091-06-01").expect(200);
    pot.lock("2091-06-01").expect(200);

    Answer broken = pot.breakLock("The boiler failed").expect(200);

    assertFalse(broken.json().has("lockedUntil"));
    List<String> history = new ArrayList<>();
    for (JsonNode change : broken.json().at("/lockHistory")) {
      assertEquals(saver.customer().name(), change.at("/by").asText());
      assertTrue(change.has("at"));
      history.add(
          "%s %s %s"
              .formatted(
                  change.at("/change").asText(),
                  change.at("/until").asText(),
                  change.at("/reason").asText("")));
    }
    assertEquals(
        List.of("set 2091-05-01 ", "prolonged 2091-06-01 ", "broken 2091-06-01 The boiler failed"),
        history);
    pot.withdraw(1_000).expect(201);
    assertEquals(broken.json().at("/lockHistory"), pot.read().json().at("/lockHistory"));
  }

  @Test
  void whoeverMayUseTheAccountMayUseItsPots() {
    SavingsPot pot = SavingsPot.openedBy(saver);
    Holder partner = bank.customers().newCustomerWithAccount();
    SavingsPot same = new SavingsPot(new Holder(partner.customer(), saver.account()), pot.id());
    same.deposit(100).expectRefusal(404, "POT_NOT_FOUND");
    bank.books()
        .change(
            "INSERT INTO accounts_holder (account_id, customer_id, role)"
                + " SELECT ?, id, 'AUTHORISED' FROM accounts_customer WHERE email = ?",
            Ids.parse("acc", saver.account().id()).toString(),
            partner.customer().person().email());

    same.deposit(100).expect(201);
    same.lock("2091-05-01").expect(200);

    assertEquals(9_900, saver.balance());
    assertEquals(partner.customer().name(), pot.read().text("/lockHistory/0/by"));
  }

  @Test
  void aLockIsOverOnItsDay() {
    SavingsPot pot =
        SavingsPot.openedBy(
            saver, Map.of("name", "Lisbon", "picture", "holiday", "lockedUntil", "2091-05-01"));
    pot.deposit(1_000).expect(201);
    pot.withdraw(1).expectRefusal(422, "POT_LOCKED");

    lockedFor(pot, 1);
    assertEquals(
        pot.read().text("/lockedUntil"),
        pot.withdraw(1).expectRefusal(422, "POT_LOCKED").text("/lockedUntil"));
    lockedFor(pot, 0);

    assertFalse(pot.read().json().has("lockedUntil"));
    pot.withdraw(1_000).expect(201);
    assertEquals(10_000, saver.balance());
  }

  /** As if the lock had been set so long ago that these days are left of it. */
  private void lockedFor(SavingsPot pot, int days) {
    bank.books()
        .change(
            "UPDATE accounts_pot SET locked_until = ? WHERE id = ?",
            LocalDate.now(BusinessClock.ZONE).plusDays(days),
            pot.row());
  }

  @Test
  void aClosedPotGivesItsMoneyBackAndIsListedWhenAskedFor() {
    SavingsPot pot = SavingsPot.openedBy(saver);
    SavingsPot other = SavingsPot.openedBy(saver);
    pot.deposit(4_000).expect(201);
    Journal journal = new Journal(bank);

    Answer closed = pot.close().expect(200);

    assertEquals("closed", closed.text("/state"));
    assertEquals("0", closed.text("/saved/minorUnits"));
    assertTrue(closed.json().has("closedOn"));
    assertEquals(10_000, saver.balance());
    journal.hasGrownBy(1);
    JsonNode back = saver.customer().transactions(saver.account()).get(0);
    assertEquals("pot_withdrawal", back.at("/kind").asText());
    assertEquals(4_000, back.at("/amount/minorUnits").asLong());
    assertEquals(List.of(other.id()), listed(""));
    assertEquals(List.of(other.id()), listed("?state=open"));
    assertEquals(List.of(pot.id()), listed("?state=closed"));
    assertEquals("closed", pot.read().text("/state"));
  }

  @Test
  void closingTwiceAnswersTheSame() {
    SavingsPot pot = SavingsPot.openedBy(saver);
    pot.deposit(4_000).expect(201);
    Answer closed = pot.close().expect(200);
    Journal journal = new Journal(bank);

    assertEquals(closed.body(), pot.close().expect(200).body());

    journal.isUntouched();
  }

  @Test
  void closingGoesOnWhereTheBankBrokeOff() {
    // After the first step: nothing has moved yet.
    SavingsPot decided = SavingsPot.openedBy(saver);
    decided.deposit(1_000).expect(201);
    begun(decided);
    assertEquals("closing", decided.read().text("/state"));
    assertEquals(List.of(decided.id()), listed(""));
    decided.deposit(1).expectRefusal(422, "POT_CLOSED");
    decided.withdraw(1).expectRefusal(422, "POT_CLOSED");
    decided.lock("2091-05-01").expectRefusal(422, "POT_CLOSED");
    // After the third: the books are closed, the row does not say so yet.
    SavingsPot emptied = SavingsPot.openedBy(saver);
    begun(emptied);
    bank.books().change("UPDATE ledger_account SET status = 'CLOSED' WHERE id = ?", emptied.row());
    Journal journal = new Journal(bank);

    assertEquals("closed", decided.close().expect(200).text("/state"));
    assertEquals("closed", emptied.close().expect(200).text("/state"));

    journal.hasGrownBy(1);
    assertEquals(10_000, saver.balance());
  }

  private void begun(SavingsPot pot) {
    bank.books().change("UPDATE accounts_pot SET state = 'CLOSING' WHERE id = ?", pot.row());
  }

  @Test
  void pagesOfPotsJoin() {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(0, SavingsPot.openedBy(saver).id());
    }

    assertEquals(opened.subList(0, 2), listed("?limit=2"));
    assertEquals(opened.subList(2, 4), listed("?limit=2&before=" + opened.get(1)));
    assertEquals(opened.subList(4, 5), listed("?limit=2&before=" + opened.get(3)));
    assertEquals(opened.subList(0, 2), listed("?since=" + opened.get(2)));
  }

  @Test
  void theBooksHoldAfterAllThis() {
    SavingsPot pot = SavingsPot.openedBy(saver);
    pot.deposit(4_000).expect(201);
    pot.withdraw(100).expect(201);
    pot.close().expect(200);

    BankCommand.Run run = new BankCommand(bank).run("ledger", "verify");

    assertEquals(0, run.exitCode(), run::output);
    assertTrue(run.output().contains("✓ The books hold."), run::output);
  }

  private List<String> listed(String query) {
    List<String> ids = new ArrayList<>();
    saver
        .api()
        .get("/accounts/" + saver.account().id() + "/pots" + query)
        .expect(200)
        .json()
        .at("/items")
        .forEach(pot -> ids.add(pot.at("/id").asText()));
    return ids;
  }
}
