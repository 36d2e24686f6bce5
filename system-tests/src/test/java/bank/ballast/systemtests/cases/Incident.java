package bank.ballast.systemtests.cases;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An incident of a test's own, as the release guard tells of it. */
public final class Incident {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Api guard;
  private final String id = "inc_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

  /** A new one. */
  public Incident(Bank bank) {
    this.guard = bank.stranger().with(bank.commandLineToken());
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Tells of customers by their subjects, all of whom met the same. */
  public Answer tell(List<String> subjects, List<Map<String, Object>> met) {
    return tell(subjects, met, Map.of());
  }

  /** As {@link #tell(List, List)}, of an incident of a version of the app. */
  Answer tellOfApp(String appVersion, List<String> subjects, List<Map<String, Object>> met) {
    return tell(subjects, met, Map.of("appVersion", appVersion));
  }

  private Answer tell(
      List<String> subjects, List<Map<String, Object>> met, Map<String, Object> further) {
    Map<String, Object> body = new HashMap<>(further);
    body.put("incident", id);
    body.put("from", "2026-11-22T10:02:00Z");
    body.put("to", "2026-11-22T10:09:00Z");
    body.put(
        "customers", subjects.stream().map(each -> Map.of("customer", each, "met", met)).toList());
    return guard.post("/touched-customers", body);
  }

  /** So many customers made up, by their subjects. */
  public static List<String> newSubjects(Bank bank, int count) {
    String bankName = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    List<String> subjects = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      subjects.add(UUID.randomUUID().toString());
      rows.append(i == 0 ? "" : ", ")
          .append("(UUID(), '")
          .append(subjects.get(i))
          .append("', 'Made up', '")
          .append(bankName)
          .append("', '")
          .append(i)
          .append("', UTC_TIMESTAMP(6), 0)");
    }
    bank.books()
        .change(
            "INSERT INTO accounts_customer"
                + " (id, subject, name, external_bank, external_id, since, version) VALUES "
                + rows);
    return subjects;
  }

  /** A customer's reply to what they were told last: the case that it opens. */
  public static Answer reply(Api customer) {
    Answer told = customer.get("/notifications").expect(200);
    return customer
        .post(
            "/cases",
            Map.of(
                "subject", "Your message",
                "message", "I was late with my rent.",
                "notificationId", told.text("/items/0/id")))
        .expect(201);
  }

  /** What was done for those whom it touched. */
  public Answer care() {
    return guard.get("/touched-customers/" + id);
  }

  /** That somebody could not sign in. */
  public static Map<String, Object> failedLogIn(String at) {
    return Map.of(
        "at", at, "kind", "FAILED_LOG_IN", "method", "GET", "path", "/api/accounts", "status", 401);
  }

  /** That a payment was refused. */
  public static Map<String, Object> refusedPayment(String at) {
    return Map.of(
        "at",
        at,
        "kind",
        "REFUSED_PAYMENT",
        "method",
        "POST",
        "path",
        "/api/payments",
        "status",
        422,
        "code",
        "INSUFFICIENT_FUNDS");
  }

  /** That the app told of something. */
  public static Map<String, Object> reported(String at, String report) {
    return Map.of("at", at, "kind", "SEEN_BY_CLIENT", "code", report);
  }

  /** By which name a person's log-in is known. */
  public static String subject(Person person) {
    try {
      JsonNode claims =
          JSON.readTree(Base64.getUrlDecoder().decode(person.token().split("\\.", -1)[1]));
      return claims.at("/sub").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
