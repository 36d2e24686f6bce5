package bank.ballast.guard;

import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.traffic.AccessLog;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.TrafficWatch;
import java.io.IOException;
import java.io.UncheckedIOException;

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

  WatchLoop(
      AccessLog log, TrafficWatch traffic, ReleaseDesk desk, Probes probes, Incidents incidents) {
    this.log = log;
    this.traffic = traffic;
    this.desk = desk;
    this.probes = probes;
    this.incidents = incidents;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        log.read(line -> RequestLine.of(line).ifPresent(traffic::see));
        desk.keepMet();
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

  private void askOfTheStableRelease() {
    if (probes.fails(Side.STABLE)) {
      incidents.stableFails(probes.last(Side.STABLE));
    } else if (probes.allWell(Side.STABLE)) {
      incidents.stableIsWell();
    }
  }
}
