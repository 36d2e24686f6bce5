package bank.ballast.rehearsal.customers;

import bank.ballast.local.StackFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * One person becomes a customer: profile, account, some money. Done twice, it changes nothing.
 *
 * @param address where the bank is
 * @param wire to it
 * @param door where they sign in
 */
record Opening(BankAddress address, Wire wire, KeycloakDoor door) {

  private static final int POUNDS = 500;

  Holding open(int number, String subject, String installation)
      throws IOException, InterruptedException {
    String username = LogIns.username(number);
    String name = "Rehearsal Customer %d".formatted(number);
    String token =
        door.signIn(username, Platform.of(number))
            .orElseThrow(() -> new StackFailure(username + " could not sign in."))
            .access();
    Caller caller = new Caller(token, new Cookies());
    caller.post("/api/profile", profile(name, number), null);
    JsonNode account = caller.get("/api/accounts").path("items").path(0);
    if (account.isMissingNode()) {
      account = caller.post("/api/accounts", "{\"type\":\"personal\",\"currency\":\"GBP\"}", null);
    }
    String accountId = account.path("id").asText();
    caller.post(
        "/api/sandbox/incoming-payments",
        "{\"accountId\":\"%s\",\"amount\":{\"minorUnits\":%d,\"currency\":\"GBP\"}}"
            .formatted(accountId, POUNDS * 100),
        "rehearsal");
    return new Holding(
        username,
        subject,
        installation,
        accountId,
        account.path("sortCode").asText(),
        account.path("accountNumber").asText(),
        account.path("iban").asText(),
        name);
  }

  private static String profile(String name, int number) {
    return """
        {"name":"%s","dateOfBirth":"1990-04-01","address":{"line1":"%d Harbour Street",\
        "city":"Bristol","postcode":"BS1 4QA","country":"GB"},"phone":"+4477009%05d",\
        "language":"%s"}"""
        .formatted(name, number + 1, number, Phone.language(number));
  }

  /** Somebody signed in. */
  private final class Caller {

    private final String token;
    private final Cookies cookies;

    Caller(String token, Cookies cookies) {
      this.token = token;
      this.cookies = cookies;
    }

    JsonNode get(String path) throws InterruptedException {
      return answered(path, request(path).GET());
    }

    JsonNode post(String path, String body, @org.jspecify.annotations.Nullable String key)
        throws InterruptedException {
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (key != null) {
        request.header("Idempotency-Key", key);
      }
      return answered(path, request);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(address.bank() + path))
          .header("Authorization", "Bearer " + token);
    }

    private JsonNode answered(String path, HttpRequest.Builder request)
        throws InterruptedException {
      Answer answer = wire.ask(request, cookies);
      if (!answer.isOk()) {
        throw new StackFailure(
            "%s answered %d %s.".formatted(path, answer.status(), answer.code()));
      }
      return answer.body();
    }
  }
}
