package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a payment. */
public record PaymentId(UUID value) {

  /** A new one. */
  public static PaymentId next() {
    return new PaymentId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static PaymentId parse(String text) {
    return new PaymentId(Ids.parse("pay", text));
  }

  /** The text form, {@code pay_…}. */
  @Override
  public String toString() {
    return Ids.format("pay", value);
  }
}
