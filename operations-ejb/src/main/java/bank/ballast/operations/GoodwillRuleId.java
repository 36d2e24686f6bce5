package bank.ballast.operations;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a rule for goodwill credits. */
public record GoodwillRuleId(UUID value) {

  /** A new one. */
  public static GoodwillRuleId next() {
    return new GoodwillRuleId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static GoodwillRuleId parse(String text) {
    return new GoodwillRuleId(Ids.parse("gwr", text));
  }

  /** The text form, {@code gwr_…}. */
  @Override
  public String toString() {
    return Ids.format("gwr", value);
  }
}
