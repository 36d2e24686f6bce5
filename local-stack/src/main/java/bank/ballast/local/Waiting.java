package bank.ballast.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/** Waits for a server to be ready, as long as it lives. */
final class Waiting {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final HttpClient client;

  Waiting() {
    this.client = builder().build();
  }

  /** For addresses behind TLS. */
  Waiting(SSLContext trust) {
    this.client = builder().sslContext(trust).build();
  }

  private static HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2));
  }

  /**
   * Waits until a condition holds.
   *
   * @param what for people: "Keycloak"
   * @throws StackFailure where the process ended first or the time is over; it names the log
   */
  void until(
      BooleanSupplier ready, DetachedProcess process, String what, Path log, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new StackFailure(
            "%s ended while it started. Its log is %s%s".formatted(what, log, lastWords(log)));
      }
      if (System.nanoTime() > end) {
        throw new StackFailure(
            "%s was not ready within %d s. Its log is %s%s"
                .formatted(what, patience.toSeconds(), log, lastWords(log)));
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** Whether an address answers as wished now. */
  boolean answers(String url, Predicate<HttpResponse<String>> wish) {
    return get(url).filter(wish).isPresent();
  }

  Optional<HttpResponse<String>> get(String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).build();
    try {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String lastWords(Path log) {
    try {
      List<String> errors =
          Files.readAllLines(log).stream()
              .filter(line -> line.contains("ERROR") || line.contains("Error"))
              .toList();
      return errors.isEmpty() ? "" : ", and says: " + errors.get(errors.size() - 1);
    } catch (IOException e) {
      return "";
    }
  }
}
