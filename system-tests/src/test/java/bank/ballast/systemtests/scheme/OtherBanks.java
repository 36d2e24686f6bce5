package bank.ballast.systemtests.scheme;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The other banks, as customers pay to them and as they are seen from outside. */
public final class OtherBanks {

  private static final String SORT_CODE = "200000";

  private final Bank bank;

  /** Those of a bank that is up. */
  public OtherBanks(Bank bank) {
    this.bank = bank;
  }

  /** A destination whose bank behaves as the last two digits say. */
  static Map<String, Object> account(String lastTwo) {
    return Map.of(
        "sortCode", SORT_CODE, "accountNumber", "500000" + lastTwo, "name", "Corner Bakery Ltd");
  }

  /** Pays to such an account, and takes whatever comes. */
  public static Answer pay(Holder payer, String lastTwo, long pence) {
    return pay(payer, lastTwo, pence, UUID.randomUUID().toString());
  }

  /** The same, under a key. */
  static Answer pay(Holder payer, String lastTwo, long pence, String key) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("fromAccountId", payer.account().id());
    order.put("to", account(lastTwo));
    order.put("amount", Customer.pounds(pence));
    order.put("reference", "Bread");
    return payer.api().post("/payments", order, key);
  }

  /** Waits until a payment stands so; how it stands then. */
  public static JsonNode awaitStatus(Holder payer, String payment, String status) {
    Waiting.until(
        payment + " is " + status,
        () -> payment(payer, payment).at("/status").asText().equals(status));
    return payment(payer, payment);
  }

  static JsonNode payment(Holder payer, String payment) {
    return payer.api().get("/payments/" + payment).expect(200).json();
  }

  /** Sends money to one of the bank's accounts; the transaction's id. */
  public String send(Account to, String pounds, Map<String, String> more) {
    Map<String, String> order = new LinkedHashMap<>(more);
    order.putIfAbsent("accountNumber", to.accountNumber());
    order.put("amount", pounds);
    order.putIfAbsent("reference", "Wages");
    return post("/payments", order).expect(201).text("/transactionId");
  }

  /** Asks the scheme for something. */
  public Answer post(String path, Map<String, String> body) {
    StringBuilder json = new StringBuilder("{");
    body.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append("\"%s\":\"%s\"".formatted(name, value)));
    return Http.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.append("}").toString())));
  }

  /** Ends the scheme's settlement day, of which the bank is told; the day. */
  public String endDay(Map<String, String> wrongs) {
    return post("/statements", wrongs).expect(201).text("/day");
  }

  /** What the scheme knows of a payment. */
  public JsonNode known(String transactionId) {
    List<JsonNode> all = all(transactionId);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " of " + transactionId);
    }
    return all.get(0);
  }

  /** Whether the scheme has heard of a payment. */
  boolean isKnown(String transactionId) {
    return !all(transactionId).isEmpty();
  }

  private List<JsonNode> all(String transactionId) {
    return StreamSupport.stream(
            Http.send(HttpRequest.newBuilder(at("/payments"))).expect(200).json().spliterator(),
            false)
        .filter(it -> it.at("/transactionId").asText().equals(transactionId))
        .toList();
  }

  private URI at(String path) {
    return URI.create(bank.schemeUrl() + path);
  }
}
