package bank.ballast.guard.process;

import bank.ballast.guard.bank.BankDoor;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.Installations;
import bank.ballast.guard.watch.ReportFeed;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.guard.watch.VersionWatch;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the watch wants from the bank: the reports of clients, and that broken versions of the app
 * are refused. Apart from the watch, which must go on while the database or the bank hangs.
 */
final class ReportLoop implements Runnable {

  private static final long EVERY_MILLIS = 1_000;
  private static final Duration LONGEST_REST = Duration.ofSeconds(16);

  private final ReportFeed feed;
  private final TrafficWatch traffic;
  private final VersionWatch versions;
  private final VersionDesk desk;
  private final Incidents incidents;
  private final Harms harms;
  private final Installations installations;
  private final List<VersionWatch.Broken> undecided = new ArrayList<>();
  private Instant notBefore = Instant.MIN;
  private Duration rest = Duration.ZERO;

  ReportLoop(
      ReportFeed feed,
      TrafficWatch traffic,
      VersionWatch versions,
      VersionDesk desk,
      Incidents incidents,
      Harms harms,
      Installations installations) {
    this.feed = feed;
    this.traffic = traffic;
    this.versions = versions;
    this.desk = desk;
    this.incidents = incidents;
    this.harms = harms;
    this.installations = installations;
  }

  @Override
  public void run() {
    Rounds.every(EVERY_MILLIS, "What the bank is asked", this::round);
  }

  /** A round; versions are found broken by traffic as well, so also where the database is away. */
  private void round() throws IOException, InterruptedException {
    try {
      feed.take().forEach(this::see);
    } catch (SQLException e) {
      // Clients keep what they could not send, and the next round reads on.
      System.err.println("The clients' reports could not be read: " + e);
    }
    decide(Instant.now());
  }

  /** A report without a token is of whoever was signed in last on the device that sent it. */
  void see(ReportFeed.Report report) {
    ReportFeed.Report known = report.by(installations.customer(report.installation()).orElse(null));
    traffic.see(known);
    versions.see(known);
    harms.see(known);
  }

  /** Tells the bank; again, with longer and longer rests, what it could not take yet. */
  void decide(Instant now) throws InterruptedException {
    undecided.addAll(versions.takeBroken());
    if (now.isBefore(notBefore)) {
      return;
    }
    boolean failed = false;
    for (Iterator<VersionWatch.Broken> all = undecided.iterator(); all.hasNext(); ) {
      VersionWatch.Broken broken = all.next();
      try {
        desk.broken(broken);
        all.remove();
        incidents.versionBroken(broken.platform(), broken.version(), broken.detail());
      } catch (IOException e) {
        System.err.println("The bank could not be told of a broken version: " + e);
        if (e instanceof BankDoor.Refused refused && refused.isFinal()) {
          all.remove();
        } else {
          failed = true;
        }
      }
    }
    rest = failed ? longer(rest) : Duration.ZERO;
    notBefore = now.plus(rest);
  }

  private static Duration longer(Duration rest) {
    Duration twice = rest.isZero() ? Duration.ofSeconds(1) : rest.multipliedBy(2);
    return twice.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : twice;
  }
}
