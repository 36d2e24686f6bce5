package bank.ballast.local;

import static bank.ballast.local.ProxyUnderTest.bucket;
import static bank.ballast.local.ProxyUnderTest.cookie;
import static bank.ballast.local.ProxyUnderTest.nodeOf;
import static bank.ballast.local.ProxyUnderTest.someone;
import static bank.ballast.local.ProxyUnderTest.token;
import static bank.ballast.local.ProxyUnderTest.tokenUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who meets which release, and what becomes of requests when a node goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaproxyIT {

  private static final String PORTAL = "/portal/search/search.xhtml";

  private final ProxyUnderTest bank;

  HaproxyIT() throws Exception {
    bank = new ProxyUnderTest();
  }

  @BeforeAll
  void servesHttp2() throws Exception {
    assertEquals(
        java.net.http.HttpClient.Version.HTTP_2, bank.send(bank.request("/api/x")).version());
  }

  @BeforeEach
  void reset() throws Exception {
    bank.reset();
  }

  @AfterAll
  void end() throws Exception {
    bank.close();
  }

  @Test
  void aShareOfTheCustomersIsOnTheCandidateAndEachStaysWhereTheyAre() throws Exception {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      people.add(new UUID(17, i).toString());
    }
    assertEquals(Set.of(), onCandidate(people));

    bank.socket().share(100);
    Set<String> few = onCandidate(people);
    bank.socket().share(2_500);
    Set<String> many = onCandidate(people);

    assertEquals(expected(people, 100, "none"), few);
    assertEquals(expected(people, 2_500, "none"), many);
    assertTrue(many.containsAll(few), "who was there stays there");
    bank.socket().share(10_000);
    assertEquals(new TreeSet<>(people), onCandidate(people));
  }

  @Test
  void othersAreFirstWithTheNextRelease() throws Exception {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      people.add(new UUID(18, i).toString());
    }
    bank.socket().share(1_000);
    Set<String> now = onCandidate(people);
    bank.socket().salt("0.2.0-0123abcd");

    Set<String> next = onCandidate(people);

    assertNotEquals(now, next);
    assertEquals(expected(people, 1_000, "0.2.0-0123abcd"), next);
  }

  @Test
  void theTokensSubjectCountsMoreThanTheDevice() throws Exception {
    bank.socket().share(5_000);
    String there = someone("customer-", true, 5_000);
    String here = someone("customer-", false, 5_000);
    String phoneThere = someone("phone-", true, 5_000);

    assertEquals("candidate", as(there, someone("phone-", false, 5_000)));
    assertTrue(as(here, phoneThere).startsWith("node-"));
  }

  @Test
  void aDeviceKeepsItsCustomersSideAfterTheTokenIsGone() throws Exception {
    bank.socket().share(5_000);
    String customer = someone("customer-", true, 5_000);
    String phone = someone("phone-", false, 5_000);
    var before = bank.request("/api/x").header("X-Installation-Id", phone);
    assertTrue(bank.nodeFor(before).startsWith("node-"));

    String kept =
        cookie(
            bank.send(bank.request("/api/x").header("Authorization", token(customer))),
            "ballast-customer");

    assertEquals(customer, kept);
    assertEquals(
        "candidate",
        bank.nodeFor(
            bank.request("/api/app-version")
                .header("X-Installation-Id", phone)
                .header("Cookie", "ballast-customer=" + kept)));
  }

  @Test
  void aRefusedTokenSaysNothingOfWhoseDeviceItIs() throws Exception {
    HttpResponse<String> answer =
        bank.send(bank.request("/api/refused").header("Authorization", token("forged-1")));

    assertEquals(401, answer.statusCode());
    assertNull(cookie(answer, "ballast-customer"));
  }

  @Test
  void aDeviceWithoutANameIsGivenOneAndKeepsItsSide() throws Exception {
    bank.socket().share(5_000);
    HttpResponse<String> first = bank.send(bank.request("/app/"));
    String name = cookie(first, "ballast-installation");
    assertNotNull(name);

    HttpResponse<String> second =
        bank.send(bank.request("/app/").header("Cookie", "ballast-installation=" + name));

    boolean there = bucket(name, "none") < 5_000;
    assertEquals(there, nodeOf(first).equals("candidate"));
    assertEquals(there, nodeOf(second).equals("candidate"));
    assertNull(cookie(second, "ballast-installation"), "it has one");
  }

  @Test
  void aPinnedCustomerIsWhereTheyWerePut() throws Exception {
    assertTrue(as("customer-a", "phone").startsWith("node-"));
    bank.proxy.pin("customer-a", Node.Role.CANDIDATE);
    assertEquals("candidate", as("customer-a", "phone"));

    bank.socket().share(10_000);
    bank.proxy.pin("customer-a", Node.Role.STABLE);
    assertTrue(as("customer-a", "phone").startsWith("node-"));
    assertEquals("candidate", as("customer-b", "phone"));

    bank.proxy.unpin("customer-a");
    assertEquals("candidate", as("customer-a", "phone"));
  }

  @Test
  void pinsOutliveTheProxy() throws Exception {
    bank.proxy.pin("customer-c", Node.Role.CANDIDATE);
    bank.proxy.stop();
    bank.proxy.prepare(true);
    bank.proxy.start();
    bank.awaitUp("candidate", "candidate");
    bank.awaitUp("stable", "node-1");

    assertTrue(as("customer-c", "phone").startsWith("node-"), "not before somebody watches again");
    bank.socket().watchedUntil(Instant.now().getEpochSecond() + 3_600);
    assertEquals("candidate", as("customer-c", "phone"));
  }

  @Test
  void staffGoesFirstByRoleAndByTheDesk() throws Exception {
    var agent = bank.request("/api/x").header("Authorization", token("a-1", "customer", "agent"));
    var customer = bank.request("/api/x").header("Authorization", token("c-1", "customer"));
    var named = bank.request("/api/x").header("Authorization", token("agent", "customer"));
    assertTrue(bank.nodeFor(agent).startsWith("node-"));

    bank.socket().staff(true);

    assertEquals("candidate", bank.nodeFor(agent));
    assertEquals("candidate", bank.nodeFor(bank.request(PORTAL)));
    assertEquals("candidate", bank.nodeFor(bank.request("/portal")));
    assertTrue(bank.nodeFor(customer).startsWith("node-"));
    assertTrue(bank.nodeFor(named).startsWith("node-"), "a name is no role");
    assertTrue(bank.nodeFor(bank.request("/portals")).startsWith("node-"));
  }

  @Test
  void aSessionOfTheDeskSticksToItsNodeAndTheApiDoesNot() throws Exception {
    HttpResponse<String> first = bank.send(bank.request(PORTAL));
    String node = cookie(first, "ballast-node");
    assertEquals(nodeOf(first), node);

    Set<String> desk = new TreeSet<>();
    Set<String> api = new TreeSet<>();
    for (int i = 0; i < 12; i++) {
      desk.add(bank.nodeFor(bank.request(PORTAL).header("Cookie", "ballast-node=" + node)));
    }
    for (int i = 0; i < 12; i++) {
      api.add(bank.nodeFor(bank.request("/api/x").header("Cookie", "ballast-node=" + node)));
    }

    assertEquals(Set.of(String.valueOf(node)), desk);
    assertEquals(Set.of("node-1", "node-2"), api);
    assertNull(cookie(bank.send(bank.request("/api/x")), "ballast-node"));
  }

  @Test
  void aFormHalfFilledInIsAnsweredWhereItsPageCameFrom() throws Exception {
    bank.socket().staff(true);
    String session = "ballast-node=node-2";

    var form =
        bank.request(PORTAL).header("Cookie", session).POST(BodyPublishers.ofString("name=a"));

    assertEquals("node-2", bank.nodeFor(form));
    assertEquals("candidate", bank.nodeFor(bank.request(PORTAL).header("Cookie", session)));
  }

  @Test
  void aDrainedNodeKeepsItsSessionsAndGetsNobodyNew() throws Exception {
    bank.socket().state("stable", "node-1", "drain");

    Set<String> strangers = new TreeSet<>();
    for (int i = 0; i < 8; i++) {
      strangers.add(bank.nodeFor(bank.request(PORTAL)));
    }

    assertEquals(Set.of("node-2"), strangers);
    assertEquals(
        "node-1", bank.nodeFor(bank.request(PORTAL).header("Cookie", "ballast-node=node-1")));
    bank.socket().state("stable", "node-1", "maint");
    assertEquals(
        "node-2", bank.nodeFor(bank.request(PORTAL).header("Cookie", "ballast-node=node-1")));
  }

  @Test
  void noRequestIsLostWhenTheCandidateGoes() throws Exception {
    bank.socket().share(10_000);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      if (i == 100) {
        bank.loseCandidate();
      }
      answers.add(
          bank.client()
              .sendAsync(bank.request("/api/going").build(), HttpResponse.BodyHandlers.ofString()));
      if (i % 20 == 19) {
        answers.get(i).join();
      }
    }

    Set<Integer> statuses = new TreeSet<>();
    Set<String> nodes = new TreeSet<>();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      statuses.add(answer.join().statusCode());
      nodes.add(nodeOf(answer.join()));
    }
    assertEquals(Set.of(200), statuses);
    assertEquals(Set.of("candidate", "node-1", "node-2"), nodes);
  }

  @Test
  void onlyWhatMayBeRepeatedIsSentTwice() throws Exception {
    hangUpOnce();
    assertEquals(200, bank.send(bank.request("/api/read")).statusCode());
    assertEquals(2, asked("/api/read"));

    hangUpOnce();
    var payment = bank.request("/api/pay-once").POST(BodyPublishers.ofString("{}"));
    assertEquals(502, bank.send(payment).statusCode());
    assertEquals(1, asked("/api/pay-once"));

    hangUpOnce();
    var keyed =
        bank.request("/api/pay-keyed")
            .header("Idempotency-Key", "k-1")
            .POST(BodyPublishers.ofString("{}"));
    assertEquals(200, bank.send(keyed).statusCode());
    assertEquals(2, asked("/api/pay-keyed"));
  }

  @Test
  void statusIsTheGuardsAndReportsAreTheStableSides() throws Exception {
    bank.socket().share(10_000);
    for (String path : List.of("/status", "/status/feed", "/api/status", "/api/incidents/i-1")) {
      assertEquals("guard", bank.nodeFor(bank.request(path)), path);
    }
    for (String path : List.of("/statuses", "/api/statuses", "/api/incidents")) {
      assertEquals("candidate", bank.nodeFor(bank.request(path)), path);
    }
    var report = bank.request("/api/client-reports").POST(BodyPublishers.ofString("[]"));
    assertTrue(bank.nodeFor(report).startsWith("node-"));

    bank.socket().state("stable", "node-1", "maint");
    bank.socket().state("stable", "node-2", "maint");
    assertEquals("candidate", bank.nodeFor(report));
  }

  @Test
  void statusIsThereWhileNoNodeIs() throws Exception {
    bank.socket().state("stable", "node-1", "maint");
    bank.socket().state("stable", "node-2", "maint");

    assertEquals(503, bank.send(bank.request("/api/profile")).statusCode());
    assertEquals("guard", bank.nodeFor(bank.request("/status")));
    assertEquals("guard", bank.nodeFor(bank.request("/api/status")));
  }

  @Test
  void eachRequestIsALineOfNamedFields() throws Exception {
    String phone = new UUID(3, 4).toString();
    bank.send(
        bank.request("/api/problem/line?secret=1")
            .header("Authorization", token("customer-7"))
            .header("X-Installation-Id", phone)
            .header("X-App-Platform", "ios")
            .header("X-App-Version", "2.10 \"a\""));

    List<String> line = bank.logged("/api/problem/line");

    assertEquals(21, line.size(), line::toString);
    assertTrue(Math.abs(Long.parseLong(line.get(1)) - System.currentTimeMillis()) < 20_000);
    assertEquals("stable", line.get(2));
    assertTrue(line.get(3).startsWith("node-"), line::toString);
    assertEquals("422", line.get(4));
    assertEquals("--NN", line.get(5));
    for (int millis = 6; millis <= 11; millis++) {
      assertTrue(Long.parseLong(line.get(millis)) >= 0, line::toString);
    }
    assertEquals(
        List.of(
            "GET",
            "%2Fapi%2Fproblem%2Fline",
            "customer-7",
            phone,
            "ios",
            "2.10%20%22a%22",
            "INSUFFICIENT_FUNDS",
            "trace-1",
            "0"),
        line.subList(12, 21));
  }

  @Test
  void theLineSaysWhetherTheTokenWasStillGood() throws Exception {
    long now = Instant.now().getEpochSecond();
    bank.send(
        bank.request("/api/live").header("Authorization", tokenUntil(now + 60, "customer-9")));
    bank.send(
        bank.request("/api/over").header("Authorization", tokenUntil(now - 60, "customer-9")));

    assertEquals("1", bank.logged("/api/live").get(20));
    assertEquals("0", bank.logged("/api/over").get(20));
  }

  @Test
  void aCandidateThatNobodyWatchesServesNobody() throws Exception {
    bank.socket().share(10_000);
    assertEquals("candidate", as("customer-1", "phone-1"));

    bank.socket().watchedUntil(Instant.now().getEpochSecond() - 1);

    assertTrue(as("customer-1", "phone-1").startsWith("node-"));
    bank.proxy.pin("customer-1", Node.Role.CANDIDATE);
    assertTrue(as("customer-1", "phone-1").startsWith("node-"), "a pin is no exception");
  }

  @Test
  void aRememberedCustomerIsTellableFromOneWithAToken() throws Exception {
    bank.send(bank.request("/api/remembered").header("Cookie", "ballast-customer=customer-8"));

    assertEquals(
        List.of("~customer-8", "-", "-", "-", "-", "trace-1", "-"),
        bank.logged("/api/remembered").subList(14, 21));
  }

  @Test
  void nobodyWritesALineOfTheirOwn() throws Exception {
    bank.send(
        bank.request("/api/forged")
            .header("X-Installation-Id", "a b")
            .header("X-App-Platform", "ios R 1 stable")
            .header("Cookie", "ballast-customer=a%20b"));

    List<String> line = bank.logged("/api/forged");

    assertEquals(21, line.size(), line::toString);
    assertEquals("-", line.get(14), "no such customer");
    assertEquals("ios%20R%201%20stable", line.get(16));
    assertFalse(line.get(15).contains("a b"));
  }

  @Test
  void whatIsForTheProxyDoesNotReachTheClient() throws Exception {
    HttpResponse<String> answer = bank.send(bank.request("/api/problem/hidden"));

    assertEquals(422, answer.statusCode());
    for (String header : List.of("X-Problem-Code", "Server", "X-Powered-By")) {
      assertTrue(answer.headers().firstValue(header).isEmpty(), header);
    }
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      assertTrue(cookie.endsWith("; Secure") || cookie.contains("; Secure;"), cookie);
      assertEquals(cookie.indexOf("Secure"), cookie.lastIndexOf("Secure"), cookie);
    }
  }

  @Test
  void whatAClientSaysOfItsAddressIsNotBelieved() throws Exception {
    String seen =
        bank.send(
                bank.request("/api/x")
                    .header("X-Forwarded-For", "6.6.6.6")
                    .header("X-Forwarded-Proto", "http")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Port", "1")
                    .header("X-Real-IP", "6.6.6.6")
                    .header("Forwarded", "for=6.6.6.6"))
            .body();

    assertFalse(seen.contains("6.6.6.6"), seen);
    assertFalse(seen.contains("evil.example"), seen);
    assertFalse(seen.contains("x-forwarded-port"), seen);
    assertTrue(seen.contains("x-forwarded-for: 127.0.0.1\n"), seen);
    assertTrue(seen.contains("x-forwarded-proto: https\n"), seen);
    assertTrue(seen.contains("x-forwarded-host: localhost:18460\n"), seen);
  }

  @Test
  void whatTheProxyIsToldWronglyIsAnError() {
    assertThrows(StackFailure.class, () -> bank.socket().tell("nonsense"));
    assertThrows(StackFailure.class, () -> bank.socket().state("stable", "node-9", "maint"));
    assertThrows(StackFailure.class, () -> bank.socket().state("stable", "node-1", "asleep"));
    assertThrows(IllegalArgumentException.class, () -> bank.socket().share(10_001));
    assertThrows(IllegalArgumentException.class, () -> bank.socket().salt("a; shutdown"));
  }

  private String as(String customer, String phone) throws Exception {
    return bank.nodeFor(
        bank.request("/api/x")
            .header("Authorization", token(customer, "customer"))
            .header("X-Installation-Id", phone));
  }

  private Set<String> onCandidate(List<String> people) {
    Set<String> there = new TreeSet<>();
    for (int from = 0; from < people.size(); from += 50) {
      List<String> some = people.subList(from, Math.min(from + 50, people.size()));
      List<CompletableFuture<HttpResponse<String>>> answers =
          some.stream()
              .map(
                  who ->
                      bank.client()
                          .sendAsync(
                              bank.request("/api/x").header("X-Installation-Id", who).build(),
                              HttpResponse.BodyHandlers.ofString()))
              .toList();
      for (int i = 0; i < some.size(); i++) {
        if (nodeOf(answers.get(i).join()).equals("candidate")) {
          there.add(some.get(i));
        }
      }
    }
    return there;
  }

  private static Set<String> expected(List<String> people, int share, String salt) {
    Set<String> there = new TreeSet<>();
    people.stream().filter(who -> bucket(who, salt) < share).forEach(there::add);
    return there;
  }

  /** Whichever node it reaches, one request is met by a closed connection. */
  private void hangUpOnce() throws Exception {
    bank.socket().state("stable", "node-2", "maint");
    bank.first.hangUp(1);
    bank.second.hangUp(0);
  }

  private int asked(String path) throws Exception {
    bank.socket().state("stable", "node-2", "ready");
    bank.awaitUp("stable", "node-2");
    return bank.first.asked(path) + bank.second.asked(path);
  }
}
