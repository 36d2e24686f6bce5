package bank.ballast.guard.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a customer does on the first day: a profile, two accounts, money that comes in, a payment.
 * It meets more of the bank than a visit does, and it is how synthetic customers begin.
 */
final class FirstDay {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AS_JSON = "application/json";
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final String PROFILE =
      """
      {"name": "Synthetic customer", "dateOfBirth": "1990-01-01", "phone": "+447700900000", "language": "en",
       "address": {"line1": "Release guard", "city": "Bristol", "postcode": "BS1 4QA", "country": "GB"}}\
      """;

  private final Device device;
  private final String bank;

  /**
   * At one bank.
   *
   * @param bank its address, without a path
   */
  FirstDay(Device device, String bank) {
    this.device = device;
    this.bank = bank;
  }

  /** With a profile one becomes a customer, which only a token made afterwards says. */
  void signUp(String token) throws IOException, InterruptedException, ProbeFailure {
    HttpResponse<String> answer = post(token, "/profile", PROFILE);
    if (answer.statusCode() != CONFLICT) {
      ProbeFailure.unless(answer, 201, "POST /api/profile");
    }
  }

  /**
   * Opens two accounts, with a penny in the first.
   *
   * @return their ids
   */
  List<String> open(String token) throws IOException, InterruptedException, ProbeFailure {
    String first = account(token);
    String second = account(token);
    HttpResponse<String> money =
        post(
            token,
            "/sandbox/incoming-payments",
            """
            {"accountId": "%s", "amount": {"minorUnits": 1, "currency": "GBP"}, "reference": "Watch"}\
            """
                .formatted(first));
    if (money.statusCode() == NOT_FOUND) {
      throw new ProbeFailure(
          "there is no sandbox that money could come from; BALLAST_SANDBOX=false leaves it out");
    }
    ProbeFailure.unless(money, 201, "POST /api/sandbox/incoming-payments");
    return List.of(first, second);
  }

  /** Moves a penny. */
  void pay(String token, String from, String to)
      throws IOException, InterruptedException, ProbeFailure {
    HttpResponse<String> answer =
        device.post(
            URI.create(bank + "/api/payments"),
            AS_JSON,
            """
            {"fromAccountId": "%s", "to": {"accountId": "%s"}, "amount": {"minorUnits": 1, "currency": "GBP"}, "reference": "Watch"}\
            """
                .formatted(from, to),
            Map.of(
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                "watch-" + UUID.randomUUID()));
    ProbeFailure.unless(answer, 201, "POST /api/payments");
  }

  private String account(String token) throws IOException, InterruptedException, ProbeFailure {
    HttpResponse<String> answer =
        post(token, "/accounts", "{\"type\": \"personal\", \"currency\": \"GBP\"}");
    ProbeFailure.unless(answer, 201, "POST /api/accounts");
    return JSON.readTree(answer.body()).path("id").asText();
  }

  private HttpResponse<String> post(String token, String path, String body)
      throws IOException, InterruptedException {
    return device.post(
        URI.create(bank + "/api" + path),
        AS_JSON,
        body,
        Map.of("Authorization", "Bearer " + token));
  }
}
