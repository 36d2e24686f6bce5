package bank.ballast.payments.payee;

import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.UncheckedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks other banks whose an account is, through the responder that the setting {@code
 * BALLAST_COP_URL} names. What comes back is a stranger's: short, in time, and of a known form, or
 * it does not count.
 */
@ApplicationScoped
public class OtherBanks {

  private static final Logger LOG = Logger.getLogger(OtherBanks.class);
  private static final Duration TO_CONNECT = Duration.ofSeconds(1);
  private static final Duration IN_ALL = Duration.ofSeconds(3);
  private static final int LONGEST_ANSWER = 4096;

  /** A responder that answers slowly must not take all of the server's threads. */
  private static final int AT_ONCE = 32;

  /** A name that goes into a page or a message: one line, which nothing turns around. */
  private static final Pattern NAME =
      Pattern.compile("[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]{1,140}");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Semaphore room = new Semaphore(AT_ONCE);
  private Optional<String> responder = Optional.empty();

  /** For the container's proxy. */
  protected OtherBanks() {}

  /** Asks this responder, or nobody. */
  @Inject
  public OtherBanks(@ConfigProperty(name = "BALLAST_COP_URL") Optional<String> responder) {
    this.responder = responder.filter(url -> !url.isBlank());
  }

  /** What the other bank says of a UK account. */
  Answer ask(String sortCode, String accountNumber, String name) {
    if (responder.isEmpty() || !room.tryAcquire()) {
      return Answer.unchecked(UncheckedReason.UNAVAILABLE);
    }
    try {
      String body =
          Json.createObjectBuilder()
              .add("sortCode", sortCode)
              .add("accountNumber", accountNumber)
              .add("name", name)
              .build()
              .toString();
      return read(sent(URI.create(responder.get() + "/confirmation-of-payee"), body));
    } catch (ExecutionException | TimeoutException | JsonException | IllegalArgumentException e) {
      LOG.infof("The responder for names gave no answer: %s", e.getClass().getSimpleName());
      return Answer.unchecked(UncheckedReason.UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.unchecked(UncheckedReason.UNAVAILABLE);
    } finally {
      room.release();
    }
  }

  private String sent(URI address, String body)
      throws ExecutionException, InterruptedException, TimeoutException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(IN_ALL)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    // The request's own time ends with the headers; this one with the last byte.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new ShortBody(LONGEST_ANSWER));
    try {
      HttpResponse<byte[]> come = answer.get(IN_ALL.toMillis(), TimeUnit.MILLISECONDS);
      if (come.statusCode() != 200) {
        throw new IllegalArgumentException("answered " + come.statusCode());
      }
      return new String(come.body(), StandardCharsets.UTF_8);
    } finally {
      answer.cancel(true);
    }
  }

  private static Answer read(String text) {
    JsonObject answer;
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      answer = reader.readObject();
    }
    return switch (answer.getString("result", "")) {
      case "MATCH" -> Answer.of(PayeeCheckResult.MATCH);
      case "NO_MATCH" -> Answer.of(PayeeCheckResult.NO_MATCH);
      case "ACCOUNT_UNKNOWN" -> Answer.unchecked(UncheckedReason.ACCOUNT_UNKNOWN);
      case "OPTED_OUT" -> Answer.unchecked(UncheckedReason.OPTED_OUT);
      case "CLOSE_MATCH" -> close(answer.getString("name", ""));
      default -> throw new IllegalArgumentException("no result that is known");
    };
  }

  private static Answer close(String name) {
    if (name.isBlank() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a close match without a name");
    }
    return Answer.close(name.strip());
  }
}
