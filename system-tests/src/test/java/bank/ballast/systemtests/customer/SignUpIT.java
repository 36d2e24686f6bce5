package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Person;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person signs up, tells the bank about themselves, and opens an account. */
@RunningBank
class SignUpIT {

  private final Bank bank;

  SignUpIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aPersonWithoutAProfileIsNoCustomer() {
    Person person = bank.customers().newPerson();

    person.api().get("/profile").expectRefusal(404, "PROFILE_MISSING");
    person.api().get("/accounts").expect(403);
    person.api().post("/accounts", Map.of("type", "personal", "currency", "GBP")).expect(403);
  }

  @Test
  void completingTheProfileMakesACustomer() {
    Person person = bank.customers().newPerson();

    Answer completed = person.api().post("/profile", Customers.profile("Robin Marsh")).expect(201);
    person.renew();

    assertTrue(completed.text("/id").startsWith("cus_"), completed::toString);
    assertEquals(person.email(), completed.text("/email"));
    assertEquals("Robin Marsh", person.api().get("/profile").expect(200).text("/name"));
    person.api().get("/accounts").expect(200);
  }

  @Test
  void completingTheSameProfileAgainChangesNothing() {
    Person person = bank.customers().newPerson();
    Answer first = person.api().post("/profile", Customers.profile("Robin Marsh")).expect(201);

    Answer again = person.api().post("/profile", Customers.profile("Robin Marsh"));

    assertEquals(first.text("/id"), again.expect(201).text("/id"));
    person
        .api()
        .post("/profile", Customers.profile("Somebody Else"))
        .expectRefusal(409, "PROFILE_EXISTS");
  }

  @Test
  void staffCannotBecomeCustomers() {
    Person agent = bank.staff().newAgent();

    agent.api().post("/profile", Customers.profile("Kim Agent")).expect(403);
  }

  @Test
  void childrenAreRefused() {
    Map<String, Object> child = new HashMap<>(Customers.profile("Young One"));
    child.put("dateOfBirth", "2020-01-01");

    bank.customers().newPerson().api().post("/profile", child).expectRefusal(422, "TOO_YOUNG");
  }

  @Test
  void anAccountHasAValidIban() {
    Customer customer = bank.customers().newCustomer();

    Account account = customer.openAccount();

    assertTrue(account.sortCode().matches("\\d{6}"), account.sortCode());
    assertTrue(account.accountNumber().matches("\\d{8}"), account.accountNumber());
    assertTrue(account.iban().matches("GB\\d{2}[A-Z]{4}\\d{14}"), account.iban());
    assertTrue(
        account.iban().endsWith(account.sortCode() + account.accountNumber()), account.iban());
    assertEquals(1, remainderBy97(account.iban()), "ISO 13616's check digits");
    assertEquals(0, customer.balance(account));
  }

  @Test
  void anAccountInACurrencyThatIsNotOfferedIsRefused() {
    Customer customer = bank.customers().newCustomer();

    customer
        .api()
        .post("/accounts", Map.of("type", "personal", "currency", "JPY"))
        .expectRefusal(422, "CURRENCY_NOT_OFFERED");
    customer
        .api()
        .post("/accounts", Map.of("type", "personal", "currency", "XQX"))
        .expectRefusal(400, "UNKNOWN_CURRENCY");
  }

  private static int remainderBy97(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(letter -> digits.append(Character.digit(letter, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }
}
