package bank.ballast.rehearsal.customers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {

  private static final int RATE = 40;

  @TempDir private Path folder = Path.of("");

  @Test
  void comesAtItsRateHoweverSlowTheBankIs() throws IOException, InterruptedException {
    HttpServer slow = server();
    ExecutorService threads = Executors.newCachedThreadPool();
    slow.setExecutor(threads);
    slow.createContext("/", exchange -> sleep());
    slow.start();
    try (Diary diary = new Diary(folder.resolve("diary.csv"));
        Crowd crowd = new Crowd(people(slow), diary, RATE, 1)) {
      crowd.start();

      Thread.sleep(2_000);

      // Nobody has had an answer yet; who waits for one would not have asked again.
      assertTrue(crowd.visits() > RATE, () -> crowd.visits() + " visits");
      slow.stop(0);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void writesDownWhoWasLetDown() throws IOException, InterruptedException {
    HttpServer broken = server();
    broken.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    broken.start();
    try (Diary diary = new Diary(folder.resolve("diary.csv"))) {
      try (Crowd crowd = new Crowd(people(broken), diary, RATE, 1)) {
        crowd.start();
        while (diary.size() < 50) {
          Thread.sleep(20);
        }
      }

      List<Attempt> attempts = diary.since(Instant.EPOCH);
      assertTrue(attempts.stream().anyMatch(Attempt::isSignIn));
      assertFalse(attempts.stream().anyMatch(attempt -> !attempt.outcome().isFailure()));
    } finally {
      broken.stop(0);
    }
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static People people(HttpServer server) {
    String url = "http://localhost:" + server.getAddress().getPort();
    List<Holding> many =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    new Holding(
                        "customer" + i, "sub" + i, "phone" + i, "acc_" + i, "040000", "0", "", ""))
            .toList();
    return new People(new BankAddress(url, url, null), "none", many);
  }
}
