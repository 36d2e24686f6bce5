package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * The synthetic customers and employees of both sides, each coming back every few seconds. Three
 * failures in a row of one of them on the candidate, while its like on the stable release gets
 * through, is what no good release shows.
 */
public final class Probes implements AutoCloseable {

  /** So many failures in a row mean something; one may be chance. */
  static final int IN_A_ROW = 3;

  private final ScheduledExecutorService threads;
  private final Map<Side, Map<String, Streak>> streaks = new EnumMap<>(Side.class);
  private final List<Future<?>> coming = new ArrayList<>();
  private volatile boolean candidateServes;

  /** Once all got through; a server's first answers take long, which is no reason to go back. */
  private boolean candidateIsWarm;

  private final List<SyntheticVisitor> visitors = new ArrayList<>();

  /** These people, at this bank; none comes before {@link #start}. */
  public Probes(
      List<SyntheticPeople.Person> people, SSLContext trust, String keycloakUrl, String publicUrl) {
    for (SyntheticPeople.Person person : people) {
      visitors.add(
          SyntheticPeople.STAFF.equals(person.as())
              ? new SyntheticEmployee(person, trust, publicUrl)
              : new SyntheticCustomer(person, trust, keycloakUrl, publicUrl));
    }
    // Each has a thread: one that hangs must not keep the others waiting.
    this.threads = Executors.newScheduledThreadPool(people.size());
  }

  /** From now on each comes every so many milliseconds, evenly spread. */
  public void start(long everyMillis) {
    for (int i = 0; i < visitors.size(); i++) {
      SyntheticVisitor visitor = visitors.get(i);
      coming.add(
          threads.scheduleAtFixedRate(
              () -> come(visitor),
              everyMillis * i / visitors.size(),
              everyMillis,
              TimeUnit.MILLISECONDS));
    }
  }

  /** Whether there is a candidate to visit; its streaks begin anew with it. */
  public void candidateServes(boolean serves) {
    synchronized (streaks) {
      streaks.remove(Side.CANDIDATE);
      candidateIsWarm = false;
    }
    candidateServes = serves;
  }

  private void come(SyntheticVisitor visitor) {
    if (visitor.person().side() == Side.CANDIDATE && !candidateServes) {
      return;
    }
    try {
      add(visitor.visit());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Nothing that a visit may throw; whoever is scheduled must not stop coming for it.
      System.err.println("A visit failed within the guard: " + e);
    }
  }

  /** Takes a result into account. */
  void add(ProbeResult result) {
    synchronized (streaks) {
      if (result.side() == Side.CANDIDATE && !candidateServes) {
        return;
      }
      // What keeps the same person out of the stable release too says nothing of the candidate.
      boolean shared =
          result.side() == Side.CANDIDATE
              && (result.elsewhere()
                  || (result.slow() && !candidateIsWarm)
                  || !getsThrough(Side.STABLE, result.as()));
      streaks
          .computeIfAbsent(result.side(), any -> new HashMap<>())
          .computeIfAbsent(result.as(), any -> new Streak())
          .add(result, shared);
      candidateIsWarm |= allWell(Side.CANDIDATE);
    }
  }

  /** Somebody whom the candidate keeps out while the stable release does not. */
  public Optional<String> keptOut() {
    synchronized (streaks) {
      for (Map.Entry<String, Streak> one :
          streaks.getOrDefault(Side.CANDIDATE, Map.of()).entrySet()) {
        if (one.getValue().failures >= IN_A_ROW) {
          return Optional.of(
              "%s: %s, %d times in a row; the stable release lets the same through"
                  .formatted(one.getKey(), one.getValue().lastFailure, one.getValue().failures));
        }
      }
      return Optional.empty();
    }
  }

  /** Whether somebody on a side has failed again and again. */
  public boolean fails(Side side) {
    synchronized (streaks) {
      return streaks.getOrDefault(side, Map.of()).values().stream()
          .anyMatch(streak -> streak.failures >= IN_A_ROW);
    }
  }

  /** Whether the last visits of all on a side went well; false where somebody never came. */
  public boolean allWell(Side side) {
    synchronized (streaks) {
      Map<String, Streak> all = streaks.getOrDefault(side, Map.of());
      return all.size() == SyntheticPeople.PLATFORMS.size() + 1
          && all.values().stream().allMatch(streak -> streak.passed);
    }
  }

  /** How the last visit of each on a side went, for people. */
  public Map<String, String> last(Side side) {
    synchronized (streaks) {
      Map<String, String> last = new HashMap<>();
      streaks
          .getOrDefault(side, Map.of())
          .forEach((as, streak) -> last.put(as, streak.passed ? "ok" : streak.lastFailure));
      return last;
    }
  }

  /** The same for people: who they are, and how their last visit ended. */
  public String fare(Side side) {
    String fare =
        new TreeMap<>(last(side))
            .entrySet().stream()
                .map(of -> of.getKey() + " " + of.getValue())
                .collect(Collectors.joining(", "));
    return fare.isEmpty() ? "none has been there yet" : fare;
  }

  /** How many visits there have been on a side. */
  public long visits(Side side) {
    synchronized (streaks) {
      return streaks.getOrDefault(side, Map.of()).values().stream()
          .mapToLong(streak -> streak.visits)
          .min()
          .orElse(0);
    }
  }

  private boolean getsThrough(Side side, String as) {
    Streak streak = streaks.getOrDefault(side, Map.of()).get(as);
    return streak != null && streak.passed;
  }

  @Override
  public void close() {
    coming.forEach(visits -> visits.cancel(true));
    threads.shutdownNow();
  }

  private static final class Streak {
    private int failures;
    private boolean passed;
    private long visits;
    private String lastFailure = "";

    void add(ProbeResult result, boolean shared) {
      visits++;
      String failure = result.failure();
      passed = failure == null;
      if (failure == null) {
        failures = 0;
      } else {
        lastFailure = failure;
        failures += shared ? 0 : 1;
      }
    }
  }
}
