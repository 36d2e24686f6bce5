package bank.ballast.systemtests.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.Node;
import bank.ballast.local.SigningKeys;
import bank.ballast.local.StepListener;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.TestCluster;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Browserless;
import bank.ballast.systemtests.http.Http;
import bank.ballast.systemtests.http.Page;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes and the proxy, with everything that a customer does in between. */
@RunningBank
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

  private static final long MONEY = 1_000_000;

  private final Bank bank;
  private Holder payer;
  private Holder payee;
  private Person bystander;
  private Person agent;
  private TestCluster cluster;

  ClusterIT(Bank bank) {
    this.bank = bank;
  }

  /** Who takes part signs up while the single bank is still there. */
  @BeforeAll
  void comeUp() throws Exception {
    payer = bank.customers().newCustomerWith(MONEY);
    payee = bank.customers().newCustomerWithAccount();
    bystander = bank.customers().newCustomerWithAccount().customer().person();
    agent = bank.staff().newAgent();
    cluster = TestCluster.inPlaceOf(bank);
  }

  @Test
  void bothNodesAreOfTheStableRelease() throws IOException {
    assertEquals(
        cluster.cluster().node(Cluster.FIRST).release(),
        cluster.cluster().node(Cluster.SECOND).release());
    assertEquals(
        cluster.cluster().releases().stable(), cluster.cluster().node(Cluster.FIRST).release());
  }

  @BeforeEach
  void bothNodesAreUp() throws Exception {
    String stable = cluster.cluster().releases().stable().orElseThrow();
    for (ClusterNode node : cluster.cluster().nodes()) {
      if (node.node().role() == Node.Role.STABLE && !node.isRunning()) {
        node.start(stable);
      }
    }
  }

  @AfterAll
  void end() throws Exception {
    cluster.end();
  }

  @Test
  void anAgentSignsInThroughTls() {
    Browserless browser = new Browserless(request -> Http.send(cluster.client(), request));
    URI desk = URI.create(cluster.url() + "/portal/search/search.xhtml");

    Page logIn = new Page(browser.open(desk).expect(200));
    Answer page =
        browser.submit(
            logIn.formAction("kc-form-login"),
            Map.of("username", agent.username(), "password", agent.password(), "credentialId", ""));

    assertEquals(200, page.status(), page::toString);
    assertEquals(desk, page.response().uri());
    for (String cookie : browser.setCookies(desk)) {
      assertTrue(cookie.matches("(?i).*; *secure\\b.*"), cookie);
    }
  }

  @Test
  void aNodeThatIsTakenOutDropsNothing() throws Exception {
    ClusterNode first = cluster.cluster().node(Cluster.FIRST);
    long before = balance();

    SteadyLoad load = new SteadyLoad(cluster, payer, payee, true);
    try {
      load.awaitAnswers(60);
      first.stop();
      load.awaitAnswers(60);
    } finally {
      load.end();
    }

    assertEquals(List.of(), load.failures());
    assertFalse(first.isRunning());
    assertEquals(before - load.paid(), balance());
    System.out.println("Taken out: 0 failed of " + load.answered());
  }

  @Test
  void aNodeThatIsKilledLosesNothingThatMayBeRepeated() throws Exception {
    ClusterNode second = cluster.cluster().node(Cluster.SECOND);
    long before = balance();

    SteadyLoad load = new SteadyLoad(cluster, payer, payee, false);
    try {
      load.awaitAnswers(60);
      second.kill();
      load.awaitAnswers(60);
    } finally {
      load.end();
    }

    assertEquals(List.of(), load.failures());
    assertEquals(before - load.paid(), balance(), "each key had one effect");
    System.out.println("Killed: 0 failed of " + load.answered());
  }

  @Test
  void aSwitchThatIsThrownOnOneNodeHoldsOnTheOtherWithinTwoSeconds() {
    String path = cluster.cluster().node(Cluster.FIRST).node().url() + "/api/flags/client-reports";
    String installation = UUID.randomUUID().toString();
    try {
      throwSwitch(path, false);
      Waiting.within(Duration.ofSeconds(2), "silence", () -> !isKeptOnTheOther(installation));
    } finally {
      throwSwitch(path, true);
    }
    Waiting.within(Duration.ofSeconds(2), "as before", () -> isKeptOnTheOther(installation));
  }

  private void throwSwitch(String path, boolean on) {
    Http.send(
            HttpRequest.newBuilder(URI.create(path))
                .header("Authorization", "Bearer " + bank.commandLineToken())
                .header("Content-Type", "application/json")
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"on\": %s, \"reason\": \"A test\"}".formatted(on))))
        .expect(200);
  }

  private boolean isKeptOnTheOther(String installation) {
    String count =
        "SELECT COUNT(*) FROM platform_client_report WHERE installation = '" + installation + "'";
    long before = bank.books().number(count);
    Http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        cluster.cluster().node(Cluster.SECOND).node().url()
                            + "/api/client-reports"))
                .header("Content-Type", "application/json")
                .header("X-App-Platform", "ios")
                .header("X-App-Version", "1.0.0")
                .header("X-Installation-Id", installation)
                .POST(
                    HttpRequest.BodyPublishers.ofString("{\"reports\": [{\"kind\": \"crash\"}]}")))
        .expect(204);
    return bank.books().number(count) > before;
  }

  @Test
  void aNewKeyThatNodesHadTimeToReadKeepsNobodyOut() throws Exception {
    SigningKeys keys = new SigningKeys(cluster.cluster().keycloak());
    // Nobody twice: Keycloak refuses somebody whose log-in it is just looking at.
    List<Person> people = List.of(payer.customer().person(), payee.customer().person(), bystander);

    SteadyLogIns logIns = new SteadyLogIns(bank, cluster, people);
    try {
      logIns.awaitThrough(10);
      makeNodesAskForKeys();
      keys.rotate(SigningKeys.SHORTEST_WAIT, StepListener.SILENT);
      logIns.awaitThrough(30);
      keys.retireNow();
      makeNodesAskForKeys();
      logIns.awaitThrough(20);
    } finally {
      logIns.end();
    }

    assertEquals(List.of(), logIns.failures());
    System.out.println("Key rotation: 0 failed of " + logIns.through() + " log-ins");
    assertEquals(1, keys.all().size());
    // The tokens that they had are of the key that is gone.
    payer.customer().person().signInAgain();
    payee.customer().person().signInAgain();
  }

  /** What the wait is for; if this one fails, the other one shows nothing. */
  @Test
  void aNewKeyThatIsUsedAtOnceKeepsPeopleOut() throws Exception {
    SigningKeys keys = new SigningKeys(cluster.cluster().keycloak());
    Person person = payer.customer().person();
    // Whatever was asked before, they may ask again after this.
    Thread.sleep(SigningKeys.SHORTEST_WAIT.toMillis());
    makeNodesAskForKeys();

    keys.activate(keys.publish());

    assertEquals(401, SteadyLogIns.once(bank, cluster, person));
    Waiting.until("nodes may ask again", () -> SteadyLogIns.once(bank, cluster, person) == 200);
  }

  /** A token of a key that nobody has: each node asks Keycloak, and then not for ten seconds. */
  private void makeNodesAskForKeys() {
    String[] token = payer.customer().person().token().split("\\.", -1);
    String header =
        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(UUID.randomUUID());
    token[0] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8));
    for (ClusterNode node : cluster.cluster().nodes()) {
      if (node.node().role() == Node.Role.STABLE) {
        Http.send(
                HttpRequest.newBuilder(URI.create(node.node().url() + "/api/profile"))
                    .header("Authorization", "Bearer " + String.join(".", token)))
            .expect(401);
      }
    }
  }

  private long balance() {
    return Http.send(
            cluster.client(),
            HttpRequest.newBuilder(
                    URI.create(
                        cluster.url() + "/api/accounts/" + payer.account().id() + "/balance"))
                .header("Authorization", "Bearer " + payer.customer().person().token()))
        .expect(200)
        .json()
        .at("/posted/minorUnits")
        .asLong();
  }
}
