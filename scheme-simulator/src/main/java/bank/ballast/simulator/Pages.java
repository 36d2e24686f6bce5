package bank.ballast.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.iso20022.Party;
import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.kernel.Money;
import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scheme over HTTP, on the loopback address: a page that shows payments and sends money, the
 * same for programs, and the other banks' confirmation of payee.
 */
final class Pages implements AutoCloseable {

  private static final Gson JSON = new Gson();
  private static final long SLOW_MILLIS = 6_000;

  /** Another name for this machine may be anybody's, who then does what their page must not. */
  private static final Pattern OWN_NAME = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:[0-9]+)?");

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Register register;
  private final OtherBanks banks;
  private final Settlement settlement;
  private final Consumer<SchemeMessage> toBank;

  Pages(
      int port,
      Register register,
      OtherBanks banks,
      Settlement settlement,
      Consumer<SchemeMessage> toBank)
      throws IOException {
    this.register = register;
    this.banks = banks;
    this.settlement = settlement;
    this.toBank = toBank;
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

  private record Reply(int status, String type, String body, Map<String, String> headers) {

    static Reply text(int status, String body) {
      return new Reply(status, "text/plain; charset=utf-8", body, Map.of());
    }

    static Reply json(int status, Object body) {
      return new Reply(status, "application/json", JSON.toJson(body), Map.of());
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = answer(exchange);
    } catch (Wrong | JsonSyntaxException wrong) {
      reply = Reply.text(400, String.valueOf(wrong.getMessage()));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      reply = Reply.text(503, "ending");
    } catch (IOException | RuntimeException e) {
      reply = Reply.text(500, String.valueOf(e));
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", POLICY);
    reply.headers().forEach(headers::set);
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException, Wrong, InterruptedException {
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    if (!OWN_NAME.matcher(host).matches()) {
      return Reply.text(421, "This is localhost.");
    }
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      return Reply.text(403, "Only this page's own forms.");
    }
    String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    return switch (asked) {
      case "GET /" -> new Reply(200, "text/html; charset=utf-8", page(), Map.of());
      case "GET /scheme.css" -> new Reply(200, "text/css; charset=utf-8", style(), Map.of());
      case "GET /health" -> Reply.text(200, "up");
      case "GET /payments" -> Reply.json(200, register.all().stream().map(Shown::of).toList());
      case "POST /payments" -> pay(exchange);
      case "POST /returns" -> giveBack(exchange);
      case "POST /recalls" -> askBack(exchange);
      case "GET /statements" ->
          Reply.json(200, settlement.statements().stream().map(Said::of).toList());
      case "POST /statements" -> state(exchange);
      case "POST /statements/again" -> stateAgain(exchange);
      case "POST /confirmation-of-payee" -> confirm(exchange);
      default -> Reply.text(404, "Not here.");
    };
  }

  private Reply pay(HttpExchange exchange) throws IOException, Wrong {
    Input input = Input.of(exchange);
    long pence = input.pence("amount");
    if (pence < 0) {
      throw new Wrong("amount is pounds and pence: 12.34");
    }
    String from = input.or("fromAccountNumber", "40000010");
    String id =
        banks.send(
            new Party(
                input.or("fromName", Names.KNOWN.getOrDefault(from, "Another bank")),
                input.or("fromSortCode", "200000"),
                from),
            new Party(
                input.or("name", ""),
                input.or("sortCode", "009900").replace("-", ""),
                input.need("accountNumber")),
            Money.of(pence, input.or("currency", "GBP")),
            input.or("reference", ""));
    return done(input, Map.of("transactionId", id));
  }

  private Reply giveBack(HttpExchange exchange) throws IOException, Wrong {
    Input input = Input.of(exchange);
    String id = input.need("transactionId");
    return banks.giveBack(id, input.or("reason", "AC04"))
        ? done(input, Map.of("transactionId", id))
        : Reply.text(404, "No settled payment of this id went out.");
  }

  private Reply askBack(HttpExchange exchange) throws IOException, Wrong {
    Input input = Input.of(exchange);
    String id = input.need("transactionId");
    return banks.askBack(id, input.or("reason", "DUPL"))
        ? done(input, Map.of("transactionId", id))
        : Reply.text(404, "No payment of this id came in.");
  }

  private Reply state(HttpExchange exchange) throws IOException, Wrong {
    Input input = Input.of(exchange);
    AccountStatement statement =
        settlement.end(
            new Wrongs(
                input.find("leaveOut"),
                input.find("alter"),
                input.pence("alterTo"),
                input.pence("foreign"),
                input.pence("opening")));
    if (!input.or("send", "yes").equals("no")) {
      toBank.accept(statement);
    }
    return done(input, Map.of("day", statement.day().toString()));
  }

  private Reply stateAgain(HttpExchange exchange) throws IOException, Wrong {
    Input input = Input.of(exchange);
    LocalDate day = input.day("day");
    long more = input.pence("foreign");
    Optional<AccountStatement> found =
        more == 0 ? settlement.statement(day) : settlement.changed(day, more);
    found.ifPresent(toBank);
    return found.isPresent()
        ? done(input, Map.of("day", day.toString()))
        : Reply.text(404, "This day has no statement.");
  }

  private static Reply confirm(HttpExchange exchange)
      throws IOException, Wrong, InterruptedException {
    Input input = Input.of(exchange);
    String sortCode = input.need("sortCode");
    if (Names.isSlow(sortCode)) {
      Thread.sleep(SLOW_MILLIS);
    }
    return Reply.json(200, Names.check(sortCode, input.need("accountNumber"), input.need("name")));
  }

  /** To a program the answer, to the page's form the page again. */
  private static Reply done(Input input, Map<String, String> answer) {
    return input.form()
        ? new Reply(303, "text/plain", "", Map.of("Location", "/"))
        : Reply.json(201, answer);
  }

  private String page() {
    return SchemePage.of(register.all(), settlement);
  }

  private static String style() throws IOException {
    try (var in = Objects.requireNonNull(Pages.class.getResourceAsStream("scheme.css"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** A day's statement as programs see it, in pence. */
  private record Said(String day, String statementId, long opening, long closing, int entries) {

    static Said of(AccountStatement it) {
      return new Said(
          it.day().toString(),
          it.statementId(),
          it.opening().minorUnits(),
          it.closing().minorUnits(),
          it.entries().size());
    }
  }

  /** A payment as programs see it. */
  private record Shown(
      String transactionId,
      String direction,
      long minorUnits,
      String currency,
      String otherName,
      String otherSortCode,
      String otherAccountNumber,
      String bankAccountNumber,
      String reference,
      String status,
      @Nullable String reason,
      boolean returned,
      String settledOn) {

    static Shown of(Movement it) {
      return new Shown(
          it.transactionId(),
          it.outgoing() ? "fromBank" : "toBank",
          it.amount().minorUnits(),
          it.amount().currencyCode(),
          it.otherName(),
          it.otherSortCode(),
          it.otherAccount(),
          it.bankAccount(),
          it.reference(),
          it.status(),
          it.reason(),
          it.returned(),
          it.settledOn().toString());
    }
  }
}
