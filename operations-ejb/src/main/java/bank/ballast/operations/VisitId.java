package bank.ballast.operations;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a visit of an agent to a customer's records. */
public record VisitId(UUID value) {

  /** A new one. */
  public static VisitId next() {
    return new VisitId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static VisitId parse(String text) {
    return new VisitId(Ids.parse("vis", text));
  }

  /** The text form, {@code vis_…}. */
  @Override
  public String toString() {
    return Ids.format("vis", value);
  }
}
