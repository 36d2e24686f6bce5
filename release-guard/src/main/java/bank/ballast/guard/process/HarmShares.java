package bank.ballast.guard.process;

import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Curves;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the candidate's customers clearly meet more harm than others do. Not enough to send a
 * release back, which the watch alone decides, but enough to tell those who met it.
 */
final class HarmShares {

  private static final double CLEARLY = 5;

  private HarmShares() {}

  /** Since a moment; false where nobody met any. */
  static boolean worse(List<Curves.Pair> points, @Nullable Instant since) {
    if (since == null) {
      return false;
    }
    Instant from = since.minusSeconds(10);
    List<Curves.Pair> recent =
        points.stream().filter(pair -> !Instant.parse(pair.at()).isBefore(from)).toList();
    double candidate = share(recent, Side.CANDIDATE);
    return candidate > 0 && candidate >= CLEARLY * share(recent, Side.STABLE);
  }

  private static double share(List<Curves.Pair> points, Side side) {
    long requests = 0;
    long harms = 0;
    for (Curves.Pair pair : points) {
      Curves.@Nullable Point point = pair.sides().get(side);
      if (point != null) {
        requests += point.requests();
        harms +=
            point.harms().values().stream().mapToLong(Long::longValue).sum()
                - point.harms().getOrDefault(Harm.REFUSED_PAYMENT, 0L);
      }
    }
    return requests == 0 ? 0 : (double) harms / requests;
  }
}
