package bank.ballast.lending;

import bank.ballast.kernel.Ids;
import java.util.Locale;
import java.util.UUID;

/** Names a loan. */
public record LoanId(UUID value) {

  private static final int REFERENCE_LENGTH = 8;

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

  /** What it is called where people read it: the end of the text form, in capitals. */
  public String reference() {
    String text = toString();
    return text.substring(text.length() - REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
  }

  /** The text form, {@code loan_…}. */
  @Override
  public String toString() {
    return Ids.format("loan", value);
  }
}
