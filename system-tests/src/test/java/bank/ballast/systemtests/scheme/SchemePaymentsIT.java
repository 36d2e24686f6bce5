package bank.ballast.systemtests.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money goes to other banks and comes from them, however they behave. */
@RunningBank
class SchemePaymentsIT {

  private final Bank bank;
  private final OtherBanks others;

  SchemePaymentsIT(Bank bank) {
    this.bank = bank;
    this.others = new OtherBanks(bank);
  }

  @AfterEach
  void booksBalance() {
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void whatComesBackForAClosedAccountIsKeptForWhoeverHeldIt() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    String id = OtherBanks.pay(payer, "90", 1_000).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");
    new Closing(payer.customer()).close(payer.account(), null).expect(201);
    long kept = unclaimed();

    payer.api().post("/payments/" + id + "/recall", Map.of("reason", "duplicate")).expect(200);

    OtherBanks.awaitStatus(payer, id, "returned");
    assertEquals(kept + 1_000, unclaimed());
    assertEquals(0, bank.books().imbalance());
  }

  private long unclaimed() {
    return bank.books()
        .number(
            "SELECT COALESCE(SUM(l.credit), 0) FROM ledger_leg l"
                + " JOIN ledger_account a ON a.id = l.account_id"
                + " WHERE a.name = 'Returned to closed accounts (GBP)'");
  }

  @Test
  void moneyIsHeldAtOnceAndGoesWhenTheOtherBankHasAnswered() {
    Holder payer = bank.customers().newCustomerWith(10_000);

    Answer paid = OtherBanks.pay(payer, "01", 1_250).expect(201);

    assertEquals("pending", paid.text("/status"));
    assertEquals(8_750, payer.available());
    JsonNode settled = OtherBanks.awaitStatus(payer, paid.text("/id"), "settled");
    assertEquals("settled", settled.at("/steps/0/what").asText());
    assertEquals(8_750, payer.balance());
    JsonNode left = payer.customer().transactions(payer.account()).get(0);
    assertEquals(-1_250, left.at("/amount/minorUnits").asLong());
    assertEquals("Corner Bakery Ltd", left.at("/counterparty").asText());
    assertEquals("Bread", left.at("/reference").asText());
    assertEquals(1_250, others.known(paid.text("/id")).at("/minorUnits").asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "91, AC01, PAYEE_ACCOUNT_UNKNOWN",
    "92, AC04, PAYEE_CANNOT_RECEIVE",
    "93, AM02, REFUSED_BY_OTHER_BANK"
  })
  void whatTheOtherBankRejectsIsBackWithTheReason(String account, String reason, String code) {
    Holder payer = bank.customers().newCustomerWith(10_000);

    String id = OtherBanks.pay(payer, account, 1_250).expect(201).text("/id");

    JsonNode refused = OtherBanks.awaitStatus(payer, id, "refused");
    assertEquals(code, refused.at("/refusalCode").asText());
    assertEquals(reason, refused.at("/steps/0/reason").asText());
    assertEquals(10_000, payer.balance());
    assertEquals(1, payer.transactionCount());
    Answer declined =
        payer.api().get("/accounts/" + payer.account().id() + "/declined-payments").expect(200);
    assertEquals(id, declined.text("/items/0/id"));
    assertEquals(code, declined.text("/items/0/code"));
  }

  /** A payment under way to an account that ends so. */
  private record Sent(String account, Holder payer, String id) {}

  /**
   * Twice, only when asked, not before the order comes again, late: side by side, as each waits.
   */
  @Test
  void howeverTheAnswerComesTheMoneyGoesOnce() {
    List<Sent> all = Stream.of("94", "95", "96", "90").map(this::sent).toList();
    Sent late = all.get(3);

    OtherBanks.awaitStatus(late.payer(), late.id(), "delayed");

    assertEquals(8_750, late.payer().available());
    for (Sent each : all) {
      OtherBanks.awaitStatus(each.payer(), each.id(), "settled");
      assertEquals(8_750, each.payer().balance(), each.account());
      assertEquals(2, each.payer().transactionCount(), each.account());
      assertEquals("ACSC", others.known(each.id()).at("/status").asText(), each.account());
      Waiting.until("every answer is dealt with", () -> unfinished(each.id()) == 0);
    }
  }

  private long unfinished(String transaction) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_scheme_in WHERE transaction_id = ? AND state <> 'DONE'",
            transaction);
  }

  private Sent sent(String account) {
    Holder payer = bank.customers().newCustomerWith(10_000);
    return new Sent(account, payer, OtherBanks.pay(payer, account, 1_250).expect(201).text("/id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"97", "98"})
  void whatComesBackIsThereAgain(String account) {
    Holder payer = bank.customers().newCustomerWith(10_000);

    String id = OtherBanks.pay(payer, account, 1_250).expect(201).text("/id");

    JsonNode returned = OtherBanks.awaitStatus(payer, id, "returned");
    assertEquals(List.of("settled", "returned"), returned.findValuesAsText("what"));
    assertEquals("AC04", returned.at("/steps/1/reason").asText());
    assertEquals(10_000, payer.balance());
    assertEquals(3, payer.transactionCount());
  }

  @Test
  void aPaymentIsAskedBackAndComes() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    String id = OtherBanks.pay(payer, "01", 1_250).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");

    payer.api().post("/payments/" + id + "/recall", Map.of("reason", "duplicate")).expect(200);

    JsonNode returned = OtherBanks.awaitStatus(payer, id, "returned");
    assertEquals("DUPL", returned.at("/steps/1/reason").asText());
    assertEquals("FOCR", returned.at("/steps/2/reason").asText());
    assertEquals(10_000, payer.balance());
  }

  @Test
  void aBankThatKeepsTheMoneySaysSo() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    String id = OtherBanks.pay(payer, "99", 1_250).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");
    String path = "/payments/" + id + "/recall";

    Answer asked = payer.api().post(path, Map.of("reason", "wrong-payee")).expect(200);

    assertEquals("recall-asked", asked.text("/steps/1/what"));
    Waiting.until(
        "the answer",
        () -> OtherBanks.payment(payer, id).at("/steps/2/what").asText().equals("recall-refused"));
    assertEquals("CUST", OtherBanks.payment(payer, id).at("/steps/2/reason").asText());
    assertEquals(8_750, payer.balance());
    // Asking again is no further message.
    payer.api().post(path, Map.of("reason", "fraud")).expect(200);
    assertEquals(3, OtherBanks.payment(payer, id).at("/steps").size());
  }

  @Test
  void aReasonInTheOtherBanksOwnWordsIsKeptAsSuch() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    String id = OtherBanks.pay(payer, "01", 1_250).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");

    others.post("/returns", Map.of("transactionId", id, "reason", "NOTOURS")).expect(201);

    JsonNode returned = OtherBanks.awaitStatus(payer, id, "returned");
    assertEquals("NARR", returned.at("/steps/1/reason").asText());
    assertEquals(10_000, payer.balance());
  }

  /** The first one's text with another amount, as if the other bank had sent it as well. */
  @Test
  void aSecondReturnThatDiffersIsForAPersonAndAnEchoIsNot() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    String id = OtherBanks.pay(payer, "01", 1_250).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");
    others.post("/returns", Map.of("transactionId", id)).expect(201);
    OtherBanks.awaitStatus(payer, id, "returned");
    Waiting.until("it is dealt with", () -> unfinished(id) == 0);

    comesAgain(id, "AC04", "AC06");
    Waiting.until("the echo is dealt with", () -> unfinished(id) == 0);
    comesAgain(id, "12.50", "11.50");

    Waiting.until(
        "it is for a person",
        () ->
            bank.books()
                    .number(
                        "SELECT COUNT(*) FROM payments_scheme_in WHERE transaction_id = ?"
                            + " AND state = 'STUCK' AND problem = 'DIFFERS_FROM_FIRST'",
                        id)
                == 1);
    assertEquals(10_000, payer.balance());
    assertEquals(3, payer.transactionCount());
    bank.books().change("DELETE FROM payments_scheme_in WHERE transaction_id = ?", id);
  }

  private void comesAgain(String transaction, String from, String to) {
    bank.books()
        .change(
            "INSERT INTO payments_scheme_in (digest, message_id, name, transaction_id, body, state,"
                + " attempts, next_at, received_at) SELECT SHA2(CONCAT(body, ?), 256), message_id,"
                + " name, transaction_id, REPLACE(body, ?, ?), 'WAITING', 0, UTC_TIMESTAMP(6),"
                + " UTC_TIMESTAMP(6) FROM payments_scheme_in WHERE transaction_id = ?"
                + " AND name LIKE 'pacs.004%' ORDER BY received_at LIMIT 1",
            to, from, to, transaction);
  }

  @Test
  void whatTheOtherBankNeverTookIsNotAskedBack() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder stranger = bank.customers().newCustomerWithAccount();
    String refused = OtherBanks.pay(payer, "91", 100).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, refused, "refused");

    payer
        .api()
        .post("/payments/" + refused + "/recall", Map.of("reason", "other"))
        .expectRefusal(409, "PAYMENT_NOT_RECALLABLE");
    stranger
        .api()
        .post("/payments/" + refused + "/recall", Map.of("reason", "other"))
        .expectRefusal(404, "PAYMENT_NOT_FOUND");
  }

  @Test
  void theSameKeyHoldsOnce() {
    Holder payer = bank.customers().newCustomerWith(10_000);

    String first = OtherBanks.pay(payer, "01", 1_250, "once").expect(201).text("/id");
    OtherBanks.awaitStatus(payer, first, "settled");

    assertEquals(first, OtherBanks.pay(payer, "01", 1_250, "once").expect(201).text("/id"));
    OtherBanks.pay(payer, "01", 1_251, "once").expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    Holder inside = bank.customers().newCustomerWithAccount();
    payer
        .customer()
        .pay(payer.account(), inside.account(), 1_250, "once")
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    assertEquals(8_750, payer.balance());
  }

  @Test
  void nobodySendsMoreThanTheyHave() {
    Holder payer = bank.customers().newCustomerWith(1_000);

    OtherBanks.pay(payer, "90", 600).expect(201);
    OtherBanks.pay(payer, "01", 401).expectRefusal(422, "INSUFFICIENT_FUNDS");

    assertEquals(400, payer.available());
  }

  @Test
  void aForeignBankIsNotReached() {
    Holder payer = bank.customers().newCustomerWith(1_000);

    payer
        .api()
        .post(
            "/payments",
            Map.of(
                "fromAccountId",
                payer.account().id(),
                "to",
                Map.of("iban", "DE89370400440532013000", "name", "A bank abroad"),
                "amount",
                Customer.pounds(100)))
        .expectRefusal(422, "PAYEE_BANK_NOT_REACHED");
  }

  @Test
  void moneyFromAnotherBankComesInOnce() {
    Holder payee = bank.customers().newCustomerWithAccount();
    Map<String, String> twice = Map.of("fromAccountNumber", "40000094", "fromName", "Paymaster");

    String id = others.send(payee.account(), "1234.56", twice);

    Waiting.until("the money", () -> payee.balance() == 123_456);
    Waiting.until("the answer", () -> others.known(id).at("/status").asText().equals("ACSC"));
    JsonNode arrived = payee.customer().transactions(payee.account()).get(0);
    assertEquals("Paymaster", arrived.at("/counterparty").asText());
    assertEquals("Wages", arrived.at("/reference").asText());
    assertEquals(1, payee.transactionCount());
  }

  @Test
  void moneyForNobodyIsRejected() {
    Holder payee = bank.customers().newCustomerWithAccount();

    String id = others.send(payee.account(), "1.00", Map.of("accountNumber", "99999999"));

    Waiting.until("the answer", () -> others.known(id).at("/status").asText().equals("RJCT"));
    assertEquals("AC01", others.known(id).at("/reason").asText());
    assertTrue(payee.customer().transactions(payee.account()).isEmpty());
  }
}
