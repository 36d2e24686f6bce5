package bank.ballast.lending;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a loan. */
public record LoanId(UUID value) {

  /** A new one. */
  public static LoanId next() {
    return new LoanId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static LoanId parse(String text) {
    return new LoanId(Ids.parse("loan", text));
  }

  /** The text form, {@code loan_…}. */
  @Override
  public String toString() {
    return Ids.format("loan", value);
  }
}
