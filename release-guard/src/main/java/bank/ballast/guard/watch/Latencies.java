package bank.ballast.guard.watch;

import bank.ballast.guard.evidence.LatencyGate;
import bank.ballast.guard.traffic.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last times of answers on both sides, by place. */
final class Latencies {

  private static final int PLACES = 200;

  private final Map<String, Map<Side, Deque<Integer>>> places = new HashMap<>();

  /** An answer took so many milliseconds. */
  void add(String place, Side side, int millis) {
    if (!places.containsKey(place) && places.size() >= PLACES) {
      return;
    }
    Deque<Integer> last =
        places
            .computeIfAbsent(place, any -> new EnumMap<>(Side.class))
            .computeIfAbsent(side, any -> new ArrayDeque<>());
    last.addLast(millis);
    if (last.size() > LatencyGate.MOST_POINTS) {
      last.removeFirst();
    }
  }

  /** A stage begins: what was before it is no longer asked. */
  void clear() {
    places.clear();
  }

  /** How many points the best known place has on the side that has fewer. */
  int points() {
    return places.values().stream()
        .mapToInt(sides -> Math.min(size(sides, Side.CANDIDATE), size(sides, Side.STABLE)))
        .max()
        .orElse(0);
  }

  /** A place where the candidate is slower; empty where there is none, as far as can be said. */
  Optional<Slower> slower(LatencyGate gate) {
    for (Map.Entry<String, Map<Side, Deque<Integer>>> place : places.entrySet()) {
      double[] candidate = values(place.getValue(), Side.CANDIDATE);
      double[] stable = values(place.getValue(), Side.STABLE);
      if (gate.ask(candidate, stable) == LatencyGate.Answer.SLOWER) {
        return Optional.of(
            new Slower(
                "%s takes %.0f ms on the candidate and %.0f on the stable release (medians)"
                    .formatted(
                        place.getKey(), LatencyGate.median(candidate), LatencyGate.median(stable)),
                LatencyGate.getsFaster(candidate)));
      }
    }
    return Optional.empty();
  }

  private static int size(Map<Side, Deque<Integer>> sides, Side side) {
    Deque<Integer> last = sides.get(side);
    return last == null ? 0 : last.size();
  }

  private static double[] values(Map<Side, Deque<Integer>> sides, Side side) {
    Deque<Integer> last = sides.get(side);
    return last == null ? new double[0] : last.stream().mapToDouble(Integer::doubleValue).toArray();
  }
}
