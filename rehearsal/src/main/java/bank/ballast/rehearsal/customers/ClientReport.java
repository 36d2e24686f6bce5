package bank.ballast.rehearsal.customers;

import java.net.http.HttpRequest;
import java.time.Duration;

/** What an app tells of what the server cannot see. */
final class ClientReport {

  private static final String WHAT = "POST /api/client-reports";

  private final Visit visit;

  ClientReport(Visit visit) {
    this.visit = visit;
  }

  void send(int failedConnections, boolean letDown, Duration start) throws InterruptedException {
    String body =
        "{\"reports\":[{\"kind\":\"%s\",\"count\":%d,\"millis\":%d}]}"
            .formatted(letDown ? "start-failed" : "start", failedConnections, start.toMillis());
    visit.askedAside(
        WHAT,
        any -> true,
        () ->
            visit
                .open("/api/client-reports")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
