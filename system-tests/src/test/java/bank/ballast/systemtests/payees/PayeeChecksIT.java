package bank.ballast.systemtests.payees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.TestStack;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Responder;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunningBank
class PayeeChecksIT {

  /** Where the bank under test is told that other banks answer. */
  private static final int PORT = TestStack.namesBankPort();

  private static final Map<String, Object> ELSEWHERE =
      Map.of("name", "Robin Marsh", "sortCode", "20-00-00", "accountNumber", "55779911");

  private final Bank bank;
  private final Customer customer;

  PayeeChecksIT(Bank bank) {
    this.bank = bank;
    this.customer = bank.customers().newCustomer();
  }

  @ParameterizedTest
  @CsvSource({
    "Robin Marsh, match",
    "MR MARSH ROBIN, match",
    "Robyn Marsh, close_match",
    "Casey Brook, no_match",
    "Marsh, no_match"
  })
  void knowsWhoHoldsItsOwnAccounts(String name, String result) {
    Customer holder = bank.customers().newCustomer("Robin Marsh");
    var account = holder.openAccount();

    for (Map<String, Object> named :
        List.of(
            Map.<String, Object>of("name", name, "accountId", account.id()),
            Map.<String, Object>of("name", name, "iban", account.iban()),
            Map.<String, Object>of(
                "name",
                name,
                "sortCode",
                account.sortCode(),
                "accountNumber",
                account.accountNumber()))) {
      Answer answer = check(named).expect(200);
      assertEquals(result, answer.text("/result"));
      assertEquals(result.equals("close_match") ? "Robin Marsh" : "", answer.text("/name"));
    }
  }

  @Test
  void namesInOtherScriptsAreNamesToo() {
    var account = bank.customers().newCustomer("فاطمة الزهراء").openAccount();

    assertEquals(
        "match",
        check(Map.of("name", "السيدة فاطمة الزهراء", "accountId", account.id()))
            .expect(200)
            .text("/result"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"result":"MATCH"}                              | match             | ''         | ''
          {"result":"CLOSE_MATCH","name":"Robyn Marsh"}   | close_match       | Robyn Marsh| ''
          {"result":"NO_MATCH"}                           | no_match          | ''         | ''
          {"result":"ACCOUNT_UNKNOWN"}                    | cannot_be_checked | ''         | account-unknown
          {"result":"OPTED_OUT"}                          | cannot_be_checked | ''         | opted-out
          {"result":"WHO_KNOWS"}                          | cannot_be_checked | ''         | unavailable
          nonsense                                        | cannot_be_checked | ''         | unavailable
          """)
  void asksOtherBanksAboutTheirs(String says, String result, String name, String reason) {
    try (Responder responder = new Responder(PORT).says(says)) {
      Answer answer = check(ELSEWHERE).expect(200);

      assertEquals(result, answer.text("/result"));
      assertEquals(name, answer.text("/name"));
      assertEquals(reason, answer.text("/reason"));
      assertEquals(
          List.of(
              "{\"sortCode\":\"200000\",\"accountNumber\":\"55779911\",\"name\":\"Robin Marsh\"}"),
          List.copyOf(responder.asked()));
    }
  }

  @Test
  void aBritishIbanIsAskedAboutAndAnotherIsNot() {
    try (Responder responder = new Responder(PORT)) {
      assertEquals(
          "match",
          check(Map.of("name", "N", "iban", "GB33BUKB20201555555555")).expect(200).text("/result"));
      assertEquals(
          "not-covered",
          check(Map.of("name", "N", "iban", "DE89370400440532013000")).expect(200).text("/reason"));
      assertEquals(1, responder.asked().size());
    }
  }

  @Test
  void saysSoWhereTheOtherBankIsAway() {
    Answer answer = check(ELSEWHERE).expect(200);

    assertEquals("cannot_be_checked", answer.text("/result"));
    assertEquals("unavailable", answer.text("/reason"));
  }

  @Test
  void aPayeeElsewhereIsSavedWithWhatTheOtherBankSaid() {
    try (Responder responder = new Responder(PORT)) {
      Answer saved = Confirming.post(customer, "/payees", ELSEWHERE).expect(201);

      assertEquals("match", saved.text("/check"));
      // Once for both calls: a fresh check stands for another.
      assertEquals(1, responder.asked().size());
    }
  }

  @Test
  void aPayeeWhomNobodyCouldCheckIsARisk() {
    customer.api().post("/payees", ELSEWHERE).expectRefusal(422, "PAYEE_NOT_CONFIRMED");
  }

  @Test
  void anAccountThatIsNotThereIsSaidToBeUnknown() {
    assertEquals(
        "account-unknown",
        check(Map.of("name", "N", "accountId", "acc_00000000000000000000000000"))
            .expect(200)
            .text("/reason"));
  }

  @Test
  void whatWasSaidIsKept() {
    Holder holder = bank.customers().newCustomerWithAccount();
    check(Map.of("name", "Casey Brook", "accountId", holder.account().id())).expect(200);

    assertEquals(
        1,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM payments_payee_check k JOIN accounts_customer c"
                    + " ON c.id = k.customer_id WHERE c.email = ? AND k.asked_name = 'Casey Brook'"
                    + " AND k.asked_account = ? AND k.result = 'NO_MATCH'",
                customer.person().email(),
                holder.account().id()));
  }

  @Test
  void nobodyAsksAboutMoreNamesThanTheLimitNotEvenAtOnce() {
    Holder holder = bank.customers().newCustomerWithAccount();

    List<Answer> answers =
        AtOnce.times(
            30,
            i ->
                check(
                    Map.of(
                        "name", "Guess " + UUID.randomUUID(), "accountId", holder.account().id())));

    assertEquals(20, answers.stream().filter(it -> it.status() == 200).count());
    Answer refused = check(Map.of("name", "Guess", "accountId", holder.account().id()));
    refused.expectRefusal(429, "TOO_MANY_PAYEE_CHECKS");
    assertTrue(refused.header("Retry-After").isPresent());
    // Saving asks, too.
    customer
        .api()
        .post("/payees", Map.of("name", "Guess", "accountId", holder.account().id()))
        .expectRefusal(429, "TOO_MANY_PAYEE_CHECKS");
  }

  private Answer check(Map<String, Object> named) {
    return customer.api().post("/payees/checks", named);
  }
}
