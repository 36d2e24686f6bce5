package bank.ballast.systemtests.people;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.SignIn;
import bank.ballast.systemtests.http.Tokens;
import java.util.Map;
import java.util.UUID;

/** New people, each with a name and a log-in of their own, so that no test meets another's. */
public final class Customers {

  private final Bank bank;

  /** Of this bank. */
  public Customers(Bank bank) {
    this.bank = bank;
  }

  /** Someone who has signed up on Keycloak's page and told the bank nothing yet. */
  public Person newPerson() {
    String unique = unique();
    String username = "person-" + unique;
    String email = username + "@example.com";
    String password = "correct horse " + UUID.randomUUID();
    Tokens tokens =
        new SignIn(bank.keycloakUrl(), bank.url())
            .register(username, password, email, "Robin", "Test" + unique);
    return new Person(bank, username, password, email, tokens);
  }

  /** Someone who has completed their profile. */
  public Customer newCustomer() {
    return newCustomer("Robin " + surname(unique()));
  }

  /** As {@link #newCustomer()}, with this name. */
  public Customer newCustomer(String name) {
    Person person = newPerson();
    person.api().post("/profile", profile(name)).expect(201);
    person.renew();
    return new Customer(person, name);
  }

  /** Someone who has completed their profile by themselves, under this name. */
  public Customer known(Person person, String name) {
    return new Customer(person, name);
  }

  /** A customer with an account that nothing is in. */
  public Holder newCustomerWithAccount() {
    Customer customer = newCustomer();
    return new Holder(customer, customer.openAccount());
  }

  /** A customer with an account and money. */
  public Holder newCustomerWith(long pence) {
    Holder holder = newCustomerWithAccount();
    holder.customer().receive(holder.account(), pence);
    return holder;
  }

  /** A profile as the API takes it. */
  public static Map<String, Object> profile(String name) {
    return Map.of(
        "name", name,
        "dateOfBirth", "1990-04-17",
        "address",
            Map.of(
                "line1", "1 Quay Street",
                "line2", "",
                "city", "Bristol",
                "postcode", "BS1 4ND",
                "country", "GB"),
        "phone", "+447700900123",
        "language", "en");
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /** A surname of letters alone, because one made of digits would be refused, and rightly. */
  private static String surname(String hexDigits) {
    StringBuilder name = new StringBuilder("Mc");
    hexDigits.chars().forEach(digit -> name.append((char) ('a' + Character.digit(digit, 16))));
    return name.toString();
  }
}
