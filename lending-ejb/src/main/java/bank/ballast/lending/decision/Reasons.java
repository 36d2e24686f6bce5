package bank.ballast.lending.decision;

import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;

/** Why somebody at the desk does something, in their own words. */
public final class Reasons {

  private static final int MINIMUM = 5;
  private static final int MAXIMUM = 500;

  private Reasons() {}

  /**
   * What was typed, without blanks around it.
   *
   * @throws Refusal {@link LendingRefusal#MALFORMED_REASON}
   */
  public static String typed(String text) {
    String stripped = text.strip();
    if (stripped.length() < MINIMUM || stripped.length() > MAXIMUM) {
      throw new Refusal(
          LendingRefusal.MALFORMED_REASON,
          "minimum",
          Integer.toString(MINIMUM),
          "maximum",
          Integer.toString(MAXIMUM));
    }
    return stripped;
  }
}
