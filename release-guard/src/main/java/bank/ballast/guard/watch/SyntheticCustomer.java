package bank.ballast.guard.watch;

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
    AsAppsRead.profile(ask(device, "/profile", signedIn, "GET /api/profile"));
    boolean there =
        AsAppsRead.available(
                ask(
                    device,
                    "/accounts/" + person.first() + "/balance",
                    signedIn,
                    "GET /api/accounts/{id}/balance"))
            > 0;
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

  private String ask(Device device, String path, Map<String, String> signedIn, String step)
      throws IOException, InterruptedException, ProbeFailure {
    HttpResponse<String> answer = device.get(URI.create(bank + "/api" + path), signedIn);
    ProbeFailure.unless(answer, 200, step);
    return answer.body();
  }
}
