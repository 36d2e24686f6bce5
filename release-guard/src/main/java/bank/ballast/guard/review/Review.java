package bank.ballast.guard.review;

import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.watch.Curves;
import bank.ballast.guard.watch.Met;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of an incident.
 *
 * @param release the one that it is about, as it was last; null where it is about none
 * @param times when it was felt, found and over
 * @param impact on whom, and how much
 * @param curves both releases' traffic of that time
 */
public record Review(
    Incident incident,
    @Nullable ReleaseView release,
    Times times,
    Impact impact,
    List<Curves.Pair> curves) {

  private static final List<String> FOUND =
      List.of("FOUND", "SUSPECTED", "ALARM", "VERSION_BROKEN", "OPENED");
  private static final double MILLIS_A_MINUTE = 60_000;

  /**
   * When what happened.
   *
   * @param felt the first harm of a customer; null where none met any
   * @param found null where nobody found it
   * @param over when nobody could meet it any more; null while it goes on
   */
  public record Times(@Nullable Instant felt, @Nullable Instant found, @Nullable Instant over) {}

  /**
   * One kind of harm on one platform.
   *
   * @param who how many customers and devices
   * @param times how often
   */
  public record Kind(Harm harm, String platform, int who, long times) {}

  /**
   * Whom it touched, and how much.
   *
   * @param minutes what customers lost, in minutes: of each from their first harm to the end
   * @param refusedPayments those that the bank answered, and did not take
   * @param brokenPayments those that met an error or a broken connection
   */
  public record Impact(
      int assigned,
      int touched,
      int told,
      int unknownDevices,
      double minutes,
      long failedLogIns,
      long refusedPayments,
      long brokenPayments,
      List<Kind> kinds) {}

  /** That of an incident. */
  static Review of(
      Incident incident,
      @Nullable ReleaseView release,
      List<Met> met,
      List<Curves.Pair> curves,
      Instant now) {
    Instant over = over(incident);
    Instant felt =
        met.stream().map(one -> Instant.parse(one.at())).min(Instant::compareTo).orElse(null);
    return new Review(
        incident,
        release,
        new Times(felt, found(incident), over),
        impact(incident, release, met, over == null ? now : over),
        curves);
  }

  private static @Nullable Instant found(Incident incident) {
    return FOUND.stream()
        .map(incident::when)
        .filter(Objects::nonNull)
        .map(Instant::parse)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Others' lines are in its timeline too: only those of its own cause say that it is over. */
  private static @Nullable Instant over(Incident incident) {
    String own =
        switch (incident.cause()) {
          case RELEASE -> incident.when("BACK");
          // The bank has been told by then, and refuses the version.
          case APP_VERSION -> incident.when("VERSION_BROKEN");
          case STABLE_RELEASE, PERSON -> null;
        };
    String over = own == null ? incident.resolved() : own;
    return over == null ? null : Instant.parse(over);
  }

  private static Impact impact(
      Incident incident, @Nullable ReleaseView release, List<Met> met, Instant end) {
    Map<String, Instant> first = new HashMap<>();
    Map<Key, Set<String>> who = new TreeMap<>();
    Map<Key, Long> times = new HashMap<>();
    for (Met one : met) {
      first.merge(one.customer(), Instant.parse(one.at()), (a, b) -> a.isBefore(b) ? a : b);
      Key kind = new Key(one.kind(), Objects.requireNonNullElse(one.platform(), "?"));
      who.computeIfAbsent(kind, any -> new HashSet<>()).add(one.customer());
      times.merge(kind, 1L, Long::sum);
    }
    double lost =
        first.values().stream()
            .filter(at -> at.isBefore(end))
            .mapToDouble(at -> Duration.between(at, end).toMillis() / MILLIS_A_MINUTE)
            .sum();
    List<Kind> kinds =
        who.entrySet().stream()
            .map(
                one ->
                    new Kind(
                        one.getKey().harm(),
                        one.getKey().platform(),
                        one.getValue().size(),
                        times.getOrDefault(one.getKey(), 0L)))
            .toList();
    return new Impact(
        release == null ? 0 : release.assigned(),
        incident.touched(),
        incident.told(),
        incident.unknownDevices(),
        lost,
        count(met, one -> one.kind() == Harm.FAILED_LOG_IN),
        count(met, one -> one.kind() == Harm.REFUSED_PAYMENT),
        count(met, Review::isBrokenPayment),
        kinds);
  }

  private record Key(Harm harm, String platform) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byHarm = harm.compareTo(other.harm);
      return byHarm == 0 ? platform.compareTo(other.platform) : byHarm;
    }
  }

  private static boolean isBrokenPayment(Met met) {
    return (met.kind() == Harm.ERROR || met.kind() == Harm.DROPPED)
        && RequestLine.isPayment(met.method(), met.path());
  }

  private static long count(List<Met> met, Predicate<Met> which) {
    return met.stream().filter(which).count();
  }
}
