package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a request for money. */
public record PaymentRequestId(UUID value) {

  /** A new one. */
  public static PaymentRequestId next() {
    return new PaymentRequestId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static PaymentRequestId parse(String text) {
    return new PaymentRequestId(Ids.parse("preq", text));
  }

  /** The text form, {@code preq_…}. */
  @Override
  public String toString() {
    return Ids.format("preq", value);
  }
}
