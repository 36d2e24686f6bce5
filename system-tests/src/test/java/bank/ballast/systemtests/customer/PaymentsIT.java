package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money comes in, and goes from one customer to another. */
@RunningBank
class PaymentsIT {

  private final Bank bank;

  PaymentsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void moneyFromAnotherBankIsThereAtOnce() {
    Holder robin = bank.customers().newCustomerWith(12_345);

    assertEquals(12_345, robin.balance());
    JsonNode transaction = robin.customer().transactions(robin.account()).get(0);
    assertEquals(12_345, transaction.at("/amount/minorUnits").asLong());
    assertEquals("Salary", transaction.at("/reference").asText());
  }

  @Test
  void bothSeeAPaymentAtOnce() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = bank.customers().newCustomerWithAccount();

    Answer paid = payer.pay(payee, 1_250).expect(201);

    assertEquals("settled", paid.text("/status"));
    assertEquals(8_750, payer.balance());
    assertEquals(1_250, payee.balance());
    JsonNode left = payer.customer().transactions(payer.account()).get(0);
    JsonNode arrived = payee.customer().transactions(payee.account()).get(0);
    assertEquals(-1_250, left.at("/amount/minorUnits").asLong());
    assertEquals(8_750, left.at("/balanceAfter/minorUnits").asLong());
    assertEquals(payee.customer().name(), left.at("/counterparty").asText());
    assertEquals(1_250, arrived.at("/amount/minorUnits").asLong());
    assertEquals(payer.customer().name(), arrived.at("/counterparty").asText());
  }

  @Test
  void aPaymentCanBeReadAgainByItsPayerAlone() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = bank.customers().newCustomerWithAccount();

    String id = payer.pay(payee, 700).expect(201).text("/id");

    assertEquals(
        700,
        payer.api().get("/payments/" + id).expect(200).json().at("/amount/minorUnits").asLong());
    payee.api().get("/payments/" + id).expectRefusal(404, "PAYMENT_NOT_FOUND");
    assertEquals(id, payer.api().get("/payments").expect(200).text("/items/0/id"));
  }

  @Test
  void everyNameOfAnAccountReachesIt() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    String name = payee.customer().name();
    List<Map<String, String>> destinations =
        List.of(
            Map.of("accountId", payee.account().id()),
            Map.of(
                "sortCode", payee.account().sortCode(),
                "accountNumber", payee.account().accountNumber(),
                "name", name),
            Map.of("iban", payee.account().iban(), "name", name));

    for (Map<String, String> destination : destinations) {
      payer.api().post("/payments", payment(payer, destination)).expect(201);
    }

    assertEquals(300, payee.balance());
  }

  @Test
  void listsArePagesFromTheNewestOn() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    for (int pence = 1; pence <= 5; pence++) {
      payer.pay(payee, pence).expect(201);
    }
    String path = "/accounts/" + payee.account().id() + "/transactions?limit=2";

    Answer first = payee.api().get(path).expect(200);
    Answer second = payee.api().get(path + "&before=" + first.text("/next")).expect(200);

    assertEquals("[5, 4, 3, 2]", amounts(first, second));
    String newest = first.text("/items/0/id");
    payer.pay(payee, 6).expect(201);
    Answer since = payee.api().get(path + "&since=" + newest).expect(200);
    assertEquals(6, since.json().at("/items/0/amount/minorUnits").asLong());
    assertEquals(1, since.json().at("/items").size());
  }

  @Test
  void everyPostingBalances() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    Journal journal = new Journal(bank);

    payer.pay(payee, 42).expect(201);

    journal.hasGrownBy(1);
    assertTrue(bank.books().entries() > 0);
  }

  private static Map<String, Object> payment(Holder payer, Map<String, String> to) {
    return Map.of(
        "fromAccountId",
        payer.account().id(),
        "to",
        to,
        "amount",
        Customer.pounds(100),
        "reference",
        "Rent");
  }

  private static String amounts(Answer... pages) {
    return java.util.Arrays.stream(pages)
        .flatMap(page -> page.json().findValues("amount").stream())
        .map(amount -> amount.at("/minorUnits").asLong())
        .toList()
        .toString();
  }
}
