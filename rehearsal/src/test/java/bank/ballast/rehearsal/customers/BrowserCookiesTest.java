package bank.ballast.rehearsal.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserCookiesTest {

  private static final URI DESK = URI.create("https://localhost/portal/index.xhtml");
  private static final URI LOG_IN = URI.create("http://localhost:8180/realms/ballast/auth");

  private final BrowserCookies cookies = new BrowserCookies();

  @Test
  void dropsWhatIsNotAsItsNamePromises() {
    cookies.keep(DESK, List.of("__Host-portal=1; Path=/portal; Secure; HttpOnly"));
    cookies.keep(DESK, List.of("__Host-other=1; Path=/; HttpOnly"));

    assertEquals("", cookies.header(DESK));
  }

  @Test
  void keepsWhatIs() {
    cookies.keep(DESK, List.of("__Host-portal=1; Path=/; Secure; HttpOnly; SameSite=Lax"));

    assertEquals("__Host-portal=1", cookies.header(DESK));
  }

  @Test
  void sendsACookieToItsOwnPathsAlone() {
    cookies.keep(LOG_IN, List.of("AUTH=1; Path=/realms/ballast/; Secure"));

    assertEquals("AUTH=1", cookies.header(LOG_IN));
    assertEquals("", cookies.header(DESK));
  }

  @Test
  void forgetsWhatTheServerTakesBack() {
    cookies.keep(DESK, List.of("state=1; Path=/portal"));
    cookies.keep(DESK, List.of("state=; Path=/portal; Max-Age=0"));

    assertEquals("", cookies.header(DESK));
  }
}
