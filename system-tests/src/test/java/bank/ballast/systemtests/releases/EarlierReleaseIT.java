package bank.ballast.systemtests.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import bank.ballast.local.StackSettings;
import bank.ballast.rehearsal.releases.BrokenRelease;
import bank.ballast.rehearsal.releases.EarlierRelease;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.EarlierBank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Browserless;
import bank.ballast.systemtests.http.Page;
import bank.ballast.systemtests.http.SignIn;
import bank.ballast.systemtests.http.Tokens;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A rollback leaves the tables as they are, so the release before today's has to work on today's.
 * It is made of the project's history, and where a clone has none, this says that it shows nothing.
 */
@RunningBank
class EarlierReleaseIT {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "system-tests"), "..").toAbsolutePath().normalize();

  private final Bank bank;

  @TempDir private Path folder = Path.of("");

  EarlierReleaseIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void theReleaseBeforeWorksOnTodaysTables() throws Exception {
    try (EarlierBank earlier = EarlierBank.of(bank, earlierEar())) {
      customersDay(earlier);
      employeesDay(earlier);
    }
  }

  private Path earlierEar() throws IOException {
    Optional<EarlierRelease> earlier = EarlierRelease.of(PROJECT);
    if (earlier.isEmpty()) {
      return notShown("this clone's history does not reach back to it");
    }
    Path ear = folder.resolve("earlier.ear");
    try {
      long begin = System.nanoTime();
      earlier.get().build(PROJECT, StackSettings.of(PROJECT, Map.of()), ear);
      System.out.printf(
          "Earlier release: %s, built in %.1f s%n",
          earlier.get().name(), (System.nanoTime() - begin) / 1e9);
      return ear;
    } catch (BrokenRelease e) {
      return notShown(String.valueOf(e.getMessage()));
    }
  }

  private static Path notShown(String why) {
    String text = "NOT SHOWN: the release before on today's tables: " + why;
    System.out.println(text);
    return abort(text);
  }

  private void customersDay(EarlierBank earlier) {
    String username = "earlier-" + UUID.randomUUID();
    SignIn signIn = new SignIn(bank.keycloakUrl(), bank.url());
    Tokens first =
        signIn.register(
            username,
            "correct horse " + UUID.randomUUID(),
            username + "@example.com",
            "Robin",
            "Earlier");
    Api api = earlier.api();
    api.with(first.access()).post("/profile", Customers.profile("Robin Earlier")).expect(201);
    Api customer = api.with(Tokens.of(signIn.refresh(first)).access());
    Account current = open(customer);
    Account savings = open(customer);
    customer
        .post(
            "/sandbox/incoming-payments",
            Map.of(
                "accountId", current.id(),
                "amount", Customer.pounds(10_000),
                "reference", "Salary"))
        .expect(201);

    String key = UUID.randomUUID().toString();
    Answer paid = customer.post("/payments", Customer.payment(current, savings, 250), key);
    Answer again = customer.post("/payments", Customer.payment(current, savings, 250), key);

    assertEquals(201, paid.status(), paid::toString);
    assertEquals(paid.text("/id"), again.text("/id"), "one key, one payment");
    assertEquals(9_750, balance(customer, current));
    assertEquals(250, balance(customer, savings));
  }

  private static Account open(Api customer) {
    Answer opened = customer.post("/accounts", Map.of("type", "personal", "currency", "GBP"));
    return new Account(
        opened.expect(201).text("/id"),
        opened.text("/sortCode"),
        opened.text("/accountNumber"),
        opened.text("/iban"));
  }

  private static long balance(Api customer, Account account) {
    return customer
        .get("/accounts/" + account.id() + "/balance")
        .expect(200)
        .json()
        .at("/posted/minorUnits")
        .asLong();
  }

  /** Without a proxy, Keycloak has to let people back to the node itself. */
  private void employeesDay(EarlierBank earlier) {
    Person agent = bank.staff().newAgent();
    URI desk = earlier.at("/portal/");
    List<String> before = redirects(List.of());
    List<String> more = new ArrayList<>(before);
    more.add(desk + "*");
    redirects(more);
    try {
      Browserless browser = new Browserless();
      Page logIn = new Page(browser.open(desk).expect(200));
      Answer page =
          browser.submit(
              logIn.formAction("kc-form-login"),
              Map.of(
                  "username", agent.username(), "password", agent.password(), "credentialId", ""));

      assertEquals(200, page.status(), page::toString);
      assertTrue(page.response().uri().toString().startsWith(desk.toString()), page::toString);
    } finally {
      redirects(before);
    }
  }

  /** Sets where the portal's people may be sent back to, unless to nowhere; says where it was. */
  private List<String> redirects(List<String> now) {
    try (Keycloak administrator = bank.keycloakAdministrator()) {
      var clients = administrator.realm("ballast").clients();
      ClientRepresentation portal = clients.findByClientId("support-portal").get(0);
      List<String> before = portal.getRedirectUris();
      if (!now.isEmpty()) {
        portal.setRedirectUris(now);
        clients.get(portal.getId()).update(portal);
      }
      return before;
    }
  }
}
