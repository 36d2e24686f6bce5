package bank.ballast.guard.http;

import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Met;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.guard.watch.TrafficWatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * What the guard says over HTTP: {@code /status} and its like to the public, through the proxy, and
 * {@code /guard/…} to those who know its secret, on this machine alone.
 */
public final class GuardServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_BODY = 64 << 10;
  private static final String AS_JSON = "application/json; charset=utf-8";

  private final ReleaseDesk desk;
  private final Incidents incidents;
  private final Probes probes;
  private final TrafficWatch traffic;
  private final byte[] authorization;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  /**
   * Serves from now on.
   *
   * @param port on the loopback address
   * @param secret who knows it may do everything
   */
  public GuardServer(
      int port,
      String secret,
      ReleaseDesk desk,
      Incidents incidents,
      Probes probes,
      TrafficWatch traffic)
      throws IOException {
    this.desk = desk;
    this.incidents = incidents;
    this.probes = probes;
    this.traffic = traffic;
    this.authorization = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }

  private record Reply(int status, String type, String body) {

    static Reply json(int status, Object value) throws IOException {
      return new Reply(status, AS_JSON, JSON.writeValueAsString(value));
    }

    static Reply problem(int status, String code, String detail) throws IOException {
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("status", status);
      problem.put("code", code);
      problem.put("detail", detail);
      return new Reply(status, "application/problem+json", JSON.writeValueAsString(problem));
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = answer(exchange);
    } catch (ReleaseDesk.Refused e) {
      reply = Reply.problem(409, "NOT_NOW", String.valueOf(e.getMessage()));
    } catch (NoSuchElementException e) {
      reply = Reply.problem(404, "NOT_FOUND", String.valueOf(e.getMessage()));
    } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
      reply = Reply.problem(400, "BAD_REQUEST", "The body is not what is wanted here.");
    } catch (IOException | RuntimeException e) {
      reply = Reply.problem(500, "GUARD_FAULT", String.valueOf(e.getMessage()));
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'");
    exchange.sendResponseHeaders(reply.status(), body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException, ReleaseDesk.Refused {
    String path = exchange.getRequestURI().getPath();
    boolean reads = "GET".equals(exchange.getRequestMethod());
    if (reads && "/status".equals(path)) {
      return new Reply(
          200,
          "text/html; charset=utf-8",
          StatusPage.of(language(exchange), status(), incidents.all()));
    }
    if (reads && "/status/status.css".equals(path)) {
      return new Reply(200, "text/css; charset=utf-8", css());
    }
    if (reads && "/api/status".equals(path)) {
      return Reply.json(200, publicStatus());
    }
    if (reads && path.startsWith("/api/incidents/")) {
      return Reply.json(200, publicView(incident(path.substring("/api/incidents/".length()))));
    }
    if (!path.startsWith("/guard/")) {
      return Reply.problem(404, "NOT_FOUND", "There is nothing here.");
    }
    if (!knowsTheSecret(exchange)) {
      return Reply.problem(401, "UNAUTHENTICATED", "The guard does not know you.");
    }
    List<String> words = Stream.of(path.substring("/guard/".length()).split("/")).toList();
    return switch (words.get(0)) {
      case "releases" -> releases(exchange, words, reads);
      case "incidents" -> incidents(exchange, words, reads);
      case "curves" -> Reply.json(200, traffic.curves());
      case "probes" ->
          Reply.json(
              200,
              Map.of("stable", probes.last(Side.STABLE), "candidate", probes.last(Side.CANDIDATE)));
      default -> Reply.problem(404, "NOT_FOUND", "There is nothing here.");
    };
  }

  private Reply releases(HttpExchange exchange, List<String> words, boolean reads)
      throws IOException, ReleaseDesk.Refused {
    if (words.size() == 1) {
      return reads
          ? Reply.json(200, desk.all())
          : Reply.json(202, desk.start(Path.of(text(body(exchange), "ear"))));
    }
    if (reads && words.size() == 2 && "current".equals(words.get(1))) {
      ReleaseView view =
          desk.current().orElseThrow(() -> new NoSuchElementException("There was no release yet."));
      return Reply.json(200, view);
    }
    if (reads && words.size() == 3 && "touched".equals(words.get(2))) {
      return Reply.json(200, touched(words.get(1)));
    }
    if (!reads && words.size() == 3 && "current".equals(words.get(1))) {
      JsonNode body = body(exchange);
      String by = text(body, "by");
      return Reply.json(
          200,
          switch (words.get(2)) {
            case "pause" -> desk.pause(by);
            case "resume" -> desk.resume(by);
            case "promote" -> desk.promote(by);
            case "abort" -> desk.abort(by, text(body, "reason"));
            default -> throw new NoSuchElementException("There is nothing here.");
          });
    }
    return Reply.problem(404, "NOT_FOUND", "There is nothing here.");
  }

  private Map<String, Object> touched(String release) throws IOException {
    Map<String, List<Met>> byCustomer = new LinkedHashMap<>();
    for (Met met : desk.met(release).all()) {
      byCustomer.computeIfAbsent(met.customer(), any -> new ArrayList<>()).add(met);
    }
    List<Map<String, Object>> items = new ArrayList<>();
    byCustomer.forEach(
        (customer, met) ->
            items.add(Map.of("customer", customer, "first", met.get(0).at(), "met", met)));
    int assigned =
        desk.all().stream()
            .filter(it -> it.id().equals(release))
            .findFirst()
            .map(ReleaseView::assigned)
            .orElseThrow(() -> new NoSuchElementException("There is no such release."));
    return Map.of("assigned", assigned, "items", items);
  }

  private Reply incidents(HttpExchange exchange, List<String> words, boolean reads)
      throws IOException {
    if (words.size() == 1) {
      if (reads) {
        return Reply.json(200, incidents.all());
      }
      JsonNode body = body(exchange);
      return Reply.json(
          201,
          incidents.open(
              Incident.Severity.valueOf(text(body, "severity")),
              texts(body.path("title")),
              text(body, "by")));
    }
    Incident incident = incident(words.get(1));
    if (reads) {
      return Reply.json(200, incident);
    }
    JsonNode body = body(exchange);
    String by = text(body, "by");
    String what = words.size() == 3 ? words.get(2) : "";
    return Reply.json(
        200,
        switch (what) {
          case "updates" -> incidents.tell(incident.id(), texts(body.path("text")), by);
          case "resolve" -> incidents.resolve(incident.id(), by);
          case "roles" -> incidents.give(incident.id(), text(body, "role"), text(body, "who"), by);
          case "causes" -> incidents.because(incident.id(), text(body, "causes"), by);
          case "actions" ->
              incidents.actions(
                  incident.id(),
                  List.of(JSON.treeToValue(body.path("actions"), Incident.Action[].class)),
                  by);
          default -> throw new NoSuchElementException("There is nothing here.");
        });
  }

  private Incident incident(String id) {
    return incidents
        .of(id)
        .orElseThrow(() -> new NoSuchElementException("There is no such incident."));
  }

  /** What everybody may know: not who looks after it, and nothing of the inside. */
  private static Map<String, Object> publicView(Incident incident) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", incident.id());
    view.put("severity", incident.severity());
    view.put("title", incident.title());
    view.put("opened", incident.opened());
    view.put("resolved", incident.resolved());
    view.put("updates", incident.updates());
    return view;
  }

  private Map<String, Object> publicStatus() {
    BankStatus status = status();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("overall", status.overall());
    view.put("parts", status.parts());
    view.put("incidents", incidents.all().stream().limit(20).map(GuardServer::publicView).toList());
    return view;
  }

  private BankStatus status() {
    Map<String, String> last = probes.last(Side.STABLE);
    Map<String, BankStatus.Health> parts = new LinkedHashMap<>();
    for (String part :
        Stream.concat(SyntheticPeople.PLATFORMS.stream(), Stream.of(SyntheticPeople.STAFF))
            .toList()) {
      String how = last.get(part);
      parts.put(
          part,
          how == null
              ? BankStatus.Health.UNKNOWN
              : "ok".equals(how) ? BankStatus.Health.WELL : BankStatus.Health.ILL);
    }
    boolean ill =
        incidents.all().stream().anyMatch(Incident::isOpen)
            || parts.containsValue(BankStatus.Health.ILL);
    BankStatus.Health overall =
        ill
            ? BankStatus.Health.ILL
            : parts.containsValue(BankStatus.Health.UNKNOWN)
                ? BankStatus.Health.UNKNOWN
                : BankStatus.Health.WELL;
    return new BankStatus(overall, parts);
  }

  private boolean knowsTheSecret(HttpExchange exchange) {
    String said = exchange.getRequestHeaders().getFirst("Authorization");
    return said != null
        && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), authorization);
  }

  private static String language(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (query.startsWith("lang=") && StatusPage.speaks(query.substring("lang=".length()))) {
      return query.substring("lang=".length());
    }
    String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
    if (wanted != null) {
      for (java.util.Locale.LanguageRange range : java.util.Locale.LanguageRange.parse(wanted)) {
        String language = range.getRange().split("-", 2)[0];
        if (StatusPage.speaks(language)) {
          return language;
        }
      }
    }
    return "en";
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    return JSON.readTree(bytes);
  }

  private static String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new IllegalArgumentException(field);
    }
    return value.asText();
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : List.of("en", "fr", "ar")) {
      texts.put(language, text(node, language));
    }
    return texts;
  }

  private static String css() throws IOException {
    try (InputStream in = GuardServer.class.getResourceAsStream("status.css")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
