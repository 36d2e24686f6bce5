package bank.ballast.guard.watch;

import bank.ballast.guard.evidence.LatencyGate;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.RequestLine;
import bank.ballast.guard.traffic.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The real traffic of both releases, as the proxy saw it: who is on which side, who met what, how
 * long answers take. The guard's own synthetic customers count for the times alone, since their
 * harms are judged by themselves.
 */
public final class TrafficWatch {

  private static final long SLOT_MILLIS = 10_000;

  private final Set<String> synthetic;
  private final Customers customers;
  private final Past past = new Past();
  private final Latencies latencies = new Latencies();
  private final Set<String> timed = new HashSet<>();
  private final Curves curves;
  private Comparison comparison;
  private final Served byCandidate = new Served();
  private final List<Met> unread = new ArrayList<>();
  private long realOnCandidate;
  private boolean releaseUnderWay;
  private boolean everybodyIsOnCandidate;

  /**
   * Sees nothing yet.
   *
   * @param synthetic who the guard's own customers are, subjects and installations
   * @param activeMillis for how long after a request somebody counts as active
   * @param pointMillis how long a point of the curves is
   */
  public TrafficWatch(Set<String> synthetic, long activeMillis, long pointMillis) {
    this.synthetic = synthetic;
    this.customers = new Customers(activeMillis, 3_600_000);
    this.comparison = new Comparison(customers);
    this.curves = new Curves(pointMillis);
  }

  /** A candidate begins to serve; what is found from now on is held against it. */
  public synchronized void releaseBegins() {
    comparison = new Comparison(customers);
    customers.releaseBegins();
    past.candidateBegins();
    byCandidate.clear();
    unread.clear();
    releaseUnderWay = true;
    stageBegins(false);
  }

  /**
   * A stage begins; the points that it needs are counted from now on.
   *
   * @param everybody whether it leaves nobody on the stable release whom one could ask
   */
  public synchronized void stageBegins(boolean everybody) {
    everybodyIsOnCandidate = everybody;
    latencies.clear();
    timed.clear();
    realOnCandidate = 0;
  }

  /** The candidate serves nobody any more, and the next one has served nobody yet. */
  public synchronized void releaseEnds() {
    releaseUnderWay = false;
    byCandidate.clear();
  }

  /** One request. */
  public synchronized void see(RequestLine line) {
    Optional<Side> served = line.side();
    if (served.isEmpty()) {
      return;
    }
    Side side = served.get();
    Optional<Harm> harm = line.harm();
    // Places are limited, and anybody can ask for some that are not there.
    if (line.answerMillis() >= 0 && harm.isEmpty() && line.status() < 400) {
      latencies.add(line.place(), side, line.answerMillis());
    }
    curves.add(side, line.at(), line.answerMillis(), harm.orElse(null));
    Optional<String> who = line.who();
    if (who.isEmpty() || isSynthetic(line) || line.isReport()) {
      return;
    }
    Customers.Seen one = customers.see(who.get(), side, line.at(), line.platform(), line.version());
    countSlot(one, side, line.at());
    if (side == Side.CANDIDATE) {
      realOnCandidate++;
      if (releaseUnderWay && !line.isDesk()) {
        byCandidate.serve(line.customer(), line.installation());
      }
    }
    harm.ifPresent(met -> meets(who.get(), one, Met.of(line, who.get(), met), line.at()));
  }

  /**
   * What a client says of what no server could see. It counts on the side where its customer was
   * when it happened; who never came past the proxy was on neither.
   */
  public synchronized void see(ReportFeed.Report report) {
    Customers.Seen one = customers.of(report.who(), report.installation());
    if (one == null) {
      return;
    }
    long at = report.at().toEpochMilli();
    Side side = one.sideAt(at);
    time(report, side);
    if (!report.isBad()) {
      return;
    }
    Met met = report.met();
    curves.add(side, at, 0, met.kind());
    if (side == one.side()) {
      meets(met.customer(), one, met, at);
    } else if (side == Side.CANDIDATE) {
      // They are told of it, although it is too late to hold it against the release.
      unread.add(met);
    }
  }

  /** Nobody checks what a client says of its times, so each customer has one word in each stage. */
  private void time(ReportFeed.Report report, Side side) {
    String place = report.timed();
    Integer millis = report.millis();
    if (place != null
        && millis != null
        && report.customer() != null
        && releaseUnderWay
        && timed.add(place + " " + side + " " + report.customer())) {
      latencies.add(place, side, millis);
    }
  }

  private void meets(String who, Customers.Seen one, Met met, long at) {
    boolean isOnCandidate = one.side() == Side.CANDIDATE;
    if (customers.isAtRisk(one, met.kind())) {
      if (releaseUnderWay) {
        comparison.harm(met.kind(), one);
      }
      customers.harmed(one, met.kind());
    }
    if (one.firstInSlot(met.kind(), at / SLOT_MILLIS)) {
      if (!isOnCandidate) {
        past.harm(met.kind(), at);
      } else if (releaseUnderWay) {
        comparison.harmInSlot(met.kind(), one);
      }
    }
    if (isOnCandidate) {
      byCandidate.harm(who, met.kind() == Harm.REFUSED_PAYMENT);
      unread.add(met);
    }
  }

  private void countSlot(Customers.Seen one, Side side, long at) {
    if (one.enters(at / SLOT_MILLIS)) {
      if (side == Side.CANDIDATE) {
        past.candidateSlot();
      } else {
        past.slot(at);
      }
    }
  }

  private boolean isSynthetic(RequestLine line) {
    return (line.customer() != null && synthetic.contains(line.customer()))
        || (line.installation() != null && synthetic.contains(line.installation()));
  }

  /** What speaks against the candidate enough to send it back. */
  public synchronized Optional<String> finding() {
    return comparison
        .finding(past)
        .or(() -> everybodyIsOnCandidate ? comparison.findingByPastAlone(past) : Optional.empty())
        .map(Comparison.Finding::text);
  }

  /** Where the candidate is slower than may be. */
  public synchronized Optional<Slower> slower(LatencyGate gate) {
    return latencies.slower(gate);
  }

  /** How many points of this stage can be compared. */
  public synchronized int points() {
    return latencies.points();
  }

  /** How many requests of real customers the candidate has had in this stage. */
  public synchronized long realOnCandidate() {
    return realOnCandidate;
  }

  /** How many customers, and devices of nobody known, the candidate has served. */
  public synchronized int assigned() {
    return byCandidate.count();
  }

  /**
   * How many of them met a harm.
   *
   * @param refusals whether a refused payment is one: it may be for want of money
   */
  public synchronized int touched(boolean refusals) {
    return byCandidate.harmed(refusals);
  }

  /**
   * Hands over what was met on the candidate since this was called last. It is not handed over
   * again, unless the taker fails.
   */
  public synchronized void giveMet(Consumer<List<Met>> taker) {
    if (!unread.isEmpty()) {
      taker.accept(List.copyOf(unread));
      unread.clear();
    }
  }

  /** Both releases' traffic over time. */
  public synchronized List<Curves.Pair> curves() {
    return curves.points();
  }
}
