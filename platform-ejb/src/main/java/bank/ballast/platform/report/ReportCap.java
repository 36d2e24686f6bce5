package bank.ballast.platform.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Counts the reports of one minute on this node: of each installation, as one may be broken, and of
 * all, as an installation's name is whatever a client says.
 */
final class ReportCap {

  private static final int SECONDS = 60;

  private final int mostOfOne;
  private final int mostOfAll;
  private final Map<UUID, Integer> counts = new HashMap<>();
  private long minute;
  private int all;

  ReportCap(int mostOfOne, int mostOfAll) {
    this.mostOfOne = mostOfOne;
    this.mostOfAll = mostOfAll;
  }

  /** Counts them in; or says in how many seconds they may come again, and counts none. */
  synchronized OptionalLong count(UUID installation, int reports, Instant now) {
    long running = now.getEpochSecond() / SECONDS;
    if (running != minute) {
      minute = running;
      all = 0;
      counts.clear();
    }
    int own = counts.getOrDefault(installation, 0) + reports;
    if (own > mostOfOne || all + reports > mostOfAll) {
      return OptionalLong.of(SECONDS - now.getEpochSecond() % SECONDS);
    }
    counts.put(installation, own);
    all += reports;
    return OptionalLong.empty();
  }
}
