package bank.ballast.guard.process;

import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.Installations;
import bank.ballast.guard.traffic.AccessLog;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.guard.watch.VersionWatch;
import java.io.IOException;

/**
 * Carries what the proxy wrote to those who judge it, a few times a second, as long as it lives.
 */
final class WatchLoop implements Runnable {

  private static final long EVERY_MILLIS = 200;

  private final AccessLog log;
  private final TrafficWatch traffic;
  private final ReleaseDesk desk;
  private final Probes probes;
  private final Incidents incidents;
  private final VersionWatch versions;
  private final Harms harms;
  private final Installations installations;

  WatchLoop(
      AccessLog log,
      TrafficWatch traffic,
      ReleaseDesk desk,
      Probes probes,
      Incidents incidents,
      VersionWatch versions,
      Harms harms,
      Installations installations) {
    this.log = log;
    this.traffic = traffic;
    this.desk = desk;
    this.probes = probes;
    this.incidents = incidents;
    this.versions = versions;
    this.harms = harms;
    this.installations = installations;
  }

  @Override
  public void run() {
    Rounds.every(
        EVERY_MILLIS,
        "The watch",
        () -> {
          readOn();
          askOfTheStableRelease();
        });
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
    // First: whose device it is makes a difference to the others.
    installations.see(line);
    traffic.see(line);
    versions.see(line);
    harms.see(line);
  }

  private void askOfTheStableRelease() {
    if (probes.fails(Side.STABLE)) {
      incidents.stableFails(probes.last(Side.STABLE));
    } else if (probes.allWell(Side.STABLE)) {
      incidents.stableIsWell();
    }
  }
}
