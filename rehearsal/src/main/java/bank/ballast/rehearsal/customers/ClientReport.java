package bank.ballast.rehearsal.customers;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an app tells of what the server cannot see, all of it in one call. */
final class ClientReport {

  private static final String WHAT = "POST /api/client-reports";

  private static final int LONGEST_MILLIS = 600_000;

  private final List<String> reports = new ArrayList<>();
  private boolean ofTrouble;

  /** No answer came, or none of the bank's. */
  void failedConnection(String why) {
    trouble("failed-connection", "\"detail\":\"%s\"".formatted(why.isEmpty() ? "none" : why));
  }

  /** The customer did not get in. */
  void logInFailed(int status) {
    trouble("log-in-failed", "\"detail\":\"status-%d\"".formatted(status));
  }

  /** An answer that the app could not read: it ends. */
  void crash(String what) {
    trouble("crash", "\"detail\":\"%s\"".formatted(what.replaceAll("[^A-Za-z0-9/-]+", "_")));
  }

  /** The first screen was there. */
  void started(Duration took) {
    add("app-start", "\"ms\":%d".formatted(millis(took)));
  }

  /** A screen was there, and could be used. */
  void shown(String screen, Duration took) {
    add("screen", "\"ms\":%d,\"detail\":\"%s\"".formatted(millis(took), screen));
  }

  private static long millis(Duration took) {
    return Math.min(took.toMillis(), LONGEST_MILLIS);
  }

  private void trouble(String kind, String more) {
    ofTrouble = true;
    add(kind, more);
  }

  private void add(String kind, String more) {
    reports.add("{\"kind\":\"%s\",%s}".formatted(kind, more));
  }

  /** Whether there is more to tell than that all is well. */
  boolean isOfTrouble() {
    return ofTrouble;
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
