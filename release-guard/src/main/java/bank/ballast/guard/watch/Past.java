package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often customers of the stable release meet harm, counted all the time: the past that a
 * candidate is measured by. Counts are of customers and slots of time, so that an app that repeats
 * itself counts once in a slot.
 *
 * <p>An outage is no rate. Of a minute with more harm than three times the usual one no more is
 * counted: else nothing that a candidate does to a few customers would stand out for hours after
 * it. A minute's three are counted in any case, because seldom is not never.
 */
final class Past {

  private static final long MINUTE_MILLIS = 60_000;

  /** A day of them is kept. */
  private static final int MINUTES = 1_440;

  private static final long UNUSUAL = 3;

  private final TreeMap<Long, Minute> minutes = new TreeMap<>();
  private long candidateSlots;

  private static final class Minute {
    private long slots;
    private final Map<Harm, Long> harms = new EnumMap<>(Harm.class);
  }

  private Minute minute(long at) {
    Minute minute = minutes.computeIfAbsent(at / MINUTE_MILLIS, any -> new Minute());
    while (minutes.size() > MINUTES) {
      minutes.pollFirstEntry();
    }
    return minute;
  }

  /** A customer was active on the stable release in one more slot, at a time in milliseconds. */
  void slot(long at) {
    minute(at).slots++;
  }

  /** A customer was active on the candidate in one more slot. */
  void candidateSlot() {
    candidateSlots++;
  }

  /** A customer of the stable release met a harm, for the first time in a slot. */
  void harm(Harm harm, long at) {
    minute(at).harms.merge(harm, 1L, Long::sum);
  }

  /** A candidate's time begins. */
  void candidateBegins() {
    candidateSlots = 0;
  }

  /** Harms, without what is far over the usual. */
  long harms(Harm harm) {
    long[] counts =
        minutes.values().stream()
            .mapToLong(minute -> minute.harms.getOrDefault(harm, 0L))
            .sorted()
            .toArray();
    long usual = counts.length == 0 ? 0 : counts[counts.length / 2];
    long most = UNUSUAL * Math.max(1, usual);
    long sum = 0;
    for (long count : counts) {
      sum += Math.min(count, most);
    }
    return sum;
  }

  long slots() {
    return minutes.values().stream().mapToLong(minute -> minute.slots).sum();
  }

  long candidateSlots() {
    return candidateSlots;
  }
}
