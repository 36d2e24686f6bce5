package bank.ballast.systemtests.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Person;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients say what the bank could not see, whether they can sign in or not. */
@RunningBank
class ClientReportsIT {

  private static final Map<String, Object> CRASH = Map.of("kind", "crash", "detail", "home");

  private final Bank bank;
  private final String version = Phone.newVersion();

  ClientReportsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void whatIsReportedIsKeptInOrder() {
    Phone phone = phone(bank.stranger());

    phone
        .report(
            batch(
                List.of(
                    Map.of("kind", "failed-connection", "agoMs", 60_000, "ms", 3000),
                    Map.of("kind", "app-start", "ms", 820),
                    Map.of("kind", "screen", "ms", 240, "detail", "home"),
                    CRASH,
                    Map.of("kind", "log-in-failed", "detail", "timeout"))))
        .expect(204);

    assertEquals(
        List.of(
            "- failed-connection 3000 - 60",
            "- app-start 820 - 0",
            "- screen 240 home 0",
            "- crash - home 0",
            "- log-in-failed - timeout 0"),
        kept(phone));
  }

  @Test
  void tokenNamesTheCustomerWhereItIsValidAndIsNoHindranceWhereItIsNot() {
    Person person = bank.customers().newCustomer().person();
    Phone signedIn = phone(person.api());
    Phone garbage = phone(bank.stranger().with("no.token.atall"));

    signedIn.report(batch(List.of(CRASH))).expect(204);
    garbage.report(batch(List.of(CRASH))).expect(204);

    assertEquals(List.of(subject(person) + " crash - home 0"), kept(signedIn));
    assertEquals(List.of("- crash - home 0"), kept(garbage));
  }

  @Test
  void installationThatReportsTooMuchIsToldWhenToGoOn() {
    Phone phone = phone(bank.stranger());
    Object full = Map.of("reports", Collections.nCopies(50, CRASH));
    Answer answer = phone.report(full).expect(204);
    for (int i = 0; i < 5 && answer.status() == 204; i++) {
      answer = phone.report(full);
    }

    answer.expectRefusal(429, "TOO_MANY_REPORTS");
    long wait = Long.parseLong(answer.header("Retry-After").orElseThrow());
    assertTrue(wait >= 1 && wait <= 60, "Retry-After is " + wait);
    phone(bank.stranger()).report(batch(List.of(CRASH))).expect(204);
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    Phone phone = phone(bank.stranger());
    Map<String, Map<String, Object>> wrong =
        Map.of(
            "kind", Map.of("kind", "boredom"),
            "agoMs", Map.of("kind", "crash", "agoMs", 86_400_001L),
            "ms", Map.of("kind", "screen", "ms", -1),
            "detail", Map.of("kind", "crash", "detail", "two words"));

    wrong.forEach(
        (field, report) -> {
          Answer answer =
              phone.report(batch(List.of(report))).expectRefusal(400, "INVALID_REQUEST");
          assertTrue(answer.text("/errors/0/field").endsWith(field), answer::toString);
        });
    phone
        .report(Map.of("reports", Collections.nCopies(51, CRASH)))
        .expectRefusal(400, "INVALID_REQUEST");
    bank.stranger()
        .post("/client-reports", batch(List.of(CRASH)))
        .expectRefusal(400, "INVALID_REQUEST");
    assertEquals(List.of(), kept(phone));
  }

  @Test
  void floodOfOneVersionIsSilencedWithinTwoSecondsAndNoOther() {
    Phone phone = phone(bank.stranger());
    Phone other = new Phone(bank.stranger(), "android", version);
    String above = version + ".1";
    try {
      change(
          Map.of(
              "on",
              true,
              "apps",
              List.of(
                  Map.of("platform", "ios", "below", version),
                  Map.of("platform", "ios", "from", above),
                  Map.of("platform", "android"),
                  Map.of("platform", "web"))));
      Waiting.within(Duration.ofSeconds(2), "silence", () -> !isKept(phone));
      assertTrue(isKept(other));

      change(Map.of("on", false));
      Waiting.within(Duration.ofSeconds(2), "the kill switch", () -> !isKept(other));
    } finally {
      change(Map.of("on", true));
    }
    Waiting.within(Duration.ofSeconds(2), "all is as before", () -> isKept(phone));
    assertEquals(
        List.of("FLAG_CHANGED A test [off]"),
        bank.books()
            .texts(
                "SELECT CONCAT(action, ' ', reason) FROM security_audit"
                    + " WHERE object = 'client-reports' AND reason LIKE '%off]' LIMIT 1"));
  }

  @Test
  void flagThatDoesNotExistIsNotChanged() {
    operator()
        .send("PUT", "/flags/no-such-flag", Map.of("on", true, "reason", "A test"), Map.of())
        .expectRefusal(404, "FLAG_UNKNOWN");
  }

  private void change(Map<String, Object> change) {
    Map<String, Object> body = new HashMap<>(change);
    body.put("reason", "A test");
    operator().send("PUT", "/flags/client-reports", body, Map.of()).expect(200);
  }

  private static String subject(Person person) {
    try {
      return JWTParser.parse(person.token()).getJWTClaimsSet().getSubject();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private Api operator() {
    return bank.stranger().with(bank.commandLineToken());
  }

  private Phone phone(Api api) {
    return new Phone(api, "ios", version);
  }

  private boolean isKept(Phone phone) {
    int before = kept(phone).size();
    phone.report(batch(List.of(CRASH))).expect(204);
    return kept(phone).size() > before;
  }

  private static Map<String, Object> batch(List<Map<String, Object>> reports) {
    return Map.of("reports", reports);
  }

  private List<String> kept(Phone phone) {
    return bank.books()
        .texts(
            "SELECT CONCAT_WS(' ', COALESCE(customer, '-'), kind, COALESCE(ms, '-'),"
                + " COALESCE(detail, '-'), TIMESTAMPDIFF(SECOND, happened_at, at))"
                + " FROM platform_client_report WHERE installation = ? ORDER BY id",
            phone.installation());
  }
}
