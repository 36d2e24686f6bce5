package bank.ballast.guard.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Somebody who signs in every few seconds, looks at a balance and moves a penny between two
 * accounts of their own, through the same door as everybody else. Each time on a device that has
 * never been here before, because what is remembered hides what is broken.
 */
final class SyntheticCustomer implements SyntheticVisitor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AS_JSON = "application/json";

  private final SyntheticPeople.Person person;
  private final SSLContext trust;
  private final LogIn logIn;
  private final String bank;

  SyntheticCustomer(
      SyntheticPeople.Person person, SSLContext trust, String keycloakUrl, String publicUrl) {
    this.person = person;
    this.trust = trust;
    this.logIn = new LogIn(keycloakUrl, publicUrl);
    this.bank = publicUrl;
  }

  @Override
  public SyntheticPeople.Person person() {
    return person;
  }

  @Override
  public void live() throws IOException, InterruptedException, ProbeFailure {
    Device device = device();
    String token = logIn.token(device, person.username(), person.password());
    Map<String, String> signedIn = Map.of("Authorization", "Bearer " + token);
    ProbeFailure.unless(device.get(uri("/profile"), signedIn), 200, "GET /api/profile");
    HttpResponse<String> balance =
        device.get(uri("/accounts/" + person.first() + "/balance"), signedIn);
    ProbeFailure.unless(balance, 200, "GET /api/accounts/{id}/balance");
    JsonNode available = JSON.readTree(balance.body()).path("available").path("minorUnits");
    if (!available.isIntegralNumber()) {
      throw new ProbeFailure("the balance holds no amount");
    }
    boolean there = available.asLong() > 0;
    new FirstDay(device, bank)
        .pay(
            token,
            there ? person.first() : person.second(),
            there ? person.second() : person.first());
  }

  /**
   * It names no version: what is decided about versions of the app must neither keep the watch out
   * nor look like an outage. It names the platform, which a release may break by itself.
   */
  Device device() {
    return new Device(
        trust,
        Map.of(
            "X-App-Platform",
            person.as(),
            "X-Installation-Id",
            person.installation(),
            "Accept",
            AS_JSON));
  }

  private URI uri(String path) {
    return URI.create(bank + "/api" + path);
  }
}
