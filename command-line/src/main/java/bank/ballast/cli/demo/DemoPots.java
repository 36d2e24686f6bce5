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
import java.util.Map;

/**
 * Opens the demo customers' savings pots and puts money in, as they would in the app. Done again,
 * it opens what is missing and moves nothing twice.
 */
final class DemoPots {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

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
  DemoPots(String publicUrl, Tokens tokens, DemoLogIns logIns) {
    this.api = URI.create(publicUrl + "/api/");
    this.tokens = tokens;
    this.logIns = logIns;
  }

  /**
   * Opens them.
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
      ask(token, post("pots/" + id + "/deposits", pot.deposit()).header("Idempotency-Key", id));
    }
  }

  private static LocalDate today() {
    return new BusinessClock(Clock.systemUTC()).today();
  }

  private HttpRequest.Builder post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
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
