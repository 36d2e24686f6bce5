package bank.ballast.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What is killed in a round, and when. All of it follows from the round's seed, so that a round can
 * be repeated; how the threads of the load meet the moment does not.
 *
 * @param kind what is killed
 * @param after so long after the load has begun to flow
 * @param gap so long between the first server and the second
 */
record Kill(Kind kind, Duration after, Duration gap) {

  private static final int LATEST_MILLIS = 2_500;
  private static final int LONGEST_GAP_MILLIS = 1_500;

  /** A server that can be killed. */
  enum Victim {
    WILDFLY("WildFly"),
    MARIADB("mariadbd");

    private final String spoken;

    Victim(String spoken) {
      this.spoken = spoken;
    }

    @Override
    public String toString() {
      return spoken;
    }
  }

  /** Which servers, in which order. */
  enum Kind {
    WILDFLY(Victim.WILDFLY),
    MARIADB(Victim.MARIADB),
    BOTH_AT_ONCE(Victim.WILDFLY, Victim.MARIADB),
    /** The second time while it is still reading its log of the first, or just after. */
    MARIADB_TWICE(Victim.MARIADB, Victim.MARIADB),
    MARIADB_THEN_WILDFLY(Victim.MARIADB, Victim.WILDFLY),
    WILDFLY_THEN_MARIADB(Victim.WILDFLY, Victim.MARIADB);

    private final Victim first;
    private final @Nullable Victim second;

    Kind(Victim only) {
      this(only, null);
    }

    Kind(Victim first, @Nullable Victim second) {
      this.first = first;
      this.second = second;
    }

    List<Victim> victims() {
      return second == null ? List.of(first) : List.of(first, second);
    }
  }

  /** The kill of a round. Consecutive seeds go through all kinds. */
  static Kill of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Kind[] kinds = Kind.values();
    Kind kind = kinds[(int) Math.floorMod(seed, (long) kinds.length)];
    int gap = kind == Kind.BOTH_AT_ONCE ? 0 : random.nextInt(LONGEST_GAP_MILLIS);
    return new Kill(kind, Duration.ofMillis(random.nextInt(LATEST_MILLIS)), Duration.ofMillis(gap));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Victim victim : kind.victims()) {
      if (text.isEmpty()) {
        text.append("%s killed after %.2f s".formatted(victim, after.toMillis() / 1000.0));
      } else {
        text.append(", %s %.2f s later".formatted(victim, gap.toMillis() / 1000.0));
      }
    }
    return text.toString();
  }
}
