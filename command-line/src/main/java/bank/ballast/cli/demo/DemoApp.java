package bank.ballast.cli.demo;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.StackFailure;
import bank.ballast.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the demo customers have set up in the app: savings pots with money in them, and how they
 * save by themselves; and a payment to another bank. Done again, it sets up what is missing and
 * moves nothing twice.
 */
final class DemoApp {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ROUND_UPS =
      """
      {"potId": "%s", "multiplier": 2}""";

  private static final String SORTER =
      """
      {"least": {"minorUnits": 50000, "currency": "GBP"},
       "rules": [{"potId": "%s", "percent": 10}]}""";

  private static final String MONTHLY =
      """
      {"fromAccountId": "%s", "to": {"potId": "%s"},
       "amount": {"minorUnits": 1000, "currency": "GBP"}, "reference": "",
       "unit": "month", "firstOn": "%s"}""";

  private static final String BREAD =
      """
      {"fromAccountId": "%s", "to": {"sortCode": "20-00-00", "accountNumber": "40000010",
       "name": "Corner Bakery Ltd"}, "amount": {"minorUnits": 380, "currency": "GBP"},
       "reference": "Bread"}""";

  private final URI api;
  private final Tokens tokens;
  private final DemoLogIns logIns;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Those of a bank that has the demo customers.
   *
   * @param publicUrl where it is
   * @param tokens by which people log in
   */
  DemoApp(String publicUrl, Tokens tokens, DemoLogIns logIns) {
    this.api = URI.create(publicUrl + "/api/");
    this.tokens = tokens;
    this.logIns = logIns;
  }

  /**
   * Sets all of it up.
   *
   * @throws StackFailure where the bank refuses
   */
  void open() throws IOException, InterruptedException {
    for (DemoPerson person : DemoPerson.ALL) {
      DemoLogIns.LogIn logIn =
          logIns
              .of(person.username())
              .orElseThrow(() -> new StackFailure("There is no log-in " + person.username() + "."));
      open(person.username(), tokens.of(logIn.username(), logIn.password()));
    }
  }

  private void open(String username, String token) throws IOException, InterruptedException {
    String account = ask(token, request("accounts").GET()).at("/items/0/id").asText();
    String pots = "accounts/" + account + "/pots";
    Map<String, String> ids = new HashMap<>();
    for (JsonNode pot : ask(token, request(pots).GET()).at("/items")) {
      ids.put(pot.at("/name").asText(), pot.at("/id").asText());
    }
    for (DemoPot pot : DemoPot.of(username)) {
      String id = ids.get(pot.name());
      if (id == null) {
        id = ask(token, post(pots, pot.body(today()))).at("/id").asText();
      }
      ids.put(pot.name(), id);
      ask(token, post("pots/" + id + "/deposits", pot.deposit()).header("Idempotency-Key", id));
    }
    saveByItself(username, token, account, ids);
    ask(token, post("payments", BREAD.formatted(account)).header("Idempotency-Key", "demo-bread"));
  }

  /** Round-ups and ten pounds a month into the first pot; of pay, a tenth into the last. */
  private void saveByItself(String username, String token, String account, Map<String, String> ids)
      throws IOException, InterruptedException {
    List<DemoPot> pots = DemoPot.of(username);
    String first = ids.get(pots.get(0).name());
    String last = ids.get(pots.get(pots.size() - 1).name());
    ask(token, put("accounts/" + account + "/round-ups", ROUND_UPS.formatted(first)));
    ask(token, put("accounts/" + account + "/salary-sorter", SORTER.formatted(last)));
    if (ask(token, request("standing-orders").GET()).at("/items").isEmpty()) {
      LocalDate next = today().withDayOfMonth(1).plusMonths(1);
      ask(
          token,
          post("standing-orders", MONTHLY.formatted(account, first, next))
              .header("Idempotency-Key", "demo-" + next));
    }
  }

  private static LocalDate today() {
    return new BusinessClock(Clock.systemUTC()).today();
  }

  private HttpRequest.Builder post(String path, String body) {
    return with("POST", path, body);
  }

  private HttpRequest.Builder put(String path, String body) {
    return with("PUT", path, body);
  }

  private HttpRequest.Builder with(String method, String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json");
  }

  private JsonNode ask(String token, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest sent = request.header("Authorization", "Bearer " + token).build();
    HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() >= 300) {
      throw new StackFailure(
          "%s answers %d %s"
              .formatted(sent.uri(), answer.statusCode(), body.path("code").asText()));
    }
    return body;
  }
}
