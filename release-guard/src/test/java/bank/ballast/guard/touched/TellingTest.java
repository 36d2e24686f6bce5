package bank.ballast.guard.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.Happening;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.bank.BankDoor;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.incident.ReleaseIncidents;
import bank.ballast.guard.record.Journal;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.watch.Met;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The far side is a server that answers as the bank's contract says. */
class TellingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant BEGAN = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final List<JsonNode> bodies = new ArrayList<>();
  private final Set<String> known = new java.util.HashSet<>();
  private int status = 200;

  @SuppressWarnings("NullAway.Init")
  private HttpServer bank;

  @SuppressWarnings("NullAway.Init")
  private Incidents incidents;

  @SuppressWarnings("NullAway.Init")
  private Installations installations;

  @SuppressWarnings("NullAway.Init")
  private Journal<Met> met;

  private final Harms harms = new Harms(Set.of("synthetic"));
  private Instant now = BEGAN.plusSeconds(600);

  @BeforeEach
  void aReleaseThatWentBack() throws IOException {
    bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    bank.createContext("/api/touched-customers", this::take);
    bank.start();
    incidents = new Incidents(folder);
    installations = new Installations(folder);
    met = new Journal<>(folder.resolve("met/1-a.jsonl"), Met.class);
  }

  @AfterEach
  void end() {
    bank.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    bodies.add(body);
    List<String> unknown = new ArrayList<>();
    body.path("customers")
        .forEach(
            one -> {
              if (!known.contains(one.path("customer").asText())) {
                unknown.add("\"" + one.path("customer").asText() + "\"");
              }
            });
    byte[] answer =
        "{\"told\":0,\"already\":0,\"unknown\":[%s]}"
            .formatted(String.join(",", unknown))
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Test
  void eachIsToldOnceAndStaffAreNoCustomers() throws Exception {
    known.add("anna");
    met.addAll(List.of(harm("anna", Harm.ERROR), harm("agent", Harm.ERROR)));
    String id = wentBack("PROBE: ios: no");
    Telling telling = telling();

    round(telling);
    round(telling);

    assertEquals(1, bodies.size());
    JsonNode body = bodies.get(0);
    assertEquals(id, body.path("incident").asText());
    assertEquals("1-a", body.path("release").asText());
    assertEquals("anna", body.path("customers").path(0).path("customer").asText());
    assertEquals("ERROR", body.at("/customers/0/met/0/kind").asText());
    Incident incident = incidents.of(id).orElseThrow();
    assertEquals(List.of(1, 1, 0), counts(incident));
    assertTrue(
        incident.timeline().stream().anyMatch(line -> line.detail().startsWith("1 customer told")),
        () -> String.valueOf(incident.timeline()));
  }

  @Test
  void aBankThatIsAwayIsAskedAgainAndAGuardThatStartsGoesOn() throws Exception {
    known.addAll(Set.of("anna", "ben"));
    met.add(harm("anna", Harm.FAILED_LOG_IN));
    String id = wentBack("x");
    status = 503;
    Telling telling = telling();
    round(telling);
    round(telling);
    assertEquals(1, bodies.size(), "it rests before it asks again");

    status = 200;
    now = now.plusSeconds(2);
    round(telling);
    assertEquals(2, bodies.size());
    met.add(harm("ben", Harm.FAILED_LOG_IN));
    round(telling());

    assertEquals(3, bodies.size());
    assertEquals(1, bodies.get(2).path("customers").size(), "what was taken is not sent again");
    assertEquals(List.of(2, 2, 0), counts(incidents.of(id).orElseThrow()));
  }

  @Test
  void aDeviceIsToldOnceSomebodyIsKnownToUseIt() throws Exception {
    known.add("anna");
    met.add(
        new Met(
            "phone-1", at(3), Harm.FAILED_LOG_IN, "GET", "/api/x", 401, null, "ios", "1", true));
    String id = wentBack("x");
    Telling telling = telling();
    round(telling);
    assertTrue(bodies.isEmpty());
    assertEquals(List.of(1, 0, 1), counts(incidents.of(id).orElseThrow()));

    installations.see(line("anna", 200));
    round(telling);

    assertEquals("anna", bodies.get(0).at("/customers/0/customer").asText());
    assertEquals(List.of(1, 1, 0), counts(incidents.of(id).orElseThrow()));
  }

  @Test
  void aPaymentRefusedForWantOfMoneyIsNoHarmUnlessRefusalsWereFoundTooMany() throws Exception {
    known.addAll(Set.of("anna", "ben"));
    met.addAll(List.of(harm("anna", Harm.REFUSED_PAYMENT), harm("ben", Harm.ERROR)));
    wentBack("ERROR: 3 customers on the candidate");
    round(telling());
    assertEquals(1, bodies.get(0).path("customers").size());

    now = now.plusSeconds(1);
    bodies.clear();
    wentBack("REFUSED_PAYMENT: 3 customers on the candidate");
    round(telling());
    assertEquals(2, bodies.get(0).path("customers").size());
  }

  @Test
  void whatAClientWroteNeverKeepsTheBankFromHearingOfTheOthers() throws Exception {
    known.add("anna");
    met.add(
        new Met(
            "anna",
            at(5),
            Harm.ERROR,
            "PROPPATCHINGS",
            "/api/\n" + "x".repeat(500),
            500,
            "C".repeat(99),
            "ios",
            "1.0",
            false));
    wentBack("x");

    round(telling());

    JsonNode sent = bodies.get(0).at("/customers/0/met/0");
    assertEquals(10, sent.path("method").asText().length());
    assertEquals(200, sent.path("path").asText().length());
    assertFalse(sent.path("path").asText().contains("\n"));
    assertEquals(64, sent.path("code").asText().length());
  }

  @Test
  void muchIsSentInParts() throws Exception {
    List<Met> many = new ArrayList<>();
    for (int i = 0; i < 501; i++) {
      known.add("customer-" + i);
      many.add(harm("customer-" + i, Harm.ERROR));
    }
    for (int i = 0; i < 120; i++) {
      many.add(harm("customer-0", Harm.DROPPED));
    }
    met.addAll(many);
    String id = wentBack("x");
    Telling telling = telling();

    round(telling);
    round(telling);
    now = now.plusSeconds(31);
    round(telling);

    assertEquals(500, bodies.get(0).path("customers").size());
    assertEquals(100, bodies.get(0).at("/customers/0/met").size());
    int sent = 0;
    for (JsonNode body : bodies) {
      for (JsonNode customer : body.path("customers")) {
        sent += customer.path("met").size();
      }
    }
    assertEquals(621, sent);
    assertEquals(501, incidents.of(id).orElseThrow().told());
  }

  @Test
  void anOutageTouchesThoseWhoMetItAndABrokenVersionThoseWhoUseIt() throws Exception {
    known.addAll(Set.of("anna", "ben"));
    now = Instant.now();
    harms.see(line("anna", 500));
    harms.see(line("synthetic", 500));
    harms.see(line("ben", 400));
    incidents.stableFails(java.util.Map.of("web", "no"));
    Telling telling = telling();
    round(telling);
    assertEquals(1, bodies.size());
    assertEquals("anna", bodies.get(0).at("/customers/0/customer").asText());
    assertFalse(bodies.get(0).has("release"));

    bodies.clear();
    incidents.stableIsWell();
    incidents.versionBroken("ios", "1.0", "no");
    incidents.versionBroken("android", "1.0", "no");
    round(telling);
    assertEquals(1, bodies.size());
    assertEquals("ios 1.0", bodies.get(0).path("appVersion").asText());
    assertEquals(2, bodies.get(0).path("customers").size());
  }

  @Test
  void anIncidentThatAPersonOpenedTouchesThoseWhoMeetSomethingUntilItIsOver() throws Exception {
    known.addAll(Set.of("anna", "ben", "carl", "dora", "early"));
    now = Instant.now().minusSeconds(120);
    harms.see(line("early", 500));
    now = Instant.now();
    harms.see(line("anna", 500));
    harms.see(line("ben", 400));
    harms.see(line("dora", "candidate", 500));
    String id =
        incidents.open(Incident.Severity.MAJOR, java.util.Map.of("en", "x"), "somebody").id();
    Telling telling = telling();
    round(telling);
    incidents.resolve(id, "somebody");
    now = Instant.now().plusSeconds(5);
    harms.see(line("carl", 500));
    round(telling);

    assertEquals(1, bodies.size());
    assertEquals(1, bodies.get(0).path("customers").size());
    assertEquals("anna", bodies.get(0).at("/customers/0/customer").asText());
    assertEquals(List.of(1, 1, 0), counts(incidents.of(id).orElseThrow()));
  }

  private Telling telling() {
    return new Telling(
        folder,
        incidents,
        new TouchedLists(folder, any -> met, harms),
        installations,
        new BankDoor(() -> "http://localhost:" + bank.getAddress().getPort(), () -> "a token"));
  }

  private void round(Telling telling) throws IOException, InterruptedException {
    telling.round(now);
  }

  /** The incident of a release that began at another second each time. */
  private String wentBack(String why) {
    String began = BEGAN.plusSeconds(incidents.all().size()).toString();
    Reason reason = new Reason(Reason.Code.COMPARISON, why);
    new ReleaseIncidents(incidents)
        .look(
            new ReleaseView(
                "1-a",
                ReleaseState.ROLLED_BACK,
                "5",
                0,
                began,
                null,
                reason,
                40,
                2,
                4L,
                List.of(
                    new Happening(began, "STARTED", ""),
                    new Happening(at(60), "FOUND", reason.code() + ": " + why))),
            BEGAN.plusSeconds(3),
            () -> false,
            now);
    return incidents.all().get(0).id();
  }

  private static List<Integer> counts(Incident incident) {
    return List.of(incident.touched(), incident.told(), incident.unknownDevices());
  }

  private static Met harm(String who, Harm kind) {
    return new Met(who, at(5), kind, "GET", "/api/profile", 500, null, "ios", "1.0", false);
  }

  private static String at(int seconds) {
    return BEGAN.plusSeconds(seconds).toString();
  }

  private RequestLine line(String who, int status) {
    return line(who, "stable", status);
  }

  private RequestLine line(String who, String side, int status) {
    return RequestLine.of(
            "R %d %s node-1 %d ---- 0 0 0 1 12 14 GET %%2Fapi%%2Fprofile %s phone-1 ios 1.0 - - 1"
                .formatted(now.toEpochMilli(), side, status, who))
        .orElseThrow();
  }
}
