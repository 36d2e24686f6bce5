package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import bank.ballast.systemtests.scheme.OtherBanks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round-ups and the salary sorter, in the hands of a customer. */
@RunningBank
class SavingRulesIT {

  private final Bank bank;
  private final Holder saver;
  private final Holder shop;
  private final SavingsPot pot;

  SavingRulesIT(Bank bank) {
    this.bank = bank;
    this.saver = bank.customers().newCustomerWith(10_000);
    this.shop = bank.customers().newCustomerWithAccount();
    this.pot = SavingsPot.openedBy(saver);
  }

  @ParameterizedTest
  @CsvSource({"1, 40", "2, 80", "5, 200", "10, 400"})
  void whatIsMissingToThePoundIsSavedSoManyTimes(int multiplier, long saved) {
    roundUps(pot.id(), multiplier).expect(200);

    saver.pay(shop, 260).expect(201);

    awaitSaved(pot, saved);
    assertEquals(10_000 - 260 - saved, saver.balance());
  }

  @Test
  void wholePoundsAndWhatComesInLeaveNothing() {
    roundUps(pot.id(), 1).expect(200);
    saver.pay(shop, 500).expect(201);
    saver.customer().receive(saver.account(), 199);
    saver.pay(shop, 101).expect(201);

    awaitSaved(pot, 99);
  }

  @Test
  void whereTooLittleIsLeftNothingIsSaved() {
    roundUps(pot.id(), 10).expect(200);
    saver.pay(shop, 9_950).expect(201);
    saver.customer().receive(saver.account(), 100);
    saver.pay(shop, 99).expect(201);

    awaitSaved(pot, 10);
    assertEquals(41, saver.balance());
  }

  @Test
  void aPaymentToAnotherBankIsRoundedUpOnceThatBankHasIt() {
    roundUps(pot.id(), 1).expect(200);

    String refused = OtherBanks.pay(saver, "91", 110).expect(201).text("/id");
    OtherBanks.awaitStatus(saver, refused, "refused");
    String settled = OtherBanks.pay(saver, "01", 130).expect(201).text("/id");
    OtherBanks.awaitStatus(saver, settled, "settled");

    awaitSaved(pot, 70);
  }

  @Test
  void roundUpsAreShownChangedAndEnded() {
    assertEquals(204, saver.api().get(roundUpsPath()).status());
    roundUps(pot.id(), 2).expect(200);
    SavingsPot other = SavingsPot.openedBy(saver);
    roundUps(other.id(), 5).expect(200);
    Answer shown = saver.api().get(roundUpsPath()).expect(200);
    assertEquals(other.id(), shown.text("/potId"));
    assertEquals(5, shown.json().at("/multiplier").asInt());

    saver.api().send("DELETE", roundUpsPath(), null, Map.of()).expect(204);
    saver.api().send("DELETE", roundUpsPath(), null, Map.of()).expect(204);
    saver.pay(shop, 150).expect(201);
    roundUps(pot.id(), 1).expect(200);
    saver.pay(shop, 170).expect(201);

    awaitSaved(pot, 30);
    assertEquals(0, other.saved());
  }

  /** As where the bank broke off between the deposit and the end of its cue. */
  @Test
  void aCueThatIsReadAgainUnderOtherRulesSavesOnce() {
    roundUps(pot.id(), 1).expect(200);
    String payment = saver.pay(shop, 260).expect(201).text("/id");
    awaitSaved(pot, 40);
    Waiting.until("the cue is gone", () -> cues(payment) == 0);
    SavingsPot other = SavingsPot.openedBy(saver);
    roundUps(other.id(), 5).expect(200);

    bank.books()
        .change(
            "INSERT INTO accounts_saving_cue (entry_id, account_id) VALUES (?, ?)",
            Ids.parse("pay", payment).toString(),
            Ids.parse("acc", saver.account().id()).toString());

    Waiting.until("the cue is gone again", () -> cues(payment) == 0);
    assertEquals(40, pot.saved());
    assertEquals(0, other.saved());
    assertEquals(9_700, saver.balance());
  }

  private long cues(String payment) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM accounts_saving_cue WHERE entry_id = ?",
            Ids.parse("pay", payment).toString());
  }

  @Test
  void payIsSplitFixedAmountsFirstAndTheRestStays() {
    SavingsPot bills = SavingsPot.openedBy(saver);
    SavingsPot travel = SavingsPot.openedBy(saver);
    sort(
            5_000,
            List.of(
                Map.of("potId", travel.id(), "percent", 10),
                Map.of("potId", bills.id(), "amount", Customer.pounds(3_000)),
                Map.of("potId", pot.id(), "percent", 33)))
        .expect(200);

    saver.customer().receive(saver.account(), 4_999);
    saver.customer().receive(saver.account(), 6_001);

    // Of 60.01: 30.00, then 6.00 and 19.80; 4.21 stay.
    awaitSaved(pot, 1_980);
    awaitSaved(bills, 3_000);
    awaitSaved(travel, 600);
    assertEquals(10_000 + 4_999 + 421, saver.balance());
  }

  @Test
  void moreThanCameInIsNeverSplit() {
    SavingsPot bills = SavingsPot.openedBy(saver);
    sort(
            1,
            List.of(
                Map.of("potId", bills.id(), "amount", Customer.pounds(3_000)),
                Map.of("potId", pot.id(), "amount", Customer.pounds(3_000))))
        .expect(200);

    shop.customer().receive(shop.account(), 5_000);
    shop.pay(saver, 5_000).expect(201);

    awaitSaved(pot, 2_000);
    awaitSaved(bills, 3_000);
    assertEquals(10_000, saver.balance());
  }

  @Test
  void moneyOfTheSamePersonIsNeitherPayNorSpent() {
    Account other = saver.customer().openAccount();
    roundUps(pot.id(), 1).expect(200);
    sort(1, List.of(Map.of("potId", pot.id(), "percent", 100))).expect(200);

    saver.customer().pay(saver.account(), other, 150).expect(201);
    saver.customer().pay(other, saver.account(), 150).expect(201);
    saver.customer().receive(saver.account(), 700);

    awaitSaved(pot, 700);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 400, MALFORMED_SAVING_RULE",
    "3, 400, MALFORMED_SAVING_RULE",
    "-1, 400, MALFORMED_SAVING_RULE"
  })
  void otherMultipliersAreRefused(int multiplier, int status, String code) {
    roundUps(pot.id(), multiplier).expectRefusal(status, code);
  }

  @Test
  void onlyOpenPotsOfTheAccountTakePart() {
    SavingsPot foreign = SavingsPot.openedBy(shop);
    roundUps(foreign.id(), 1).expectRefusal(404, "POT_NOT_FOUND");
    sort(1, List.of(Map.of("potId", foreign.id(), "percent", 1)))
        .expectRefusal(404, "POT_NOT_FOUND");
    saver.api().send("DELETE", "/pots/" + pot.id(), null, Map.of()).expect(200);
    roundUps(pot.id(), 1).expectRefusal(422, "POT_CLOSED");
  }

  @Test
  void rulesThatCannotBeFollowedAreRefused() {
    Map<String, Object> half = Map.of("potId", pot.id(), "percent", 50);
    SavingsPot other = SavingsPot.openedBy(saver);
    String malformed = "MALFORMED_SAVING_RULE";

    sort(0, List.of(half)).expectRefusal(400, malformed);
    sort(1, List.of(half, half)).expectRefusal(400, malformed);
    sort(1, List.of(half, Map.of("potId", other.id(), "percent", 51)))
        .expectRefusal(400, malformed);
    sort(1, List.of(Map.of("potId", pot.id()))).expectRefusal(400, malformed);
    sort(1, List.of(Map.of("potId", pot.id(), "percent", 101))).expectRefusal(400, malformed);
    sort(1, List.of(Map.of("potId", pot.id(), "amount", Customer.pounds(-1))))
        .expectRefusal(400, malformed);
    assertEquals(204, saver.api().get(sorterPath()).status());
  }

  @Test
  void aStandingOrderPutsMoneyIntoAPot() {
    Map<String, Object> today =
        Map.of(
            "fromAccountId", saver.account().id(),
            "to", Map.of("potId", pot.id()),
            "amount", Customer.pounds(1_200),
            "unit", "month",
            "firstOn", LocalDate.now(BusinessClock.ZONE).toString(),
            "workingDays", "same");
    String key = UUID.randomUUID().toString();

    Answer order = saver.api().post("/standing-orders", today, key).expect(201);
    saver.api().post("/standing-orders", today, key).expect(201);

    awaitSaved(pot, 1_200);
    assertEquals("Lisbon", order.text("/payee"));
    assertEquals(8_800, saver.balance());
    saver
        .api()
        .post(
            "/payments",
            Map.of(
                "fromAccountId", saver.account().id(),
                "to", Map.of("potId", pot.id()),
                "amount", Customer.pounds(1)))
        .expectRefusal(400, "MALFORMED_PAYMENT");
  }

  private void awaitSaved(SavingsPot of, long pence) {
    Waiting.until(of.id() + " holds " + pence, () -> of.saved() == pence);
  }

  private String roundUpsPath() {
    return "/accounts/" + saver.account().id() + "/round-ups";
  }

  private String sorterPath() {
    return "/accounts/" + saver.account().id() + "/salary-sorter";
  }

  private Answer roundUps(String potId, int multiplier) {
    return saver
        .api()
        .send("PUT", roundUpsPath(), Map.of("potId", potId, "multiplier", multiplier), Map.of());
  }

  private Answer sort(long least, List<Map<String, Object>> rules) {
    return saver
        .api()
        .send(
            "PUT", sorterPath(), Map.of("least", Customer.pounds(least), "rules", rules), Map.of());
  }
}
