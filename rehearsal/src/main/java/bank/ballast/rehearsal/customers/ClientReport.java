package bank.ballast.rehearsal.customers;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an app tells of what the server cannot see, all of it in one call. */
final class ClientReport {

  private static final String WHAT = "POST /api/client-reports";

  private final List<String> reports = new ArrayList<>();

  /** No answer came, or none of the bank's. */
  void failedConnection(String why) {
    add("failed-connection", "\"detail\":\"%s\"".formatted(why.isEmpty() ? "none" : why));
  }

  /** The customer did not get in. */
  void logInFailed(int status) {
    add("log-in-failed", "\"detail\":\"status-%d\"".formatted(status));
  }

  /** An answer that the app could not read: it ends. */
  void crash(String what) {
    add("crash", "\"detail\":\"%s\"".formatted(what.replaceAll("[^A-Za-z0-9/-]+", "_")));
  }

  /** The first screen was there. */
  void started(Duration took) {
    add("app-start", "\"ms\":%d".formatted(Math.min(took.toMillis(), 600_000)));
  }

  private void add(String kind, String more) {
    reports.add("{\"kind\":\"%s\",%s}".formatted(kind, more));
  }

  /** Whether there is more to tell than that all is well. */
  boolean isOfTrouble() {
    return reports.size() > 1 || (reports.size() == 1 && !reports.get(0).contains("app-start"));
  }

  void send(Visit visit) throws InterruptedException {
    String body = "{\"reports\":[%s]}".formatted(String.join(",", reports));
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
