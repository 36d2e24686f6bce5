package bank.ballast.lending;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names what one of staff proposed to do to a loan. */
public record LoanProposalId(UUID value) {

  /** A new one. */
  public static LoanProposalId next() {
    return new LoanProposalId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static LoanProposalId parse(String text) {
    return new LoanProposalId(Ids.parse("lpr", text));
  }

  /** The text form, {@code lpr_…}. */
  @Override
  public String toString() {
    return Ids.format("lpr", value);
  }
}
