package bank.ballast.guard.watch;

import bank.ballast.guard.evidence.SafeLogrank;
import bank.ballast.guard.traffic.RequestLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the versions of the app that customers use: whether one of them brings harm sooner than
 * the others of its platform. It is the same question as between two releases of the bank, and the
 * same test; each version has its own bet, from the moment that it is first seen.
 */
public final class VersionWatch {

  /** A false alarm in a thousand versions that are fine, with room for twenty at a time. */
  private static final double ENOUGH = 20_000;

  private static final int LEAST_HARMED = 3;
  private static final long ACTIVE_MILLIS = 120_000;

  private final Set<String> synthetic;
  private final Map<String, User> users = new HashMap<>();
  private final Map<String, Suspicion> versions = new HashMap<>();
  private final Set<String> decided = new HashSet<>();
  private long now;

  /** Nothing seen yet; the guard's own customers are left out. */
  public VersionWatch(Set<String> synthetic) {
    this.synthetic = Set.copyOf(synthetic);
  }

  /**
   * A version that harms its users.
   *
   * @param use the one that most others of its platform use without harm; null where there is none
   * @param detail for people
   */
  public record Broken(String platform, String version, @Nullable String use, String detail) {}

  private static final class User {
    private String platform = "";
    private String version = "";
    private long last;
    private final Set<String> harmedBy = new HashSet<>();
  }

  private static final class Suspicion {
    private final SafeLogrank logrank = new SafeLogrank();
    private long harmed;
  }

  /** One request. */
  public synchronized void see(RequestLine line) {
    String platform = line.platform();
    String version = line.version();
    Optional<String> who = line.who();
    if (platform == null || version == null || who.isEmpty() || isSynthetic(line)) {
      return;
    }
    User user = user(who.get(), platform, version, line.at());
    if (line.harm().isPresent() || isTheAppsOwnFault(line)) {
      harmed(user);
    }
  }

  /** One report. */
  public synchronized void see(ReportFeed.Report report) {
    User user = user(report.who(), report.platform(), report.version(), report.at().toEpochMilli());
    if (report.isBad()) {
      harmed(user);
    }
  }

  /** A request that no good app sends; that of a person whose token has just expired is none. */
  private static boolean isTheAppsOwnFault(RequestLine line) {
    return line.status() == 400 || (line.status() == 401 && !line.expired());
  }

  private boolean isSynthetic(RequestLine line) {
    return synthetic.contains(Objects.requireNonNullElse(line.customer(), ""))
        || synthetic.contains(Objects.requireNonNullElse(line.installation(), ""));
  }

  private User user(String who, String platform, String version, long at) {
    now = Math.max(now, at);
    User user = users.computeIfAbsent(who, any -> new User());
    user.platform = platform;
    user.version = version;
    user.last = at;
    return user;
  }

  private void harmed(User user) {
    if (user.harmedBy.contains(user.version)) {
      return;
    }
    // A bet for each version of the platform: for the one it fell on, and against the others.
    for (String version : versionsOf(user.platform)) {
      String key = user.platform + " " + version;
      boolean fellOnIt = version.equals(user.version);
      Suspicion suspicion = versions.computeIfAbsent(key, any -> new Suspicion());
      suspicion.logrank.harm(
          fellOnIt, atRisk(user.platform, version, true), atRisk(user.platform, version, false));
      suspicion.harmed += fellOnIt ? 1 : 0;
    }
    user.harmedBy.add(user.version);
  }

  private Set<String> versionsOf(String platform) {
    Set<String> all = new HashSet<>();
    for (User user : users.values()) {
      if (isActive(user) && user.platform.equals(platform)) {
        all.add(user.version);
      }
    }
    return all;
  }

  private long atRisk(String platform, String version, boolean onIt) {
    return users.values().stream()
        .filter(user -> isActive(user) && user.platform.equals(platform))
        .filter(user -> user.version.equals(version) == onIt)
        .filter(user -> !user.harmedBy.contains(user.version))
        .count();
  }

  private boolean isActive(User user) {
    return now - user.last <= ACTIVE_MILLIS;
  }

  /** Versions that were found to harm since this was asked last; none is told twice. */
  public synchronized List<Broken> takeBroken() {
    List<Broken> broken = new ArrayList<>();
    versions.forEach(
        (key, suspicion) -> {
          if (suspicion.harmed >= LEAST_HARMED
              && suspicion.logrank.evidence() >= ENOUGH
              && decided.add(key)) {
            String platform = key.substring(0, key.indexOf(' '));
            String version = key.substring(key.indexOf(' ') + 1);
            broken.add(
                new Broken(
                    platform,
                    version,
                    better(platform, version),
                    "%d of its users met harm; odds against chance over %.0f to 1 beside the other versions"
                        .formatted(suspicion.harmed, ENOUGH)));
          }
        });
    users.values().removeIf(user -> now - user.last > 3_600_000);
    return broken;
  }

  private @Nullable String better(String platform, String version) {
    Map<String, Long> counts = new HashMap<>();
    for (User user : users.values()) {
      if (isActive(user)
          && user.platform.equals(platform)
          && !user.version.equals(version)
          && !decided.contains(platform + " " + user.version)) {
        counts.merge(user.version, 1L, Long::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
