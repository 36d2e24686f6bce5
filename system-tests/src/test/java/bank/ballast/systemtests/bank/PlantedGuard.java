package bank.ballast.systemtests.bank;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.Happening;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.http.GuardServer;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.incident.ReleaseIncidents;
import bank.ballast.guard.record.Journal;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.review.KeptCurves;
import bank.ballast.guard.review.Reviews;
import bank.ballast.guard.touched.Harms;
import bank.ballast.guard.touched.TouchedLists;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The release guard's server, as it ships, with a record that a test has planted: a release under
 * way, one that went back, and its incident. Nothing is steered, so an act on the release is
 * refused.
 */
public final class PlantedGuard implements AutoCloseable {

  /** The release that is under way. */
  public static final String CURRENT = "0.2.0-0badcafe";

  /** The one that went back. */
  public static final String BACK = "0.1.9-1badcafe";

  private final GuardServer server;
  private final Incidents incidents;

  /** Serves where the bank looks for its guard, with a record in a folder. */
  public PlantedGuard(Bank bank, Path folder) {
    try {
      StackSettings stack = bank.settings();
      Cluster cluster = new Cluster(stack);
      GuardSettings settings = GuardSettings.of(Map.of());
      SSLContext trust = SSLContext.getDefault();
      Probes probes = new Probes(List.of(), trust, stack.keycloakUrl(), stack.publicUrl());
      TrafficWatch traffic = new TrafficWatch(Set.of(), 60_000, 5_000);
      plantTraffic(traffic);
      this.incidents = new Incidents(folder);
      plantReleases(new Journal<>(folder.resolve("releases.jsonl"), ReleaseView.class));
      ReleaseDesk desk =
          new ReleaseDesk(
              cluster,
              settings,
              new SyntheticPeople(
                  folder.resolve("people"),
                  cluster.keycloak(),
                  trust,
                  stack.keycloakUrl(),
                  stack.publicUrl()),
              List.of(),
              probes,
              traffic,
              folder,
              over -> {});
      KeptCurves curves = new KeptCurves(folder);
      curves.keep(incidents.all().get(0), traffic.curves());
      this.server =
          new GuardServer(
              stack.cluster().guardPort(),
              cluster.secrets().guard(),
              settings,
              desk,
              incidents,
              new Reviews(
                  desk::all, new TouchedLists(folder, desk::met, new Harms(Set.of())), curves),
              probes,
              traffic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The incident of the release that went back. */
  public String incident() {
    return incidents.all().get(incidents.all().size() - 1).id();
  }

  /** What the guard keeps. */
  public Incidents incidents() {
    return incidents;
  }

  private void plantReleases(Journal<ReleaseView> record) {
    Instant now = Instant.now();
    Reason reason =
        new Reason(
            Reason.Code.COMPARISON,
            "FAILED_LOG_IN: 4 customers on the candidate; odds against chance over a million to 1"
                + " beside the stable release");
    ReleaseView back =
        view(
            BACK,
            ReleaseState.ROLLED_BACK,
            "5",
            0,
            reason,
            List.of(
                line(now, -900, "STARTED", "Release " + BACK + " was started."),
                line(now, -860, "STAGE_BEGAN", "5 % of customers are on it."),
                line(now, -830, "FOUND", "COMPARISON: " + reason.detail()),
                line(now, -829, "BACK", "No request reaches the candidate any more, after 4 ms."),
                line(now, -820, "ROLLED_BACK", "")));
    record.add(back);
    record.add(
        view(
            CURRENT,
            ReleaseState.STAGED,
            "25",
            2_500,
            null,
            List.of(
                line(now, -420, "STARTED", "Release " + CURRENT + " was started."),
                line(now, -400, "SYNTHETIC", "Synthetic customers try the candidate."),
                line(now, -360, "STAGE_BEGAN", "Staff are on the candidate."),
                line(now, -300, "STAGE_BEGAN", "1 % of customers are on it."),
                line(now, -100, "STAGE_BEGAN", "25 % of customers are on it."))));
    new ReleaseIncidents(incidents).look(back, now.minusSeconds(840), () -> false, now);
  }

  private static ReleaseView view(
      String id,
      ReleaseState state,
      String stage,
      int share,
      @Nullable Reason reason,
      List<Happening> timeline) {
    return new ReleaseView(
        id,
        state,
        stage,
        share,
        timeline.get(timeline.size() - 1).at(),
        null,
        reason,
        412,
        reason == null ? 0 : 4,
        reason == null ? null : 4L,
        timeline);
  }

  private static Happening line(Instant now, int seconds, String what, String detail) {
    return new Happening(now.plusSeconds(seconds).toString(), what, detail);
  }

  private static void plantTraffic(TrafficWatch traffic) {
    long now = Instant.now().toEpochMilli();
    List<String> lines = new ArrayList<>();
    for (int second = -900; second < 0; second++) {
      long at = now + second * 1_000L;
      for (int i = 0; i < 6; i++) {
        lines.add(line(at, "stable", 200, 12 + (second * 7 + i * 13 & 15)));
      }
      if (second > -360 || (second > -860 && second < -829)) {
        boolean ill = second < -829 && second % 3 == 0;
        lines.add(line(at, "candidate", ill ? 401 : 200, 14 + (second * 5 & 15)));
      }
    }
    lines.forEach(line -> traffic.see(RequestLine.of(line).orElseThrow()));
  }

  private static String line(long at, String side, int status, int millis) {
    return "R %d %s %s %d ---- 0 0 0 1 %d %d GET %%2Fapi%%2Fprofile someone 0b9f web 1.0 - - 1"
        .formatted(at, side, "stable".equals(side) ? "node-1" : side, status, millis, millis + 2);
  }

  @Override
  public void close() {
    server.close();
  }
}
