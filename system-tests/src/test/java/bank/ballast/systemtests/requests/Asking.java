package bank.ballast.systemtests.requests;

import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests for money, as customers make and answer them. */
public final class Asking {

  private Asking() {}

  /** Asks for money into an account, and takes whatever comes. */
  public static Answer ask(Holder asker, Object... from) {
    return asker.api().post("/payment-requests", body(asker, from));
  }

  /** The body of a request. */
  public static Map<String, Object> body(Holder asker, Object... from) {
    return Map.of(
        "accountId", asker.account().id(), "note", "Dinner at the Anchor", "from", List.of(from));
  }

  /** The body of a bill that is divided. */
  public static Map<String, Object> bill(Holder asker, Map<String, Object> bill, Object... from) {
    return with(body(asker, from), "bill", bill);
  }

  /** The same with something more. */
  public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  /** Of whoever has a number. */
  public static Map<String, Object> phone(String number, long pence) {
    return Map.of("phone", number, "amount", Customer.pounds(pence));
  }

  /** Of whoever has the link. */
  public static Map<String, Object> link(String times, long pence) {
    return Map.of("link", times, "amount", Customer.pounds(pence));
  }

  /** Gives somebody a phone number that nobody else has. */
  public static String numberOf(Customer customer) {
    String number = number();
    customer.api().send("PATCH", "/profile", Map.of("phone", number), Map.of()).expect(200);
    return number;
  }

  /** A phone number that nobody has. */
  public static String number() {
    return "+4471" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
  }

  /** The token at the end of a part's link. */
  public static String token(Answer made, int part) {
    return made.text("/parts/" + part + "/link").replaceAll(".*#", "");
  }

  /** Pays a request in full, and takes whatever comes. */
  public static Answer pay(Holder payer, String id) {
    return pay(payer, id, Map.of(), UUID.randomUUID().toString());
  }

  /** Pays with more in the body, under a chosen key. */
  public static Answer pay(Holder payer, String id, Map<String, Object> more, String key) {
    return payer.api().post(payments(id), order(payer.account(), more), key);
  }

  /** Looks at what a link leads to. */
  public static Answer look(Holder holder, String token) {
    return holder.api().post("/payment-requests/by-link", Map.of("link", token));
  }

  /** Pays by a link. */
  public static Answer payByLink(Holder payer, String id, String token) {
    return pay(payer, id, Map.of("link", token), UUID.randomUUID().toString());
  }

  /** The body of a payment. */
  public static Map<String, Object> order(Account from, Map<String, Object> more) {
    return with(more, "fromAccountId", from.id());
  }

  /** Where a request is paid. */
  public static String payments(String id) {
    return "/payment-requests/" + id + "/payments";
  }

  /** A request in somebody's hands. */
  public static Answer read(Customer who, String id) {
    return who.api().get("/payment-requests/" + id);
  }

  /** Does something to a request that takes no body. */
  public static Answer act(Customer who, String method, String id, String what) {
    return who.api().send(method, "/payment-requests/" + id + what, null, Map.of());
  }

  /** Declines. */
  public static Answer decline(Customer who, String id) {
    return act(who, "POST", id, "/decline");
  }

  /** Cancels. */
  public static Answer cancel(Customer who, String id) {
    return act(who, "DELETE", id, "");
  }

  /** Reminds. */
  public static Answer remind(Customer who, String id) {
    return act(who, "POST", id, "/reminders");
  }

  /** Waits until somebody was told of so much about a request; what, the newest first. */
  public static List<String> awaitTold(Customer who, String id, int messages) {
    Waiting.until(messages + " messages", () -> told(who, id).size() >= messages);
    return told(who, id);
  }

  /** The titles of somebody's messages about a request, the newest first. */
  public static List<String> told(Customer who, String id) {
    return who
        .api()
        .get("/notifications?limit=100")
        .expect(200)
        .json()
        .at("/items")
        .findParents("about")
        .stream()
        .filter(message -> message.path("about").asText().equals(id))
        .map(message -> message.path("title").asText())
        .toList();
  }
}
