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
  private static final String MEMORY_THERE_IS = "jvm_gc_max_data_size_bytes";
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
                "",
                new Exhaustion(64, OF_CONNECTIONS, stretchMillis)),
            new Limited(
                "the ledger's connections",
                "datasources_pool_in_use_count{",
                "name=\"Books\"",
                "",
                new Exhaustion(16, OF_CONNECTIONS, stretchMillis)),
            new Limited(
                "memory",
                "jvm_gc_live_data_size_bytes",
                "",
                MEMORY_THERE_IS,
                new Exhaustion(1, OF_MEMORY, stretchMillis)));
  }

  /** Something limited; {@code limit} is the metric that says how much there is, where one does. */
  private record Limited(String what, String metric, String label, String limit, Exhaustion use) {}

  /** Looks, where it is time again, and says what runs out within a day. */
  public Optional<String> exhaustion() throws InterruptedException {
    long now = System.currentTimeMillis();
    if (now - last >= everyMillis) {
      last = now;
      read(now);
    }
    return runsOut();
  }

  /** What runs out within a day, as far as was read. */
  Optional<String> runsOut() {
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
        take(answer.body().lines().toList(), now);
      }
    } catch (IOException away) {
      // Whether the node lives is asked elsewhere; a reading that is missing proves no leak.
    }
  }

  /** One reading of a page of metrics. */
  void take(List<String> page, long now) {
    for (Limited one : limited) {
      OptionalDouble used = value(page, one.metric(), one.label());
      OptionalDouble there =
          one.limit().isEmpty() ? OptionalDouble.of(1) : value(page, one.limit(), "");
      if (used.isPresent() && there.orElse(0) > 0) {
        one.use().reading(now, used.getAsDouble() / there.getAsDouble());
      }
    }
  }

  private static OptionalDouble value(List<String> page, String metric, String label) {
    return page.stream()
        .filter(line -> line.startsWith(metric) && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst();
  }
}
