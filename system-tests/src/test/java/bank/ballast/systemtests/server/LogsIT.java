package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.Tokens;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import bank.ballast.systemtests.people.SavingsPot;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the logs hold, and what they must not (security checklist, items 31 and 36). */
@RunningBank
class LogsIT {

  private static final String DENIALS = "bank.ballast.denials";
  private static final String DECISIONS = "bank.ballast.decisions";

  private final Bank bank;
  private final Logs logs;

  LogsIT(Bank bank) {
    this.bank = bank;
    this.logs = new Logs(bank);
  }

  @Test
  void noSecretIsWrittenDown() {
    Holder customer = bank.customers().newCustomerWith(1_000);
    Person person = customer.customer().person();
    Tokens first = person.tokens();
    customer.pay(customer, 1).expect(422);
    send("/api/profile?access_token=" + first.access(), "");
    send("/portal/?access_token=" + first.access(), "");
    send("/api/profile", "Bearer " + first.access() + "x");
    bank.stranger().post("/payments", Map.of("password", person.password()));
    String canary = "canary-" + UUID.randomUUID();
    customer.api().post("/payments", Map.of("pin", canary));
    customer.api().post("/payments", "{\"pin\": \"" + canary);

    waitForTheAccessLog();

    List<String> secrets = new ArrayList<>(bank.secrets());
    secrets.add(canary);
    secrets.add(person.password());
    secrets.add(first.refresh());
    secrets.add(first.access());
    // A signature alone is of no use to anyone, but it shows that a token was written down.
    secrets.add(first.access().substring(first.access().lastIndexOf('.') + 1));

    assertFalse(logs.files().isEmpty(), "no logs were found");
    for (String secret : secrets) {
      assertEquals(
          List.of(), logs.placesOf(secret), "a secret of " + secret.length() + " characters");
    }
  }

  @Test
  void noAccountNumberIsInAnAccessLog() {
    Holder customer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    customer
        .api()
        .post(
            "/payments",
            Map.of(
                "fromAccountId", customer.account().id(),
                "to", Map.of("iban", payee.account().iban(), "name", payee.customer().name()),
                "amount", Map.of("minorUnits", 5, "currency", "GBP"),
                "reference", "Lunch"))
        .expect(201);
    send("/api/accounts?iban=" + payee.account().iban(), "");
    waitForTheAccessLog();

    assertEquals(List.of(), logs.placesOf(payee.account().iban()));
    assertEquals(List.of(), logs.placesOf(payee.customer().name()));
  }

  @Test
  void everyDenialHasOneRecord() {
    Holder owner = bank.customers().newCustomerWithAccount();
    Holder foreigner = bank.customers().newCustomerWithAccount();
    String path = "/accounts/" + owner.account().id();
    List<Answer> denials =
        List.of(
            bank.stranger().get(path).expect(401),
            bank.stranger().with("garbage").get(path).expect(401),
            foreigner.api().get(path).expect(404),
            bank.staff().newAgent().api().get(path).expect(403));

    Set<String> traces = new HashSet<>();
    for (Answer denial : denials) {
      JsonNode record = onlyRecord(DENIALS, denial);
      traces.add(denial.text("/traceId"));
      assertEquals("GET /api" + path, record.at("/mdc/object").asText());
      assertEquals(denial.code(), record.at("/mdc/reason").asText());
      assertFalse(record.at("/mdc/actor").asText().isEmpty(), record::toString);
    }
    assertEquals(denials.size(), traces.size(), "each request has a trace id of its own");
  }

  @Test
  void everyDecisionAboutMoneyHasOneRecord() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();

    JsonNode settled = onlyRecord(DECISIONS, payer.pay(payee, 10).expect(201));
    JsonNode refused = onlyRecord(DECISIONS, payer.pay(payee, 10_000).expect(422));

    assertEquals("SETTLED", settled.at("/mdc/outcome").asText());
    assertEquals("INSUFFICIENT_FUNDS", refused.at("/mdc/outcome").asText());
    String subject = subject(payer);
    assertEquals(subject, settled.at("/mdc/actor").asText());
    assertEquals(subject, refused.at("/mdc/actor").asText());
  }

  @Test
  void everyDecisionAboutAPotHasOneRecord() {
    SavingsPot pot = SavingsPot.openedBy(bank.customers().newCustomerWith(1_000));

    assertDecided(pot, "POT_DEPOSIT", "SETTLED", pot.deposit(10).expect(201));
    assertDecided(pot, "POT_DEPOSIT", "INSUFFICIENT_FUNDS", pot.deposit(991).expect(422));
    pot.lock("2091-05-01").expect(200);
    assertDecided(pot, "POT_WITHDRAWAL", "POT_LOCKED", pot.withdraw(1).expect(422));
    assertDecided(pot, "POT_CLOSING", "POT_LOCKED", pot.close().expect(422));
    assertDecided(pot, "POT_LOCK", "BROKEN", pot.breakLock("The boiler failed").expect(200));
    assertDecided(pot, "POT_CLOSING", "CLOSED", pot.close().expect(200));
  }

  private void assertDecided(SavingsPot pot, String action, String outcome, Answer answer) {
    JsonNode record = onlyRecord(DECISIONS, answer);
    assertEquals(action, record.at("/mdc/action").asText());
    assertEquals(outcome, record.at("/mdc/outcome").asText());
    assertEquals(pot.id(), record.at("/mdc/object").asText());
    assertEquals(subject(pot.holder()), record.at("/mdc/actor").asText());
  }

  /** Its lines come after the answers, but in order: so a later request's line is waited for. */
  private void waitForTheAccessLog() {
    String mark = "/nothing/" + UUID.randomUUID();
    send(mark, "");
    Waiting.until(
        "the access log tells of " + mark,
        () -> logs.placesOf(mark).stream().anyMatch(place -> place.startsWith("access")));
  }

  private JsonNode onlyRecord(String logger, Answer answer) {
    String trace = answer.header("Trace-Id").orElseGet(() -> answer.text("/traceId"));
    assertFalse(trace.isEmpty(), () -> "no trace id: " + answer);
    Waiting.until("a record of " + answer, () -> !logs.records(logger, trace).isEmpty());
    List<JsonNode> records = logs.records(logger, trace);
    assertEquals(1, records.size(), records::toString);
    return records.get(0);
  }

  private static String subject(Holder holder) {
    String payload = holder.customer().person().token().split("\\.", -1)[1];
    String json =
        new String(
            java.util.Base64.getUrlDecoder().decode(payload),
            java.nio.charset.StandardCharsets.UTF_8);
    return json.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
  }

  private void send(String path, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(bank.at(path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    Http.send(request);
  }
}
