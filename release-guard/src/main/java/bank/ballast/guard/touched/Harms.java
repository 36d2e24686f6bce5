package bank.ballast.guard.touched;

import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Met;
import bank.ballast.guard.watch.ReportFeed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What customers met of late, for incidents that are about no candidate: what came before one was
 * opened belongs to it. In memory, and of many the last ones.
 */
public final class Harms {

  static final int KEPT = 20_000;

  private final Set<String> synthetic;
  private final Deque<Seen> last = new ArrayDeque<>();
  private long count;

  /** None yet; those of the guard's own customers are left out. */
  public Harms(Set<String> synthetic) {
    this.synthetic = Set.copyOf(synthetic);
  }

  /**
   * One of them.
   *
   * @param number of all that there ever were
   * @param stable whether it was met on the stable release
   * @param appsFault whether the app's request was wrong, and not the bank's answer
   */
  record Seen(long number, boolean stable, boolean appsFault, Met met) {}

  /** One request. */
  public synchronized void see(RequestLine line) {
    Optional<String> who = line.who();
    Optional<Side> side = line.side();
    if (who.isEmpty() || side.isEmpty() || isSynthetic(line)) {
      return;
    }
    boolean stable = side.get() == Side.STABLE;
    Optional<Harm> harm = line.harm();
    if (harm.isPresent() && harm.get() != Harm.REFUSED_PAYMENT) {
      add(Met.of(line, who.get(), harm.get()), stable, false);
    } else if (line.status() == 400
        || (line.status() == 401 && !line.expired() && !line.wantsConfirming())) {
      // What a good app does not send; it is held against a version that is found broken.
      add(
          Met.of(line, who.get(), line.status() == 400 ? Harm.ERROR : Harm.FAILED_LOG_IN),
          stable,
          true);
    }
  }

  /** One report of a client that something went wrong. */
  public synchronized void see(ReportFeed.Report report) {
    if (report.isBad() && !synthetic.contains(report.who())) {
      add(report.met(), true, false);
    }
  }

  private void add(Met met, boolean stable, boolean appsFault) {
    count++;
    last.addLast(new Seen(count, stable, appsFault, met));
    if (last.size() > KEPT) {
      last.removeFirst();
    }
  }

  private boolean isSynthetic(RequestLine line) {
    return (line.customer() != null && synthetic.contains(line.customer()))
        || (line.installation() != null && synthetic.contains(line.installation()));
  }

  /** Those after the one of a number, the oldest first. */
  synchronized List<Seen> after(long number) {
    return last.stream().filter(seen -> seen.number() > number).toList();
  }
}
