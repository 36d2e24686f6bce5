package bank.ballast.systemtests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Browserless;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.Page;
import bank.ballast.systemtests.people.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk's session: its cookie, its new id at log-in, and what it opens (items 27 and 21). */
@RunningBank
class PortalSessionIT {

  private static final String COOKIE = "__Host-portal";

  private final Bank bank;

  PortalSessionIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void theSessionsCookieIsGuarded() {
    Browserless browser = signedIn(bank.staff().newAgent());

    List<String> lines =
        browser.setCookies(bank.at("/")).stream()
            .filter(line -> !line.contains("01-Jan-1970"))
            .toList();

    // The rest are Keycloak's, and those of the server's own client of it while a log-in goes on.
    List<String> others = lines.stream().filter(line -> line.startsWith(COOKIE + "=")).toList();
    assertFalse(others.isEmpty(), "the desk set no cookie");
    for (String line : others) {
      assertTrue(line.matches("(?i).*; *secure\\b.*"), line);
      assertTrue(line.matches("(?i).*; *httponly\\b.*"), line);
      assertTrue(line.matches("(?i).*; *samesite=(lax|strict)\\b.*"), line);
      assertTrue(line.matches("(?i).*; *path=/(;.*|$)"), line);
    }
  }

  @Test
  void theSessionHasANewIdAfterLogIn() {
    Person agent = bank.staff().newAgent();
    Browserless browser = new Browserless();
    // What is sent before the log-in is kept until after it: so a session begins early.
    Answer logIn = browser.submit(bank.at("/portal/search/search.xhtml"), Map.of("any", "thing"));
    String before = browser.cookies().value(bank.at("/"), COOKIE).orElseThrow();

    submit(browser, logIn, agent);

    String after = browser.cookies().value(bank.at("/"), COOKIE).orElseThrow();
    assertNotEquals(before, after);
    Browserless thief = new Browserless();
    thief.cookies().plant(bank.at("/"), COOKIE, before);
    Answer stolen = thief.open(bank.at("/portal/search/search.xhtml"));
    assertFalse(stolen.body().contains("searchText"), "the id from before the log-in still works");
  }

  @Test
  void aPlantedSessionIdIsNotTakenOver() {
    Browserless browser = new Browserless();
    browser.cookies().plant(bank.at("/"), COOKIE, "planted-by-an-attacker.node");

    Answer logIn = browser.open(bank.at("/portal/"));
    submit(browser, logIn, bank.staff().newAgent());

    assertNotEquals(
        "planted-by-an-attacker.node", browser.cookies().value(bank.at("/"), COOKIE).orElseThrow());
  }

  @Test
  void theSessionIsWorthNothingAtTheApi() {
    Browserless browser = signedIn(bank.staff().newAgent());

    Answer answer =
        browser.once(
            HttpRequest.newBuilder(bank.at("/api/profile")).header("Accept", "application/json"));

    answer.expectRefusal(401, "UNAUTHENTICATED");
  }

  @Test
  void aTokenOpensNoPageOfTheDesk() {
    Person agent = bank.staff().newAgent();
    Person customer = bank.customers().newCustomer().person();

    assertEquals(401, byToken(agent.token()).status());
    assertEquals(401, byTokenInAddress(agent.token()).status());
    assertEquals(403, byToken(customer.token()).status());
    assertEquals(403, byTokenInAddress(customer.token()).status());
  }

  @Test
  void noAddressCarriesASessionId() {
    Browserless browser = signedIn(bank.staff().newAgent());

    Answer page = browser.open(bank.at("/portal/search/search.xhtml")).expect(200);

    assertFalse(page.body().contains(";jsessionid"), "a session id in an address");
  }

  private Answer byTokenInAddress(String token) {
    return Http.send(
        HttpRequest.newBuilder(bank.at("/portal/search/search.xhtml?access_token=" + token)));
  }

  private Answer byToken(String token) {
    return Http.send(
        HttpRequest.newBuilder(bank.at("/portal/search/search.xhtml"))
            .header("Authorization", "Bearer " + token));
  }

  private Browserless signedIn(Person person) {
    return signedIn(bank, person);
  }

  /** A browser in which someone has signed in at the desk. */
  static Browserless signedIn(Bank bank, Person person) {
    Browserless browser = new Browserless();
    submit(browser, browser.open(bank.at("/portal/")), person).expect(200);
    return browser;
  }

  static Answer submit(Browserless browser, Answer logIn, Person person) {
    URI action = new Page(logIn.expect(200)).formAction("kc-form-login");
    return browser.submit(
        action,
        Map.of("username", person.username(), "password", person.password(), "credentialId", ""));
  }
}
