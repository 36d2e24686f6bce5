package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal has its code, and nothing moves. */
@RunningBank
class PaymentRefusalsIT {

  private static final String NOBODYS_ACCOUNT = "acc_00000000000000000000000000";

  private final Bank bank;
  private final Holder payer;
  private final Holder payee;
  private Journal journal;

  PaymentRefusalsIT(Bank bank) {
    this.bank = bank;
    this.payer = bank.customers().newCustomerWith(10_000);
    this.payee = bank.customers().newCustomerWithAccount();
    this.journal = new Journal(bank);
  }

  @BeforeEach
  void lookAtTheJournal() {
    journal = new Journal(bank);
  }

  @AfterEach
  void nothingMoved() {
    journal.isUntouched();
    assertEquals(10_000, payer.balance());
    assertEquals(0, payee.balance());
  }

  @Test
  void tooLittleMoney() {
    payer.pay(payee, 10_001).expectRefusal(422, "INSUFFICIENT_FUNDS");
  }

  @Test
  void whatWasDeclinedIsListedWithItsReasonInTheReadersLanguage() {
    payer.pay(payee, 10_001).expectRefusal(422, "INSUFFICIENT_FUNDS");
    payer.customer().pay(payer.account(), payer.account(), 1).expectRefusal(422, "SAME_ACCOUNT");
    String declined = "/accounts/" + payer.account().id() + "/declined-payments";

    Answer newest = payer.api().get(declined + "?limit=1").expect(200);
    Answer older = payer.api().get(declined + "?before=" + newest.text("/next")).expect(200);

    assertEquals("SAME_ACCOUNT", newest.text("/items/0/code"));
    assertEquals("INSUFFICIENT_FUNDS", older.text("/items/0/code"));
    assertEquals("Not enough money", older.text("/items/0/reason"));
    assertEquals(10_001, older.json().at("/items/0/amount/minorUnits").asLong());
    assertEquals(1, older.json().at("/items").size());
    String firstId = older.text("/items/0/id");
    assertEquals(
        1, payer.api().get(declined + "?since=" + firstId).expect(200).json().at("/items").size());
    assertNotEquals(
        "Not enough money",
        payer
            .api()
            .send("GET", declined, null, Map.of("Accept-Language", "fr"))
            .expect(200)
            .text("/items/1/reason"));
    payee.api().get(declined).expectRefusal(404, "ACCOUNT_NOT_FOUND");
  }

  @Test
  void zero() {
    payer.pay(payee, 0).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
  }

  @Test
  void negative() {
    payer.pay(payee, -1).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
    payer.pay(payee, Long.MIN_VALUE).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
  }

  static Stream<Arguments> amountsThatAreNone() {
    return Stream.of(
            "12.5",
            "1e2",
            "1.0",
            "9223372036854775808",
            "-9223372036854775809",
            "\"1250\"",
            "null",
            "true",
            "[]",
            "{}",
            "1E400",
            "0x10",
            "NaN",
            "Infinity",
            "+5",
            "01")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("amountsThatAreNone")
  void fractionalOrOverflowing(String number) {
    String body =
        """
        {"fromAccountId": "%s", "to": {"accountId": "%s"}, "reference": "Lunch",
         "amount": {"minorUnits": %s, "currency": "GBP"}}"""
            .formatted(payer.account().id(), payee.account().id(), number);

    payer.api().post("/payments", body).expect(400);
  }

  @Test
  void theLargestAmountIsTooMuchMoney() {
    Account second = payer.customer().openAccount();

    payer
        .customer()
        .pay(payer.account(), second, Long.MAX_VALUE)
        .expectRefusal(422, "INSUFFICIENT_FUNDS");
  }

  @Test
  void wrongCurrency() {
    payer
        .api()
        .post("/payments", payment(payer.account().id(), payee.account().id(), "EUR"))
        .expectRefusal(422, "WRONG_CURRENCY");
  }

  @Test
  void unknownCurrency() {
    payer
        .api()
        .post("/payments", payment(payer.account().id(), payee.account().id(), "XQX"))
        .expectRefusal(400, "UNKNOWN_CURRENCY");
  }

  @Test
  void unknownPayee() {
    payer
        .api()
        .post("/payments", payment(payer.account().id(), NOBODYS_ACCOUNT, "GBP"))
        .expectRefusal(422, "PAYEE_ACCOUNT_UNKNOWN");
  }

  @Test
  void unknownPayer() {
    payer
        .api()
        .post("/payments", payment(NOBODYS_ACCOUNT, payee.account().id(), "GBP"))
        .expectRefusal(404, "ACCOUNT_NOT_FOUND");
  }

  @Test
  void somebodyElsesAccount() {
    payee
        .customer()
        .pay(payer.account(), payee.account(), 100)
        .expectRefusal(404, "ACCOUNT_NOT_FOUND");
  }

  @Test
  void toTheSameAccount() {
    payer.pay(payer, 100).expectRefusal(422, "SAME_ACCOUNT");
  }

  @Test
  void withoutAKey() {
    payer
        .api()
        .send(
            "POST", "/payments", Customer.payment(payer.account(), payee.account(), 100), Map.of())
        .expectRefusal(400, "IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void withAKeyThatIsTooLong() {
    payer
        .customer()
        .pay(payer.account(), payee.account(), 100, "x".repeat(65))
        .expectRefusal(400, "IDEMPOTENCY_KEY_MALFORMED");
  }

  @Test
  void moneyFromOutsideIntoSomebodyElsesAccount() {
    Account foreign = payer.account();

    payee
        .api()
        .post(
            "/sandbox/incoming-payments",
            Map.of("accountId", foreign.id(), "amount", Customer.pounds(1), "reference", ""))
        .expectRefusal(404, "ACCOUNT_NOT_FOUND");
  }

  private static Map<String, Object> payment(String from, String to, String currency) {
    return Map.of(
        "fromAccountId",
        from,
        "to",
        Map.of("accountId", to),
        "amount",
        Map.of("minorUnits", 100, "currency", currency),
        "reference",
        "Lunch");
  }
}
