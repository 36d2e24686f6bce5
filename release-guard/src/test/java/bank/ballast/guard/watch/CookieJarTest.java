package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CookieJarTest {

  private static final URI BANK = URI.create("https://localhost:8443/portal/");
  private static final URI KEYCLOAK = URI.create("http://localhost:8180/realms/ballast/auth");

  private final CookieJar jar = new CookieJar();

  @Test
  void keepsAHostCookieThatKeepsItsPromise() {
    jar.receive(BANK, "__Host-session=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    assertEquals("__Host-session=1", jar.header(BANK));
  }

  @Test
  void throwsAHostCookieAwayThatDoesNot() {
    jar.receive(BANK, "__Host-session=1; Path=/portal; Secure");
    jar.receive(BANK, "__Host-other=1; Path=/");
    jar.receive(BANK, "__Host-third=1; Path=/; Secure; Domain=localhost");
    assertEquals("", jar.header(BANK));
  }

  @Test
  void throwsAnInsecureOneAwayThatWantsToGoEverywhere() {
    jar.receive(BANK, "state=1; Path=/; SameSite=None");
    assertEquals("", jar.header(BANK));
  }

  @Test
  void sendsSecureOnesToLocalhostAsBrowsersDo() {
    jar.receive(KEYCLOAK, "AUTH_SESSION_ID=1; Path=/realms/ballast/; Secure");
    assertEquals("AUTH_SESSION_ID=1", jar.header(KEYCLOAK));
  }

  @Test
  void keepsToThePathOfACookie() {
    jar.receive(BANK, "state=1; Path=/por; Secure");
    assertEquals("", jar.header(BANK));
    jar.receive(BANK, "state=1; Path=/portal; Secure");
    assertEquals("state=1", jar.header(BANK));
  }

  @Test
  void forgetsWhatHasExpired() {
    jar.receive(BANK, "a=1; Path=/; Secure");
    jar.receive(BANK, "a=; Path=/; Max-Age=0; Secure");
    assertEquals("", jar.header(BANK));
  }
}
