package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeMetricsTest {

  private static final long STRETCH = 1_000;
  private static final long MIB = 1 << 20;

  private final NodeMetrics metrics = new NodeMetrics("http://localhost:1", STRETCH);

  @Test
  void memoryIsMeasuredByWhatTheNodeHas() {
    // A quarter of 512 MiB, and a sixth of 768.
    grow(128 * MIB, 512 * MIB);
    Optional<String> found = metrics.runsOut();
    assertTrue(found.isPresent() && found.get().startsWith("memory runs out"), "" + found);
  }

  @Test
  void whatIsLittleForALargeNodeIsNoLeak() {
    grow(128 * MIB, 4096 * MIB);
    assertEquals(Optional.empty(), metrics.runsOut());
  }

  @Test
  void connectionsThatAreNotGivenBackRunOut() {
    for (int i = 0; i <= 10; i++) {
      metrics.take(
          List.of(
              "# TYPE datasources_pool_in_use_count gauge",
              "datasources_pool_in_use_count{name=\"Books\",} 3.0",
              "datasources_pool_in_use_count{name=\"Ballast\",} " + (i + 1.0)),
          i * STRETCH);
    }
    Optional<String> found = metrics.runsOut();
    assertTrue(found.isPresent() && found.get().startsWith("connections"), "" + found);
  }

  private void grow(long bytes, long there) {
    for (int i = 0; i <= 10; i++) {
      metrics.take(
          List.of(
              "# HELP jvm_gc_max_data_size_bytes Max size of long-lived heap memory pool",
              "jvm_gc_max_data_size_bytes " + (double) there,
              "jvm_gc_live_data_size_bytes " + (100.0 * MIB + bytes / 9.0 * i)),
          i * STRETCH);
    }
  }
}
