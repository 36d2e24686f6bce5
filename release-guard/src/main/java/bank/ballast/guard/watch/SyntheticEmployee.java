package bank.ballast.guard.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * Somebody who opens the portal in a browser, signs in, sees the first page and leaves. May read
 * the books, and knows no customer.
 */
final class SyntheticEmployee implements SyntheticVisitor {

  private final SyntheticPeople.Person person;
  private final SSLContext trust;
  private final URI portal;

  SyntheticEmployee(SyntheticPeople.Person person, SSLContext trust, String publicUrl) {
    this.person = person;
    this.trust = trust;
    this.portal = URI.create(publicUrl + "/portal/");
  }

  @Override
  public SyntheticPeople.Person person() {
    return person;
  }

  @Override
  public void live() throws IOException, InterruptedException, ProbeFailure {
    Device browser = new Device(trust, Map.of("Accept", "text/html", "Accept-Language", "en"));
    // The proxy sends this device to the side that it is pinned to.
    browser.cookies().put(portal, "ballast-installation", person.installation());
    HttpResponse<String> page = browser.follow(browser.get(portal, Map.of()));
    HttpResponse<String> desk =
        browser.follow(LogIn.submitPassword(browser, page, person.username(), person.password()));
    ProbeFailure.unless(desk, 200, "the portal after the log-in");
    if (desk.uri().getPath().contains("/login-actions/")) {
      // Keycloak did not take the password; the portal has no part in it.
      throw ProbeFailure.atKeycloak("the log-in page came back");
    }
    if (!desk.uri().getPath().startsWith(portal.getPath())) {
      throw new ProbeFailure("the log-in did not lead back to the portal, but to " + desk.uri());
    }
    // Or a session would be left behind every few seconds.
    browser.submit(portal.resolve("leave"), Map.of());
  }
}
