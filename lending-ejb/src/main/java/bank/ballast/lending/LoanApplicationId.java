package bank.ballast.lending;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names an application for a loan. */
public record LoanApplicationId(UUID value) {

  /** A new one. */
  public static LoanApplicationId next() {
    return new LoanApplicationId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static LoanApplicationId parse(String text) {
    return new LoanApplicationId(Ids.parse("lap", text));
  }

  /** The text form, {@code lap_…}. */
  @Override
  public String toString() {
    return Ids.format("lap", value);
  }
}
