package bank.ballast.guard.watch;

import bank.ballast.guard.evidence.Exhaustion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a node says of itself (Prometheus text), looked at for what only ever grows. */
public final class NodeMetrics {

  private static final double OF_CONNECTIONS = 0.05;
  private static final double OF_MEMORY = 0.2;
  private static final Duration SOON = Duration.ofHours(24);

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private final List<Limited> limited;
  private final long everyMillis;
  private long last;

  /**
   * Of one node.
   *
   * @param managementUrl where it tells its metrics
   * @param stretchMillis long enough that use comes down once in it
   */
  public NodeMetrics(String managementUrl, long stretchMillis) {
    this.address = URI.create(managementUrl + "/prometheus");
    this.everyMillis = Math.max(500, stretchMillis / 5);
    this.limited =
        List.of(
            new Limited(
                "connections to the database",
                "datasources_pool_in_use_count{",
                "name=\"Ballast\"",
                new Exhaustion(64, OF_CONNECTIONS, stretchMillis)),
            new Limited(
                "the ledger's connections",
                "datasources_pool_in_use_count{",
                "name=\"Books\"",
                new Exhaustion(16, OF_CONNECTIONS, stretchMillis)),
            new Limited(
                "memory",
                "jvm_gc_live_data_size_bytes",
                "",
                new Exhaustion(768.0 * (1 << 20), OF_MEMORY, stretchMillis)));
  }

  private record Limited(String what, String metric, String label, Exhaustion use) {}

  /** Looks, where it is time again, and says what runs out within a day. */
  public Optional<String> exhaustion() throws InterruptedException {
    long now = System.currentTimeMillis();
    if (now - last >= everyMillis) {
      last = now;
      read(now);
    }
    for (Limited one : limited) {
      OptionalDouble millis = one.use().runsOutIn();
      if (millis.isPresent() && millis.getAsDouble() < SOON.toMillis()) {
        return Optional.of(
            "%s run%s out in %s"
                .formatted(
                    one.what(),
                    one.what().endsWith("s") ? "" : "s",
                    Duration.ofSeconds((long) millis.getAsDouble() / 1000)));
      }
    }
    return Optional.empty();
  }

  private void read(long now) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        answer
            .body()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> take(line, now));
      }
    } catch (IOException away) {
      // Whether the node lives is asked elsewhere; a reading that is missing proves no leak.
    }
  }

  private void take(String line, long now) {
    for (Limited one : limited) {
      if (line.startsWith(one.metric()) && line.contains(one.label())) {
        one.use().reading(now, Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
      }
    }
  }
}
