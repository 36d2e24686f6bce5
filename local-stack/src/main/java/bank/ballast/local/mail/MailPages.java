package bank.ballast.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows mails over HTTP, on the loopback address: a list, a page for each, and the same as JSON.
 * Nothing that a mail contains runs: its HTML stands in a frame that may do nothing at all.
 */
final class MailPages implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HTML = "text/html; charset=utf-8";

  /** Another name for this machine may be anybody's, who then reads what their page must not. */
  private static final Pattern OWN_NAME = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:[0-9]+)?");

  private static final int SHOWN = 200;

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final String MAIL_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final KeptMails mails;

  MailPages(int port, KeptMails mails) throws IOException {
    this.mails = mails;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private record Reply(int status, String type, String body, String policy) {

    static Reply of(int status, String type, String body) {
      return new Reply(status, type, body, PAGE_POLICY);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = answer(exchange);
    } catch (IOException | RuntimeException e) {
      reply = Reply.of(500, "text/plain; charset=utf-8", String.valueOf(e.getMessage()));
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", reply.policy());
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    if (!OWN_NAME.matcher(host).matches()) {
      return Reply.of(421, "text/plain; charset=utf-8", "This is localhost.");
    }
    if (!"GET".equals(exchange.getRequestMethod())) {
      return Reply.of(405, "text/plain; charset=utf-8", "Mails can only be read here.");
    }
    MailTexts texts =
        MailTexts.forReader(
            parameter(exchange, "lang"), exchange.getRequestHeaders().getFirst("Accept-Language"));
    String path = exchange.getRequestURI().getPath();
    String to = Objects.requireNonNullElse(parameter(exchange, "to"), "").strip();
    return switch (path) {
      case "/" -> Reply.of(200, HTML, new MailHtml(texts).list(wanted(to, SHOWN), to));
      case "/health" -> Reply.of(200, "text/plain; charset=utf-8", "ready");
      case "/mails.css" -> new Reply(200, "text/css; charset=utf-8", css(), PAGE_POLICY);
      case "/api/mails" ->
          Reply.of(200, "application/json", JSON.writeValueAsString(json(wanted(to, SHOWN))));
      default -> one(path, texts);
    };
  }

  /** {@code /mails/id}, and below it {@code html} and {@code source}. */
  private Reply one(String path, MailTexts texts) throws IOException {
    List<String> words = List.of(path.split("/", -1));
    Optional<byte[]> whole =
        words.size() >= 3 && "mails".equals(words.get(1))
            ? mails.find(words.get(2))
            : Optional.empty();
    if (whole.isPresent()) {
      ReadMail mail = ReadMail.of(words.get(2), whole.get());
      String what = words.size() == 4 ? words.get(3) : "";
      if (words.size() == 3) {
        return Reply.of(200, HTML, new MailHtml(texts).mail(mail));
      }
      if ("html".equals(what)) {
        return new Reply(200, HTML, mail.html(), MAIL_POLICY);
      }
      if ("source".equals(what)) {
        return new Reply(
            200, "text/plain; charset=utf-8", new String(whole.get(), UTF_8), PAGE_POLICY);
      }
    }
    return Reply.of(404, HTML, new MailHtml(texts).nothing());
  }

  private List<ReadMail> wanted(String to, int most) throws IOException {
    List<ReadMail> found = new ArrayList<>();
    for (String id : mails.ids()) {
      Optional<byte[]> whole = mails.find(id);
      if (whole.isPresent()) {
        ReadMail mail = ReadMail.of(id, whole.get());
        if (to.isEmpty() || mail.went(to)) {
          found.add(mail);
        }
      }
      if (found.size() == most) {
        break;
      }
    }
    return found;
  }

  private static List<Map<String, String>> json(List<ReadMail> mails) {
    return mails.stream()
        .map(
            mail -> {
              Map<String, String> view = new LinkedHashMap<>();
              view.put("id", mail.id());
              view.put("at", mail.at().toString());
              view.put("from", mail.from());
              view.put("to", mail.to());
              view.put("subject", mail.subject());
              view.put("messageId", mail.messageId());
              view.put("language", mail.language());
              view.put("text", mail.text());
              view.put("html", mail.html());
              return view;
            })
        .toList();
  }

  private static @Nullable String parameter(HttpExchange exchange, String name) {
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
      }
    }
    return null;
  }

  private static String css() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MailPages.class.getResourceAsStream("mails.css"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
