package bank.ballast.guard.watch;

import bank.ballast.guard.evidence.OwnPast;
import bank.ballast.guard.evidence.SafeLogrank;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.Side;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the customers of the candidate with those of the stable release, and with what customers
 * met before it. Both are asked because each alone has a blind spot: where half of the bank is on
 * each side, three harmed customers of one side may be chance; and a shock from outside looks bad
 * against any past, while it meets both sides alike.
 *
 * <p>Evidence is gathered for everybody, for each platform and for each app version at once, as
 * shares of one bet: a fault of one platform is found there, and the chance of a false alarm is
 * that of a single test.
 */
final class Comparison {

  /** A false alarm in a thousand releases that are fine, over all kinds of harm. */
  private static final double MUCH = 1_000 * Harm.values().length;

  /** What the other side must say at least, where one's own past says enough. */
  private static final double SUPPORT = 20;

  /** So many customers must be harmed where there is nobody on the other side to ask. */
  private static final int FEW = 3;

  /** In so many slots one customer counts: one whose app repeats itself is no crowd. */
  private static final int SLOTS_OF_ONE = 3;

  private static final double FOR_ALL = 0.5;
  private static final double FOR_A_PLATFORM = 0.25 / 3;
  private static final double FOR_A_VERSION = 0.25 / 16;
  private static final int VERSIONS = 16;

  private final Customers customers;
  private final Map<Harm, Map<String, SafeLogrank>> now = new EnumMap<>(Harm.class);
  private final Map<Harm, Long> harmed = new EnumMap<>(Harm.class);
  private final Map<Harm, Long> harmedSlots = new EnumMap<>(Harm.class);
  private final Map<Harm, Map<Customers.Seen, Integer>> slotsOf = new EnumMap<>(Harm.class);
  private int versions;

  Comparison(Customers customers) {
    this.customers = customers;
  }

  /**
   * What speaks against the candidate.
   *
   * @param harm of which kind
   * @param against evidence against it beside the other side, and beside the past
   * @param harmed how many of its customers
   */
  record Finding(Harm harm, double against, double past, long harmed) {

    /** For people. */
    String text() {
      return "%s: %d customer%s on the candidate; odds against chance %s to 1 beside the stable release, %s to 1 beside the past"
          .formatted(harm, harmed, harmed == 1 ? "" : "s", odds(against), odds(past));
    }

    private static String odds(double evidence) {
      return evidence >= 1e6 ? "over a million" : String.valueOf(Math.round(evidence));
    }
  }

  /** A customer's first harm of a kind; called before the customer is no longer at risk. */
  void harm(Harm harm, Customers.Seen who) {
    boolean onCandidate = who.side() == Side.CANDIDATE;
    if (onCandidate) {
      harmed.merge(harm, 1L, Long::sum);
    }
    Map<String, SafeLogrank> strata = now.computeIfAbsent(harm, any -> new HashMap<>());
    bet(strata, "", harm, onCandidate, null, null);
    String platform = who.platform();
    if (platform != null) {
      bet(strata, platform, harm, onCandidate, platform, null);
      String version = who.version();
      if (version != null) {
        String key = platform + " " + version;
        if (strata.containsKey(key) || versions < VERSIONS) {
          versions += strata.containsKey(key) ? 0 : 1;
          bet(strata, key, harm, onCandidate, platform, version);
        }
      }
    }
  }

  /**
   * A customer of the candidate met a harm, for the first time in a slot of time. The past is
   * counted likewise: who is let down again and again is what the past has not seen.
   */
  void harmInSlot(Harm harm, Customers.Seen who) {
    int slots = slotsOf.computeIfAbsent(harm, any -> new HashMap<>()).merge(who, 1, Integer::sum);
    if (slots <= SLOTS_OF_ONE) {
      harmedSlots.merge(harm, 1L, Long::sum);
    }
  }

  private void bet(
      Map<String, SafeLogrank> strata,
      String key,
      Harm harm,
      boolean onCandidate,
      @Nullable String platform,
      @Nullable String version) {
    strata
        .computeIfAbsent(key, any -> new SafeLogrank())
        .harm(
            onCandidate,
            customers.atRisk(Side.CANDIDATE, harm, platform, version),
            customers.atRisk(Side.STABLE, harm, platform, version));
  }

  /** What speaks against the candidate enough to send it back; empty where nothing does. */
  Optional<Finding> finding(Past past) {
    return findings(past)
        .filter(
            finding ->
                finding.against() >= MUCH
                    || (finding.against() >= SUPPORT
                        && finding.past() >= MUCH
                        && finding.harmed() >= 2))
        .findFirst();
  }

  /** As {@link #finding}, where no customer is left on the stable release to ask. */
  Optional<Finding> findingByPastAlone(Past past) {
    return findings(past)
        .filter(finding -> finding.past() >= MUCH && finding.harmed() >= FEW)
        .findFirst();
  }

  private Stream<Finding> findings(Past past) {
    return now.keySet().stream()
        .map(
            harm ->
                new Finding(
                    harm,
                    against(harm),
                    OwnPast.evidence(
                        past.harms(harm),
                        past.slots(),
                        harmedSlots.getOrDefault(harm, 0L),
                        past.candidateSlots()),
                    harmed.getOrDefault(harm, 0L)));
  }

  private double against(Harm harm) {
    double sum = 0;
    double spent = 0;
    for (Map.Entry<String, SafeLogrank> stratum : now.getOrDefault(harm, Map.of()).entrySet()) {
      double share = share(stratum.getKey());
      spent += share;
      sum += share * stratum.getValue().evidence();
    }
    // What was not bet is still there.
    return sum + Math.max(0, 1 - spent);
  }

  private static double share(String stratum) {
    if (stratum.isEmpty()) {
      return FOR_ALL;
    }
    return stratum.indexOf(' ') < 0 ? FOR_A_PLATFORM : FOR_A_VERSION;
  }
}
