package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often customers of the stable release meet harm, counted all the time: the past that a
 * candidate is measured by. Counts are of customers and slots of time, so that an app that repeats
 * itself counts once in a slot.
 */
final class Past {

  private final Map<Harm, Long> harms = new EnumMap<>(Harm.class);
  private long slots;
  private long candidateSlots;

  /** A customer was active on the stable release in one more slot. */
  void slot() {
    slots++;
  }

  /** A customer was active on the candidate in one more slot. */
  void candidateSlot() {
    candidateSlots++;
  }

  /** A customer of the stable release met a harm, for the first time in a slot. */
  void harm(Harm harm) {
    harms.merge(harm, 1L, Long::sum);
  }

  /** A candidate's time begins. */
  void candidateBegins() {
    candidateSlots = 0;
  }

  long harms(Harm harm) {
    return harms.getOrDefault(harm, 0L);
  }

  long slots() {
    return slots;
  }

  long candidateSlots() {
    return candidateSlots;
  }
}
