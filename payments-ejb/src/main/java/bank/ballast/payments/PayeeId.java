package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a saved payee. */
public record PayeeId(UUID value) {

  /** A new one. */
  public static PayeeId next() {
    return new PayeeId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static PayeeId parse(String text) {
    return new PayeeId(Ids.parse("payee", text));
  }

  /** The text form, {@code payee_…}. */
  @Override
  public String toString() {
    return Ids.format("payee", value);
  }
}
