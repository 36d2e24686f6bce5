package bank.ballast.systemtests.loans;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Applications for loans, in the hands of one customer. With {@link #INCOME} seen in three months,
 * the usual one passes all rules.
 *
 * @param holder who borrows, and into which account
 */
public record Borrowing(Holder holder) {

  /** A month, in pence. */
  public static final long INCOME = 250_000;

  /** What must have come in for that to be believed, in pence. */
  public static final long SEEN = 3 * INCOME;

  /** By which the bank tells an agreement's hash. */
  public static final String HASH = "X-Content-Sha256";

  private static final int DAYS_OPEN = 60;

  /** Of somebody whom the bank has known for two months. */
  public static Borrowing of(Bank bank, Holder holder) {
    return new Borrowing(holder.openFor(bank, DAYS_OPEN));
  }

  /** The usual application: £5,000 in 24 instalments. */
  public Map<String, Object> form() {
    return new HashMap<>(
        Map.of(
            "amount",
            Customer.pounds(500_000),
            "instalments",
            24,
            "accountId",
            holder.account().id(),
            "income",
            Customer.pounds(INCOME),
            "outgoings",
            Customer.pounds(90_000),
            "housing",
            "tenant",
            "employment",
            "full-time",
            "dependants",
            0,
            "purpose",
            "car"));
  }

  /** The usual application with one thing otherwise. */
  public Map<String, Object> with(String field, Object value) {
    Map<String, Object> form = form();
    form.put(field, value);
    return form;
  }

  /** The usual application for the instalments of a purchase. */
  public Map<String, Object> formFor(String purchase, int instalments) {
    Map<String, Object> form = with("purchase", purchase);
    form.put("instalments", instalments);
    form.put("purpose", "purchase");
    form.remove("amount");
    return form;
  }

  /** Applies, and takes whatever comes. */
  public Answer apply(Map<String, Object> form) {
    return apply(form, UUID.randomUUID().toString());
  }

  /** As {@link #apply(Map)}, under a chosen key. */
  public Answer apply(Map<String, Object> form, String key) {
    return holder.api().post("/loans/applications", form, key);
  }

  /** One of theirs as it stands. */
  public Answer read(String id) {
    return holder.api().get("/loans/applications/" + id).expect(200);
  }

  /** Takes one back, and takes whatever comes. */
  public Answer withdraw(String id) {
    return holder.api().send("DELETE", "/loans/applications/" + id, null, Map.of());
  }

  /** Asks for a person, and takes whatever comes. */
  public Answer askForReview(String id, String message) {
    return holder
        .api()
        .send(
            "POST", "/loans/applications/" + id + "/reviews", Map.of("message", message), Map.of());
  }

  /** Applies with an income, whatever was open before; the id. */
  public String anew(long income) {
    for (JsonNode each : holder.api().get("/loans/applications").expect(200).json().at("/items")) {
      if (List.of("offered", "referred").contains(each.at("/state").asText())) {
        withdraw(each.at("/id").asText());
      }
    }
    return apply(with("income", Customer.pounds(income))).expect(201).text("/id");
  }

  /** The agreement of an offer, and takes whatever comes. */
  public Answer agreement(String id, String language) {
    return holder
        .api()
        .send(
            "GET",
            "/loans/applications/" + id + "/agreement",
            null,
            Map.of("Accept-Language", language));
  }

  /** The agreement's hash, as the bank tells it. */
  public String shown(String id) {
    return agreement(id, "en").expect(200).header(HASH).orElseThrow();
  }

  /** Signs what was shown, with a sign-in of its own; the hash. */
  public String sign(String id) {
    String hash = shown(id);
    Confirming.post(
            holder.customer(), "/loans/applications/" + id + "/agreement", Map.of("sha256", hash))
        .expect(200);
    return hash;
  }

  /** Wants to sign what was shown, and signs in for it; what then sends the signature. */
  public Supplier<Answer> readyToSign(String id) {
    String path = "/loans/applications/" + id + "/agreement";
    Map<String, Object> body = Map.of("sha256", shown(id));
    String key = UUID.randomUUID().toString();
    String challenge =
        holder
            .api()
            .post(path, body, key)
            .expectRefusal(401, "STEP_UP_REQUIRED")
            .text("/challenge");
    Api confirmed = holder.customer().person().confirmed();
    return () -> Confirming.again(confirmed, path, body, key, challenge);
  }

  /**
   * Borrows what is usual, so many days ago, and pays all that has fallen due since; the loan.
   * Takes an income of {@link #INCOME} that was seen.
   */
  public String lentDaysAgo(Bank bank, int days) {
    String loan = lent();
    new PurchaseLoan(holder, loan).aged(bank, days);
    Answer now = holder.api().get("/loans/" + loan).expect(200);
    long due = now.json().at("/due/minorUnits").asLong();
    if (due > 0) {
      holder
          .api()
          .post(
              "/loans/" + loan + "/repayments",
              Map.of("fromAccountId", holder.account().id(), "amount", Customer.pounds(due)))
          .expect(200);
    }
    return loan;
  }

  /** Borrows what is usual today; the loan. */
  public String lent() {
    String application = anew(INCOME);
    sign(application);
    return read(application).text("/loanId");
  }

  /** An application's id in the database. */
  public static String row(String id) {
    return Ids.parse("lap", id).toString();
  }
}
