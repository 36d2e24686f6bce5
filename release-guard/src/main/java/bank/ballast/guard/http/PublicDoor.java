package bank.ballast.guard.http;

import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.watch.Probes;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What everybody may read, through the proxy: how the bank is, and its incidents. */
final class PublicDoor {

  private static final int SHOWN = 20;
  private static final String PAGE_OF_ONE = "/status/incidents/";
  private static final String JSON_OF_ONE = "/api/incidents/";
  private static final String NO_SUCH = "There is no such incident.";

  private final Incidents incidents;
  private final Probes probes;

  PublicDoor(Incidents incidents, Probes probes) {
    this.incidents = incidents;
    this.probes = probes;
  }

  Reply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!"GET".equals(exchange.getRequestMethod())) {
      return Reply.nothingHere();
    }
    if ("/status".equals(path)) {
      return page(StatusPage.of(language(exchange), status(), incidents.all()));
    }
    if ("/status/status.css".equals(path)) {
      return Reply.text("text/css", css());
    }
    if (path.startsWith(PAGE_OF_ONE)) {
      return pageOfOne(exchange, path.substring(PAGE_OF_ONE.length()));
    }
    if ("/api/status".equals(path)) {
      BankStatus status = status();
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("overall", status.overall());
      view.put("parts", status.parts());
      view.put(
          "incidents", incidents.all().stream().limit(SHOWN).map(PublicDoor::publicView).toList());
      return Reply.json(200, view);
    }
    if (path.startsWith(JSON_OF_ONE)) {
      return Reply.json(200, publicView(incident(path.substring(JSON_OF_ONE.length()))));
    }
    return Reply.nothingHere();
  }

  private Reply pageOfOne(HttpExchange exchange, String id) throws IOException {
    Optional<Incident> incident = incidents.of(id);
    if (incident.isPresent()) {
      return page(StatusPage.of(language(exchange), incident.get()));
    }
    String wanted = exchange.getRequestHeaders().getFirst("Accept");
    return wanted != null && wanted.contains("text/html")
        ? Reply.text(404, "text/html", StatusPage.ofNone(language(exchange)))
        : Reply.problem(404, "NOT_FOUND", NO_SUCH);
  }

  private BankStatus status() {
    return BankStatus.of(probes, incidents);
  }

  private Incident incident(String id) {
    return incidents.of(id).orElseThrow(() -> new NoSuchElementException(NO_SUCH));
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

  private static Reply page(String html) {
    return Reply.text("text/html", html);
  }

  private static String language(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    if (query.startsWith("lang=") && StatusPage.speaks(query.substring("lang=".length()))) {
      return query.substring("lang=".length());
    }
    String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
    return wanted == null ? "en" : language(wanted);
  }

  private static String language(String wanted) {
    try {
      return Locale.LanguageRange.parse(wanted).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .filter(StatusPage::speaks)
          .findFirst()
          .orElse("en");
    } catch (IllegalArgumentException malformed) {
      return "en";
    }
  }

  private static String css() throws IOException {
    try (InputStream in = PublicDoor.class.getResourceAsStream("status.css")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
