package bank.ballast.guard.watch;

import bank.ballast.guard.evidence.SafeLogrank;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.traffic.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private static final long REMEMBERED_MILLIS = 3_600_000;

  /** Who is let down by more versions than anybody has used makes them up. */
  private static final int MOST_OF_ONE = 8;

  private final Set<String> synthetic;
  private final Function<String, Optional<String>> owners;
  private final Map<String, User> users = new HashMap<>();
  private final Map<String, Suspicion> versions = new HashMap<>();
  private final Set<String> decided = new HashSet<>();
  private long now;

  /**
   * Nothing seen yet.
   *
   * @param synthetic the guard's own customers, who are left out
   * @param owners who was signed in on a device, with a token that the bank took. Anybody can make
   *     up devices and tokens and have them turned away; that must not block a version that is fine
   */
  public VersionWatch(Set<String> synthetic, Function<String, Optional<String>> owners) {
    this.synthetic = Set.copyOf(synthetic);
    this.owners = owners;
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
    private final Whereabouts side = new Whereabouts(Side.STABLE);
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
    String device = line.installation();
    if (platform == null || version == null || device == null || line.isReport()) {
      return;
    }
    Optional<String> who = owners.apply(device);
    if (who.isEmpty() || synthetic.contains(who.get())) {
      return;
    }
    User user = user(who.get(), platform, version, line.at());
    line.side().ifPresent(side -> user.side.are(side, line.at()));
    if (line.harm().isPresent() || isTheAppsOwnFault(line)) {
      harmed(user, line.at());
    }
  }

  /** One report. */
  public synchronized void see(ReportFeed.Report report) {
    String who = report.customer();
    if (who == null || synthetic.contains(who)) {
      return;
    }
    long at = report.at().toEpochMilli();
    User user = user(who, report.platform(), report.version(), at);
    if (report.isBad()) {
      harmed(user, at);
    }
  }

  /**
   * A request that no good app sends; that of a person whose token has just expired, or who is to
   * confirm something, is none.
   */
  private static boolean isTheAppsOwnFault(RequestLine line) {
    return line.status() == 400
        || (line.status() == 401 && !line.expired() && !line.wantsConfirming());
  }

  private User user(String who, String platform, String version, long at) {
    now = Math.max(now, at);
    User user = users.computeIfAbsent(who, any -> new User());
    user.platform = platform;
    user.version = version;
    user.last = Math.max(user.last, at);
    return user;
  }

  private void harmed(User user, long at) {
    if (user.harmedBy.contains(user.version)
        || user.harmedBy.size() >= MOST_OF_ONE
        // What a bad release does is held against it, and not against the app.
        || user.side.now() == Side.CANDIDATE
        || user.side.at(at) == Side.CANDIDATE) {
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
      if (isCompared(user) && user.platform.equals(platform)) {
        all.add(user.version);
      }
    }
    return all;
  }

  private long atRisk(String platform, String version, boolean onIt) {
    return users.values().stream()
        .filter(user -> isCompared(user) && user.platform.equals(platform))
        .filter(user -> user.version.equals(version) == onIt)
        .filter(user -> !user.harmedBy.contains(user.version))
        .count();
  }

  private boolean isCompared(User user) {
    return isActive(user) && user.side.now() == Side.STABLE;
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
    forget();
    return broken;
  }

  /** Lets go of who has been away for long, and of versions that nobody uses any more. */
  private void forget() {
    users.values().removeIf(user -> now - user.last > REMEMBERED_MILLIS);
    Set<String> used = new HashSet<>();
    users.values().forEach(user -> used.add(user.platform + " " + user.version));
    versions.keySet().retainAll(used);
  }

  /** How many versions have been looked at since somebody last used them. */
  synchronized int suspicions() {
    return versions.size();
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
