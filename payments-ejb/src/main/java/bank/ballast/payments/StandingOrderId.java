package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a standing order. */
public record StandingOrderId(UUID value) {

  /** A new one. */
  public static StandingOrderId next() {
    return new StandingOrderId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static StandingOrderId parse(String text) {
    return new StandingOrderId(Ids.parse("so", text));
  }

  /** The text form, {@code so_…}. */
  @Override
  public String toString() {
    return Ids.format("so", value);
  }
}
