package bank.ballast.guard.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.bank.BankDoor;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.Installations;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.watch.Met;
import bank.ballast.guard.watch.ReportFeed;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.guard.watch.VersionWatch;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank is a server that answers as it is told to; of the database nothing is asked. */
class ReportLoopTest {

  private static final long BEGAN = 1_795_300_000_000L;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final AtomicInteger asked = new AtomicInteger();
  private final TrafficWatch traffic = new TrafficWatch(Set.of(), 60_000, 5_000);
  private Instant now = Instant.ofEpochMilli(BEGAN);
  private int status = 200;

  @SuppressWarnings("NullAway.Init")
  private HttpServer bank;

  @SuppressWarnings("NullAway.Init")
  private Installations installations;

  @SuppressWarnings("NullAway.Init")
  private Incidents incidents;

  @SuppressWarnings("NullAway.Init")
  private VersionWatch versions;

  @SuppressWarnings("NullAway.Init")
  private ReportLoop loop;

  @BeforeEach
  void begin() throws IOException {
    bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    bank.createContext(
        "/api/app-versions",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(status, 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    bank.start();
    installations = new Installations(folder);
    incidents = new Incidents(folder);
    versions = new VersionWatch(Set.of(), installations::customer);
    BankDoor door =
        new BankDoor(() -> "http://localhost:" + bank.getAddress().getPort(), () -> "a token");
    loop =
        new ReportLoop(
            new ReportFeed("jdbc:none", "reader", "secret"),
            traffic,
            versions,
            new VersionDesk(door),
            incidents,
            new Harms(Set.of()),
            installations);
  }

  @AfterEach
  void end() {
    bank.stop(0);
  }

  @Test
  void aReportWithoutATokenIsOfWhoeverTheDeviceBelongsTo() {
    traffic.releaseBegins();
    see("candidate", "anna", "phone-1", 200, "4.2.0");
    crash("phone-1", null, "4.2.0");
    crash("phone-2", null, "4.2.0");
    List<Met> met = new ArrayList<>();
    traffic.giveMet(met::addAll);
    assertEquals(List.of("anna"), met.stream().map(Met::customer).toList());
    assertEquals(1, traffic.touched(false));
  }

  @Test
  void aBankThatIsAwayIsAskedAgainWithLongerRests() throws Exception {
    aVersionBreaks();
    status = 503;
    for (int second = 0; second < 60; second++) {
      loop.decide(now.plusSeconds(second));
    }
    assertTrue(asked.get() >= 4 && asked.get() <= 8, asked + " times");
    assertEquals(0, incidents.all().size());

    status = 200;
    loop.decide(now.plusSeconds(100));
    loop.decide(now.plusSeconds(101));
    assertEquals(1, incidents.all().size());
  }

  @Test
  void aVersionThatTheBankDoesNotTakeIsNotToldAgain() throws Exception {
    aVersionBreaks();
    status = 400;
    for (int second = 0; second < 60; second++) {
      loop.decide(now.plusSeconds(second));
    }
    assertEquals(1, asked.get());
  }

  private void aVersionBreaks() {
    for (int i = 0; i < 200; i++) {
      see("stable", "customer-" + i, "phone-" + i, 200, i < 20 ? "4.2.0" : "4.1.9");
    }
    for (int i = 0; i < 8; i++) {
      crash("phone-" + i, "customer-" + i, "4.2.0");
    }
  }

  private void see(String backend, String customer, String device, int answer, String version) {
    RequestLine line =
        RequestLine.of(
                "R %d %s node-1 %d ---- 0 0 0 1 12 14 GET %%2Fapi%%2Fprofile %s %s ios %s - - 1"
                    .formatted(BEGAN, backend, answer, customer, device, version))
            .orElseThrow();
    installations.see(line);
    traffic.see(line);
    versions.see(line);
  }

  private void crash(String device, @Nullable String customer, String app) {
    loop.see(
        new ReportFeed.Report(
            Instant.ofEpochMilli(BEGAN + 1), "ios", app, device, customer, "crash", "NPE", null));
  }
}
