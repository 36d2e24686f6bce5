package bank.ballast.rehearsal;

import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseView;
import bank.ballast.rehearsal.customers.Holding;
import bank.ballast.rehearsal.releases.SeededRelease;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what came of a release: what the guard tells, beside what customers wrote down. */
final class Judge {

  private static final String FOUND = "FOUND";
  private static final String BACK = "BACK";

  private final Map<String, Holding> bySubject;

  Judge(List<Holding> customers) {
    this.bySubject =
        customers.stream().collect(Collectors.toMap(Holding::subject, Function.identity()));
  }

  Found release(
      SeededRelease release,
      ReleaseRun.Followed run,
      Harm harm,
      Set<String> knownToGuard,
      Map<String, Instant> told,
      int moneyWrong) {
    ReleaseView last = run.last();
    boolean wentBack = last.state().wentBack() && run.inTime() && !run.letThrough();
    Set<String> touched = harm.touched();
    return new Found(
        release.name(),
        release.kind() == SeededRelease.Kind.BAD,
        release.logIn(),
        release.everyLogIn(),
        wentBack,
        last.stage(),
        wentBack && isLate(release, last.stage()),
        run.letThrough() ? "" : run.inTime() ? reason(last.reason()) : "the rehearsal's patience",
        secondsFrom(harm.first(), last.when(FOUND)),
        secondsFrom(harm.first(), last.when(BACK)),
        run.greatestShare(),
        last.assigned(),
        touched.size(),
        (int) touched.stream().filter(who -> !isAssigned(who, last.id(), run)).count(),
        (int) touched.stream().filter(who -> !knownToGuard.contains(who)).count(),
        (int) touched.stream().filter(told::containsKey).count(),
        secondsFrom(harm.first(), lastOf(told)),
        harm.failedSignIns(),
        harm.customerMinutes(),
        harm.requests(),
        harm.failedRequests(),
        harm.kinds(),
        moneyWrong);
  }

  /** A bad app: the bank's own release is as it was, and every customer may have got it. */
  Found client(
      String name,
      boolean logIn,
      Harm harm,
      @Nullable Instant found,
      @Nullable Instant gone,
      Set<String> installed,
      Map<String, Instant> told,
      int moneyWrong) {
    Set<String> touched = harm.touched();
    return new Found(
        name,
        true,
        logIn,
        false,
        found != null,
        "app",
        false,
        found == null ? "" : "marked as broken",
        secondsFrom(harm.first(), Optional.ofNullable(found)),
        secondsFrom(harm.first(), Optional.ofNullable(gone)),
        0,
        installed.size(),
        touched.size(),
        (int) touched.stream().filter(who -> !installed.contains(who)).count(),
        0,
        (int) touched.stream().filter(told::containsKey).count(),
        secondsFrom(harm.first(), lastOf(told)),
        harm.failedSignIns(),
        harm.customerMinutes(),
        harm.requests(),
        harm.failedRequests(),
        harm.kinds(),
        moneyWrong);
  }

  private static Optional<Instant> lastOf(Map<String, Instant> told) {
    return told.values().stream().max(Comparator.naturalOrder());
  }

  private static String reason(@Nullable Reason reason) {
    return reason == null ? "" : reason.code() + ": " + reason.detail();
  }

  private boolean isAssigned(String subject, String release, ReleaseRun.Followed run) {
    Holding holding = bySubject.get(subject);
    return Buckets.isIn(subject, release, run.greatestShare())
        || (holding != null && Buckets.isIn(holding.installation(), release, run.greatestShare()));
  }

  private static boolean isLate(SeededRelease release, String stage) {
    return SeededRelease.STAGES.indexOf(stage) > SeededRelease.STAGES.indexOf(release.latest());
  }

  /** Nothing where nobody was let down before. */
  private static @Nullable Double secondsFrom(Optional<Instant> first, Optional<Instant> until) {
    if (first.isEmpty() || until.isEmpty() || first.get().isAfter(until.get())) {
      return null;
    }
    return Duration.between(first.get(), until.get()).toMillis() / 1000.0;
  }
}
