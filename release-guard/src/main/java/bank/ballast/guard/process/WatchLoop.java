package bank.ballast.guard.process;

import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.Installations;
import bank.ballast.guard.traffic.AccessLog;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.ReportFeed;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.guard.watch.VersionWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Carries what the proxy wrote to those who judge it, a few times a second, as long as it lives.
 */
final class WatchLoop implements Runnable {

  private static final long EVERY_MILLIS = 200;
  private static final long REPORTS_EVERY_MILLIS = 1_000;

  private final AccessLog log;
  private final TrafficWatch traffic;
  private final ReleaseDesk desk;
  private final Probes probes;
  private final Incidents incidents;
  private final ReportFeed reports;
  private final VersionWatch versions;
  private final VersionDesk versionDesk;
  private final Harms harms;
  private final Installations installations;
  private final List<VersionWatch.Broken> undecided = new ArrayList<>();
  private long reportsRead;

  WatchLoop(
      AccessLog log,
      TrafficWatch traffic,
      ReleaseDesk desk,
      Probes probes,
      Incidents incidents,
      ReportFeed reports,
      VersionWatch versions,
      VersionDesk versionDesk,
      Harms harms,
      Installations installations) {
    this.log = log;
    this.traffic = traffic;
    this.desk = desk;
    this.probes = probes;
    this.incidents = incidents;
    this.reports = reports;
    this.versions = versions;
    this.versionDesk = versionDesk;
    this.harms = harms;
    this.installations = installations;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        readOn();
        readReports();
        decideOnVersions();
        askOfTheStableRelease();
        Thread.sleep(EVERY_MILLIS);
      } catch (IOException | UncheckedIOException e) {
        // The next round reads on from where this one stood.
        System.err.println("The watch could not read or write: " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Reads what the proxy wrote since it was read last, be it by an earlier guard, and keeps what
   * customers met.
   */
  void readOn() throws IOException {
    log.read(line -> RequestLine.of(line).ifPresent(this::see));
    desk.keepMet();
    log.keepPosition();
  }

  private void see(RequestLine line) {
    traffic.see(line);
    versions.see(line);
    harms.see(line);
    installations.see(line);
  }

  private void see(ReportFeed.Report report) {
    traffic.see(report);
    versions.see(report);
    harms.see(report);
  }

  private void readReports() {
    long now = System.currentTimeMillis();
    if (now - reportsRead < REPORTS_EVERY_MILLIS) {
      return;
    }
    reportsRead = now;
    try {
      for (ReportFeed.Report report : reports.take()) {
        see(report.by(installations.customer(report.installation()).orElse(null)));
      }
    } catch (SQLException e) {
      // Clients keep what they could not send, and the next round reads on.
      System.err.println("The clients' reports could not be read: " + e);
    }
  }

  /** What could not be told to the bank is told again with the next round. */
  private void decideOnVersions() throws InterruptedException {
    undecided.addAll(versions.takeBroken());
    for (Iterator<VersionWatch.Broken> all = undecided.iterator(); all.hasNext(); ) {
      VersionWatch.Broken broken = all.next();
      try {
        versionDesk.broken(broken);
        incidents.versionBroken(broken.platform(), broken.version(), broken.detail());
        all.remove();
      } catch (IOException e) {
        System.err.println("The bank could not be told of a broken version: " + e);
      }
    }
  }

  private void askOfTheStableRelease() {
    if (probes.fails(Side.STABLE)) {
      incidents.stableFails(probes.last(Side.STABLE));
    } else if (probes.allWell(Side.STABLE)) {
      incidents.stableIsWell();
    }
  }
}
