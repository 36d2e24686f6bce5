package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.SafetyHeaders;
import bank.ballast.systemtests.people.Person;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every answer carries the headers, errors and redirects too (security checklist, item 28). */
@RunningBank
class HeadersIT {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/nothing/lives/here",
          "/app/",
          "/app/nothing",
          "/openapi",
          "/api",
          "/api/",
          "/api/profile",
          "/api/nothing",
          "/api/accounts/acc_x",
          "/api/docs",
          "/api/docs/nothing.js",
          "/api/profile?access_token=x",
          "/portal",
          "/portal/",
          "/portal/nothing.xhtml",
          "/portal/search/search.xhtml",
          "/portal/signed-out.xhtml",
          "/portal/expired.xhtml",
          "/portal/forbidden.xhtml",
          "/portal/failed.xhtml",
          "/portal/jakarta.faces.resource/portal.css.xhtml?ln=portal",
          "/portal/jakarta.faces.resource/nothing.css.xhtml?ln=portal",
          "/portal/WEB-INF/web.xml",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/health",
          "/problem",
          "/api/accounts/%00",
          "/api/../portal/");

  private final Bank bank;

  HeadersIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void everyAnswerCarriesThem() {
    Person customer = bank.customers().newCustomer().person();
    Person agent = bank.staff().newAgent();
    List<String> wrong = new ArrayList<>();
    Set<Integer> statuses = new TreeSet<>();
    int answers = 0;

    for (String path : PATHS) {
      for (String method : List.of("GET", "POST", "DELETE", "OPTIONS", "PATCH")) {
        for (String token :
            List.of(
                "", "Bearer garbage", "Bearer " + customer.token(), "Bearer " + agent.token())) {
          Answer answer = ask(method, path, token);
          answers++;
          statuses.add(answer.status());
          SafetyHeaders.findings(answer)
              .forEach(
                  finding -> wrong.add(finding + ": " + answer.request() + " " + answer.status()));
        }
      }
    }

    System.out.println("Headers: " + answers + " answers, of statuses " + statuses);
    assertEquals("", String.join("\n", new TreeSet<>(wrong)));
  }

  /** The listener refuses it before anything else looks at it, so it carries no headers either. */
  @Test
  void tracingIsRefusedWithoutABody() {
    for (String path : PATHS) {
      Answer answer = ask("TRACE", path, "");

      assertEquals(405, answer.expect(405).status());
      assertEquals("", answer.body());
    }
  }

  private Answer ask(String method, String path, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bank.at(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      return Http.send(request);
    } catch (UncheckedIOException closed) {
      // A connection that the server had ended after its last refusal: asked anew, once.
      return Http.send(request);
    }
  }
}
