package bank.ballast.rehearsal;

import bank.ballast.rehearsal.customers.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What customers met in a stretch of time.
 *
 * @param attempts all that they tried in it
 * @param end of the stretch
 */
record Harm(List<Attempt> attempts, Instant end) {

  private static final String DESK = "desk";
  private static final double SECONDS_A_MINUTE = 60.0;

  Harm {
    attempts = attempts.stream().sorted(Comparator.comparing(Attempt::at)).toList();
  }

  /** When the first of them, or of the staff, was let down. */
  Optional<Instant> first() {
    return failures().stream().map(Attempt::over).min(Comparator.naturalOrder());
  }

  /** Customers who were let down, by subject; staff are none. */
  Set<String> touched() {
    return failures().stream()
        .filter(attempt -> !isStaff(attempt))
        .map(Attempt::customer)
        .collect(Collectors.toSet());
  }

  /** Sign-ins that failed, staff's too. */
  long failedSignIns() {
    return failures().stream().filter(Attempt::isSignIn).count();
  }

  /** Single requests that failed. */
  long failedRequests() {
    return failures().stream().filter(attempt -> !attempt.isSignIn()).count();
  }

  /** Single requests, all of them. */
  long requests() {
    return attempts.stream().filter(attempt -> !attempt.isSignIn()).count();
  }

  /** How failures went, each kind once with its number: for people. */
  String kinds() {
    return failures().stream()
        .collect(
            Collectors.groupingBy(
                attempt ->
                    "%s %d %s"
                        .formatted(attempt.what(), attempt.status(), attempt.detail())
                        .strip(),
                Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(4)
        .map(kind -> kind.getValue() + " × " + kind.getKey())
        .collect(Collectors.joining(", "));
  }

  /**
   * How long customers could not do what they wanted: for each, from a failure until the same thing
   * went well.
   */
  double customerMinutes() {
    Map<String, List<Attempt>> byCustomer =
        attempts.stream()
            .filter(attempt -> !isStaff(attempt))
            .collect(Collectors.groupingBy(Attempt::customer));
    Duration lost = Duration.ZERO;
    for (List<Attempt> one : byCustomer.values()) {
      lost = lost.plus(lost(one));
    }
    return lost.toMillis() / 1000.0 / SECONDS_A_MINUTE;
  }

  private Duration lost(List<Attempt> inOrder) {
    Set<String> failing = new HashSet<>();
    Duration lost = Duration.ZERO;
    @Nullable Instant since = null;
    for (Attempt attempt : inOrder) {
      if (attempt.outcome().isFailure()) {
        failing.add(attempt.what());
        since = since == null ? attempt.at() : since;
      } else if (failing.remove(attempt.what()) && failing.isEmpty() && since != null) {
        lost = lost.plus(Duration.between(since, attempt.over()));
        since = null;
      }
    }
    return since == null ? lost : lost.plus(Duration.between(since, end));
  }

  /** How many customers were let down, by platform, for people. */
  Map<String, Long> byPlatform() {
    Map<String, Set<String>> who = new HashMap<>();
    failures().stream()
        .filter(attempt -> !isStaff(attempt))
        .forEach(
            attempt ->
                who.computeIfAbsent(attempt.platform().word(), word -> new HashSet<>())
                    .add(attempt.customer()));
    return who.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> (long) one.getValue().size()));
  }

  private List<Attempt> failures() {
    return attempts.stream().filter(attempt -> attempt.outcome().isFailure()).toList();
  }

  private static boolean isStaff(Attempt attempt) {
    return attempt.version().equals(DESK);
  }
}
