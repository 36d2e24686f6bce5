package bank.ballast.operations.desk;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.OperationsRefusal;

/**
 * Why an agent does something, in their own words.
 *
 * @param text without blanks around it
 */
public record Reason(String text) {

  /** Short enough for "fraud", too long for a dash or a dot. */
  public static final int MINIMUM = 5;

  /** What the tables hold. */
  public static final int MAXIMUM = 500;

  /**
   * The reason that was typed.
   *
   * @throws Refusal {@link OperationsRefusal#REASON_MISSING}
   */
  public static Reason typed(String text) {
    String stripped = text.strip();
    if (stripped.length() < MINIMUM || stripped.length() > MAXIMUM) {
      throw new Refusal(
          OperationsRefusal.REASON_MISSING,
          "minimum",
          Integer.toString(MINIMUM),
          "maximum",
          Integer.toString(MAXIMUM));
    }
    return new Reason(stripped);
  }
}
