package bank.ballast.lending;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names what was said to end a loan. */
public record SettlementQuoteId(UUID value) {

  /** A new one. */
  public static SettlementQuoteId next() {
    return new SettlementQuoteId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static SettlementQuoteId parse(String text) {
    return new SettlementQuoteId(Ids.parse("lsq", text));
  }

  /** The text form, {@code lsq_…}. */
  @Override
  public String toString() {
    return Ids.format("lsq", value);
  }
}
