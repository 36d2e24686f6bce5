package bank.ballast.guard.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BankDoorTest {

  private final CopyOnWriteArrayList<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch slowOneCame = new CountDownLatch(1);
  private final CountDownLatch slowOneMayEnd = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private int status = 200;

  @SuppressWarnings("NullAway.Init")
  private HttpServer bank;

  @SuppressWarnings("NullAway.Init")
  private BankDoor door;

  @BeforeEach
  void begin() throws IOException {
    bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    bank.setExecutor(threads);
    bank.createContext(
        "/api/",
        exchange -> {
          asked.add(exchange.getRequestURI().getRawPath());
          if (exchange.getRequestURI().getPath().endsWith("slow")) {
            slowOneCame.countDown();
            waitFor(slowOneMayEnd);
          }
          exchange.sendResponseHeaders(status, 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    bank.start();
    door = new BankDoor(() -> "http://localhost:" + bank.getAddress().getPort(), () -> "a token");
  }

  @AfterEach
  void end() {
    bank.stop(0);
    threads.shutdownNow();
  }

  @Test
  void whateverIsInAPathIsEncoded() throws Exception {
    door.send("PUT", "/api/app-versions/ios/1.0 b%", Map.of());
    assertEquals("/api/app-versions/ios/1.0%20b%25", asked.get(0));
  }

  @Test
  void onlyWhatIsWrongInItselfIsNotAskedAgain() {
    for (int wrong : new int[] {400, 403, 409, 422}) {
      assertTrue(refused(wrong).isFinal(), wrong + "");
    }
    for (int away : new int[] {401, 404, 429, 500, 503}) {
      assertEquals(false, refused(away).isFinal(), away + "");
    }
  }

  @Test
  void nobodyWaitsForWhatAnotherAsked() throws Exception {
    Thread slow =
        new Thread(
            () -> {
              try {
                door.send("POST", "/api/slow", Map.of());
              } catch (IOException | InterruptedException e) {
                asked.add(e.toString());
              }
            });
    slow.start();
    waitFor(slowOneCame);
    Thread quick =
        new Thread(
            () -> {
              try {
                door.send("PUT", "/api/quick", Map.of());
                asked.add("answered");
              } catch (IOException | InterruptedException e) {
                asked.add(e.toString());
              }
            });
    quick.start();
    quick.join(5_000);
    boolean answered = asked.contains("answered");
    slowOneMayEnd.countDown();
    slow.join();
    quick.join();
    assertTrue(answered, () -> String.valueOf(asked));
  }

  private BankDoor.Refused refused(int answer) {
    status = answer;
    return assertThrows(
        BankDoor.Refused.class, () -> door.send("PUT", "/api/app-versions/ios/1.0", Map.of()));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
