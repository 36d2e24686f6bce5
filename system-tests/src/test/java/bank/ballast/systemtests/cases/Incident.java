package bank.ballast.systemtests.cases;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
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
    return guard.post(
        "/touched-customers",
        Map.of(
            "incident",
            id,
            "from",
            "2026-11-22T10:02:00Z",
            "to",
            "2026-11-22T10:09:00Z",
            "customers",
            subjects.stream().map(each -> Map.of("customer", each, "met", met)).toList()));
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
