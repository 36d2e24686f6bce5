package bank.ballast.rehearsal;

/**
 * Something to reach.
 *
 * @param name what is measured
 * @param value what was measured
 * @param baseline what it is held against: how many there were, for instance
 * @param aim what it should be at most, or where it is a share, at least
 * @param met whether it is
 * @param must whether the rehearsal has failed where it is not
 */
public record Aim(
    String name, double value, double baseline, double aim, boolean met, boolean must) {

  static Aim atMost(String name, double value, double baseline, double aim, boolean must) {
    return new Aim(name, value, baseline, aim, value <= aim, must);
  }

  static Aim all(String name, long value, long of) {
    return new Aim(name, value, of, of, value == of, true);
  }
}
