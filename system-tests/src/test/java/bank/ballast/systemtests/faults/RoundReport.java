package bank.ballast.systemtests.faults;

import java.time.Duration;
import java.util.List;

/**
 * What happened in a round.
 *
 * @param kill what was killed, and when
 * @param paid transfers that moved money
 * @param refused those that were told that they can't
 * @param unanswered how many of both had no answer until they were sent again
 * @param decided how many of these were in the books when they had none
 * @param reads how many times all balances were read
 * @param recovery from the kill to the first payment that was asked for after it
 */
record RoundReport(
    Kill kill,
    long paid,
    long refused,
    long unanswered,
    long decided,
    long reads,
    Duration recovery) {

  @Override
  public String toString() {
    return ("%s; paid %d, refused %d; %d had no answer at first, %d of them were decided;"
            + " %d reads of all balances; recovered in %.1f s")
        .formatted(kill, paid, refused, unanswered, decided, reads, seconds(recovery));
  }

  /** All rounds together, in a line. */
  static String sum(List<RoundReport> rounds) {
    return ("%d rounds: paid %d, refused %d; %d had no answer at first, %d of them were decided;"
            + " %d reads of all balances; slowest recovery %.1f s where WildFly was killed,"
            + " %.1f s where it was not")
        .formatted(
            rounds.size(),
            rounds.stream().mapToLong(RoundReport::paid).sum(),
            rounds.stream().mapToLong(RoundReport::refused).sum(),
            rounds.stream().mapToLong(RoundReport::unanswered).sum(),
            rounds.stream().mapToLong(RoundReport::decided).sum(),
            rounds.stream().mapToLong(RoundReport::reads).sum(),
            slowest(rounds, true),
            slowest(rounds, false));
  }

  private static double slowest(List<RoundReport> rounds, boolean withWildFly) {
    return rounds.stream()
        .filter(round -> round.withWildFly() == withWildFly)
        .mapToDouble(round -> seconds(round.recovery))
        .max()
        .orElse(0);
  }

  private boolean withWildFly() {
    return kill.kind().victims().contains(Kill.Victim.WILDFLY);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
