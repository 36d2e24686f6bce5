package bank.ballast.operations;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a support case. */
public record CaseId(UUID value) {

  /** A new one. */
  public static CaseId next() {
    return new CaseId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static CaseId parse(String text) {
    return new CaseId(Ids.parse("case", text));
  }

  /** The text form, {@code case_…}. */
  @Override
  public String toString() {
    return Ids.format("case", value);
  }
}
