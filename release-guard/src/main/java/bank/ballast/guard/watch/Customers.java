package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.Side;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who has been active of late, on which side, and what each has met. */
final class Customers {

  /** A request without a cookie is of somebody new, and anybody can send many of them. */
  static final int KEPT = 100_000;

  /** Who was there so often without a harm is well again. */
  private static final int WELL = 2;

  private final long activeMillis;
  private final long rememberedMillis;
  private final Map<String, Seen> seen = new LinkedHashMap<>(1_024, 0.75f, true);
  private long now;
  private long releaseBegan = Long.MIN_VALUE;

  /**
   * Nobody yet.
   *
   * @param activeMillis for how long after a request somebody counts as active
   * @param rememberedMillis for how long after a harm another one is no news
   */
  Customers(long activeMillis, long rememberedMillis) {
    this.activeMillis = activeMillis;
    this.rememberedMillis = rememberedMillis;
  }

  /** One customer or device. */
  static final class Seen {
    private final Whereabouts where;
    private @Nullable String platform;
    private @Nullable String version;
    private long last;
    private long slot = -1;
    private final Map<Harm, Long> harmed = new EnumMap<>(Harm.class);
    private final Map<Harm, Long> harmedInSlot = new EnumMap<>(Harm.class);
    private final Map<Harm, Integer> slotsWell = new EnumMap<>(Harm.class);

    private Seen(Side side) {
      this.where = new Whereabouts(side);
    }

    Side side() {
      return where.now();
    }

    /** On which side they were at an earlier time. */
    Side sideAt(long at) {
      return where.at(at);
    }

    @Nullable String platform() {
      return platform;
    }

    @Nullable String version() {
      return version;
    }

    /** True where this slot of time is a new one for this customer. */
    boolean enters(long newSlot) {
      boolean entered = slot != newSlot;
      if (entered) {
        harmedInSlot.forEach(
            (harm, last) -> {
              if (last != slot) {
                slotsWell.merge(harm, 1, Integer::sum);
              }
            });
      }
      slot = newSlot;
      return entered;
    }

    /** True where this is the first such harm in a slot of time. */
    boolean firstInSlot(Harm harm, long inSlot) {
      slotsWell.remove(harm);
      return !Objects.equals(harmedInSlot.put(harm, inSlot), inSlot);
    }

    private boolean isWellAgain(Harm harm) {
      return slotsWell.getOrDefault(harm, 0) >= WELL;
    }
  }

  /** Somebody made a request. */
  Seen see(String who, Side side, long at, @Nullable String platform, @Nullable String version) {
    now = Math.max(now, at);
    Seen one = seen.computeIfAbsent(who, any -> new Seen(side));
    one.where.are(side, at);
    one.last = at;
    forget();
    if (platform != null) {
      one.platform = platform;
      one.version = version;
    }
    return one;
  }

  /** Somebody who may have been seen, by either name; where both were, the one seen last. */
  @Nullable Seen of(String customer, String device) {
    Seen one = seen.get(customer);
    Seen other = seen.get(device);
    return one == null || (other != null && other.last > one.last) ? other : one;
  }

  /** From now on what was met before is another release's, for whoever has been well since. */
  void releaseBegins() {
    releaseBegan = now;
  }

  /**
   * Whether a harm would be news of somebody. It is none of those who met it under this release,
   * nor of those who met it before and have not been well since: neither side can be blamed.
   */
  boolean isAtRisk(Seen one, Harm harm) {
    Long before = one.harmed.get(harm);
    return before == null
        || now - before > rememberedMillis
        || (before <= releaseBegan && one.isWellAgain(harm));
  }

  /** From now on somebody is no longer at risk, as long as it is remembered. */
  void harmed(Seen one, Harm harm) {
    one.harmed.put(harm, now);
  }

  /** How many active ones of a side are at risk; null stands for any platform and any version. */
  long atRisk(Side side, Harm harm, @Nullable String platform, @Nullable String version) {
    return seen.values().stream()
        .filter(one -> one.side() == side && now - one.last <= activeMillis)
        .filter(one -> platform == null || platform.equals(one.platform))
        .filter(one -> version == null || version.equals(one.version))
        .filter(one -> isAtRisk(one, harm))
        .count();
  }

  /** How many are known. */
  int known() {
    return seen.size();
  }

  /** Lets go of who has been away for long, and of too many: who was seen last stands last. */
  private void forget() {
    Iterator<Seen> eldest = seen.values().iterator();
    while (eldest.hasNext()) {
      boolean isAway = now - eldest.next().last > Math.max(activeMillis, rememberedMillis);
      if (!isAway && seen.size() <= KEPT) {
        return;
      }
      eldest.remove();
    }
  }
}
