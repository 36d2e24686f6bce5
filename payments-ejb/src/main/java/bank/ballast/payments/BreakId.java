package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a break: something in which the scheme's statement and the bank's books differ. */
public record BreakId(UUID value) {

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static BreakId parse(String text) {
    return new BreakId(Ids.parse("brk", text));
  }

  /** The text form, {@code brk_…}. */
  @Override
  public String toString() {
    return Ids.format("brk", value);
  }
}
