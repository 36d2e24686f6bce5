package bank.ballast.payments.payee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.UncheckedReason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server, which answers as the test says. */
class OtherBanksTest {

  private static final Answer AWAY = Answer.unchecked(UncheckedReason.UNAVAILABLE);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "MATCH,MATCH,",
    "NO_MATCH,NO_MATCH,",
    "ACCOUNT_UNKNOWN,CANNOT_BE_CHECKED,ACCOUNT_UNKNOWN",
    "OPTED_OUT,CANNOT_BE_CHECKED,OPTED_OUT"
  })
  void givesTheOtherBanksAnswer(
      String said, PayeeCheckResult result, @org.jspecify.annotations.Nullable String reason) {
    answers(200, "{\"result\":\"" + said + "\"}");

    Answer answer = ask();

    assertEquals(result, answer.result());
    assertEquals(reason == null ? null : UncheckedReason.valueOf(reason), answer.reason());
  }

  @Test
  void asksAsTheContractSays() {
    answers(200, "{\"result\":\"MATCH\"}");

    ask();

    assertEquals(
        "POST /confirmation-of-payee"
            + " {\"sortCode\":\"200000\",\"accountNumber\":\"55779911\",\"name\":\"Zoë \\\"Z\\\"\"}",
        asked.get());
  }

  @Test
  void namesTheHolderAtACloseMatch() {
    answers(200, "{\"result\":\"CLOSE_MATCH\",\"name\":\" فاطمة الزهراء \"}");

    assertEquals(Answer.close("فاطمة الزهراء"), ask());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MATCH",
        "[]",
        "{}",
        "{\"result\":",
        "{\"result\":null}",
        "{\"result\":true}",
        "{\"result\":\"match\"}",
        "{\"result\":\"CLOSE_MATCH\"}",
        "{\"result\":\"CLOSE_MATCH\",\"name\":7}",
        "{\"result\":\"CLOSE_MATCH\",\"name\":\"  \"}",
        "{\"result\":\"CLOSE_MATCH\",\"name\":\"a\\nb\"}",
        "{\"result\":\"CLOSE_MATCH\",\"name\":\"a\\u202Eb\"}"
      })
  void takesNothingThatIsNotOfTheContract(String body) {
    answers(200, body);

    assertEquals(AWAY, ask());
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 302, 400, 404, 500, 503})
  void takesNoOtherStatus(int status) {
    answers(status, "{\"result\":\"MATCH\"}");

    assertEquals(AWAY, ask());
  }

  @Test
  void takesNoNameThatIsLongerThanNamesAre() {
    answers(200, "{\"result\":\"CLOSE_MATCH\",\"name\":\"" + "x".repeat(141) + "\"}");

    assertEquals(AWAY, ask());
  }

  @Test
  void readsNoEndlessAnswer() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
          try (OutputStream body = exchange.getResponseBody()) {
            while (over.getCount() > 0) {
              body.write(blanks);
            }
          }
        });

    assertEquals(AWAY, inTime(Duration.ofSeconds(3)));
  }

  @Test
  void waitsForNoAnswerThatNeverBegins() {
    server.createContext("/", exchange -> await());

    assertEquals(AWAY, inTime(Duration.ofSeconds(5)));
  }

  @Test
  void waitsForNoAnswerThatNeverEnds() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await();
        });

    assertEquals(AWAY, inTime(Duration.ofSeconds(5)));
  }

  @Test
  void saysSoWhereNobodyCanBeAsked() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertEquals(AWAY, new OtherBanks(Optional.of("http://localhost:" + free)).ask("1", "2", "N"));
    assertEquals(AWAY, new OtherBanks(Optional.of("nonsense://")).ask("1", "2", "N"));
    assertEquals(AWAY, new OtherBanks(Optional.of("not an address")).ask("1", "2", "N"));
    assertEquals(AWAY, new OtherBanks(Optional.empty()).ask("1", "2", "N"));
  }

  private Answer ask() {
    return new OtherBanks(Optional.of("http://localhost:" + server.getAddress().getPort()))
        .ask("200000", "55779911", "Zoë \"Z\"");
  }

  private Answer inTime(Duration most) {
    long begin = System.nanoTime();
    Answer answer = ask();
    long took = System.nanoTime() - begin;
    assertTrue(took < most.toNanos(), TimeUnit.NANOSECONDS.toMillis(took) + " ms");
    return answer;
  }

  private void answers(int status, String body) {
    server.createContext(
        "/",
        exchange -> {
          asked.set(request(exchange));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              status, status == 204 || bytes.length == 0 ? -1 : bytes.length);
          if (status != 204 && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  private static String request(HttpExchange exchange) throws IOException {
    return exchange.getRequestMethod()
        + " "
        + exchange.getRequestURI()
        + " "
        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
