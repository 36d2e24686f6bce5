package bank.ballast.guard.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.review.KeptCurves;
import bank.ballast.guard.review.Reviews;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.TouchedLists;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard's doors, with a cluster that does not run behind them. */
class GuardServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "of this test";
  private static final Map<String, String> WORDS = Map.of("en", "a", "fr", "b", "ar", "c");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Incidents incidents;

  @SuppressWarnings("NullAway.Init")
  private GuardServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void serve() throws Exception {
    Cluster cluster =
        new Cluster(StackSettings.of(folder, Map.of("BALLAST_HOME", folder.toString())));
    GuardSettings settings = GuardSettings.of(Map.of());
    SSLContext trust = SSLContext.getDefault();
    Probes probes = new Probes(List.of(), trust, "http://localhost:1", "http://localhost:1");
    TrafficWatch traffic = new TrafficWatch(Set.of(), 60_000, 5_000);
    ReleaseDesk desk =
        new ReleaseDesk(
            cluster,
            settings,
            new SyntheticPeople(
                folder.resolve("people"), cluster.keycloak(), trust, "http://localhost:1", ""),
            List.of(),
            probes,
            traffic,
            folder,
            over -> {});
    incidents = new Incidents(folder);
    TouchedLists touched = new TouchedLists(folder, desk::met, new Harms(Set.of()));
    server =
        new GuardServer(
            0,
            SECRET,
            settings,
            desk,
            incidents,
            new Reviews(desk::all, touched, new KeptCurves(folder)),
            probes,
            traffic);
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void whoDoesNotKnowTheSecretLearnsNothingOfTheInside() throws Exception {
    Incident incident = incidents.open(Incident.Severity.MAJOR, WORDS, "somebody inside");
    incidents.give(incident.id(), "lead", "somebody inside", "somebody inside");

    for (String path : List.of("releases", "incidents", "curves", "settings", "probes")) {
      assertEquals(401, get("/guard/" + path, "no").statusCode(), path);
    }
    for (String path : List.of("/status", "/status/incidents/", "/api/status", "/api/incidents/")) {
      String whole = path.endsWith("/") ? path + incident.id() : path;
      HttpResponse<String> answer = get(whole, "no");
      assertEquals(200, answer.statusCode(), whole);
      assertFalse(answer.body().contains("somebody inside"), whole);
    }
  }

  @Test
  void peopleLookAfterAnIncident() throws Exception {
    JsonNode opened = said(201, "", Map.of("severity", "MINOR", "title", WORDS, "by", "op"));
    String id = "/" + opened.path("id").asText();

    said(200, id + "/severity", Map.of("severity", "CRITICAL", "by", "op"));
    said(200, id + "/roles", Map.of("role", "operations", "who", "op", "by", "op"));
    said(200, id + "/updates", Map.of("text", WORDS, "by", "op"));
    said(200, id + "/causes", Map.of("causes", "A cause", "by", "op"));
    said(200, id + "/lessons", Map.of("well", "This", "badly", "That", "by", "op"));
    said(
        200,
        id + "/actions",
        Map.of("what", "Mend it", "owner", "op", "due", "2026-12-01", "by", "op"));
    JsonNode done = said(200, id + "/actions/act_1", Map.of("done", true, "by", "op"));
    assertTrue(done.at("/actions/0/done").isTextual());
    said(200, id + "/resolve", Map.of("by", "op"));

    HttpResponse<String> review = get("/guard/incidents" + id + "/review.html", SECRET);
    assertTrue(review.body().contains("Mend it"));
    HttpResponse<String> pdf = get("/guard/incidents" + id + "/review.pdf", SECRET);
    assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
    assertTrue(pdf.body().startsWith("%PDF-"));
  }

  @Test
  void whatIsWrongIsRefusedWithACode() throws Exception {
    String id = "/" + incidents.open(Incident.Severity.MINOR, WORDS, "op").id();

    assertEquals("BAD_REQUEST", said(400, "", Map.of("severity", "X")).path("code").asText());
    said(400, id + "/updates", Map.of("text", Map.of("en", "English alone"), "by", "op"));
    said(400, id + "/roles", Map.of("role", "king", "who", "op", "by", "op"));
    said(400, id + "/actions", Map.of("what", "x", "owner", "op", "due", "soon", "by", "op"));
    said(400, id + "/resolve", Map.of());
    assertEquals(
        "NOT_FOUND", said(404, "/inc_none/resolve", Map.of("by", "op")).path("code").asText());
    said(404, id + "/nothing", Map.of("by", "op"));
    assertEquals(
        409, post("/guard/releases/current/abort", Map.of("by", "op", "reason", "x")).statusCode());
    assertEquals(404, get("/status/incidents/inc_none", "no").statusCode());
  }

  @Test
  void aBrowserThatAsksForAnIncidentThatIsNotThereGetsAPageInItsLanguage() throws Exception {
    HttpResponse<String> answer =
        client.send(
            request("/status/incidents/inc_%22none", "no")
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "fr-CA, en;q=0.5")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(404, answer.statusCode());
    assertEquals(
        "text/html; charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("lang=\"fr\""), answer.body());
    assertFalse(answer.body().contains("inc_"), "what somebody typed is not repeated");

    String problem = "application/problem+json";
    HttpResponse<String> other = get("/status/incidents/inc_none", "no");
    assertEquals(problem, other.headers().firstValue("Content-Type").orElse(""));
  }

  private JsonNode said(int status, String path, Map<String, Object> body) throws Exception {
    HttpResponse<String> answer = post("/guard/incidents" + path, body);
    assertEquals(status, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
    return client.send(
        request(path, SECRET)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String secret) throws Exception {
    return client.send(request(path, secret).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String secret) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .header("Authorization", "Bearer " + secret);
  }
}
