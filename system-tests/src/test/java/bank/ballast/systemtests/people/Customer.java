package bank.ballast.systemtests.people;

import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A customer and what they do at the bank. */
public final class Customer {

  private final Person person;
  private final String name;

  Customer(Person person, String name) {
    this.person = person;
    this.name = name;
  }

  /** Their log-in. */
  public Person person() {
    return person;
  }

  /** Their full name. */
  public String name() {
    return name;
  }

  /** The API in their hands. */
  public Api api() {
    return person.api();
  }

  /** Opens a current account in pounds. */
  public Account openAccount() {
    return Account.of(
        api().post("/accounts", Map.of("type", "personal", "currency", "GBP")).expect(201));
  }

  /** Opens a joint account in pounds, which is theirs alone at first. */
  public Account openJointAccount() {
    return Account.of(
        api().post("/accounts", Map.of("type", "joint", "currency", "GBP")).expect(201));
  }

  /** Receives money from outside. */
  public void receive(Account account, long pence) {
    api()
        .post(
            "/sandbox/incoming-payments",
            Map.of("accountId", account.id(), "amount", pounds(pence), "reference", "Salary"))
        .expect(201);
  }

  /** Asks for a payment between accounts of this bank, and takes whatever comes. */
  public Answer pay(Account from, Account to, long pence) {
    return api().post("/payments", payment(from, to, pence));
  }

  /** As {@link #pay}, under a chosen key. */
  public Answer pay(Account from, Account to, long pence, String idempotencyKey) {
    return api().post("/payments", payment(from, to, pence), idempotencyKey);
  }

  /** What is posted on an account, in pence. */
  public long balance(Account account) {
    return balance(account, "posted");
  }

  /** What of it can be spent, in pence. */
  public long available(Account account) {
    return balance(account, "available");
  }

  private long balance(Account account, String which) {
    return api()
        .get("/accounts/" + account.id() + "/balance")
        .expect(200)
        .json()
        .at("/" + which + "/minorUnits")
        .asLong();
  }

  /** The newest transactions of an account. */
  public List<JsonNode> transactions(Account account) {
    JsonNode items =
        api().get("/accounts/" + account.id() + "/transactions").expect(200).json().at("/items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /** The body of a payment between accounts of this bank. */
  public static Map<String, Object> payment(Account from, Account to, long pence) {
    return Map.of(
        "fromAccountId", from.id(),
        "to", Map.of("accountId", to.id()),
        "amount", pounds(pence),
        "reference", "Lunch");
  }

  /** An amount in pounds as JSON carries it. */
  public static Map<String, Object> pounds(long pence) {
    return Map.of("minorUnits", pence, "currency", "GBP");
  }
}
