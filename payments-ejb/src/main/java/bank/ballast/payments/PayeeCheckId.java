package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a check of a payee's name. */
public record PayeeCheckId(UUID value) {

  /** A new one. */
  public static PayeeCheckId next() {
    return new PayeeCheckId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static PayeeCheckId parse(String text) {
    return new PayeeCheckId(Ids.parse("check", text));
  }

  /** The text form, {@code check_…}. */
  @Override
  public String toString() {
    return Ids.format("check", value);
  }
}
