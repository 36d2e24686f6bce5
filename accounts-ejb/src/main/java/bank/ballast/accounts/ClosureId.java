package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names an account's closure. */
public record ClosureId(UUID value) {

  /** A new one. */
  public static ClosureId next() {
    return new ClosureId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static ClosureId parse(String text) {
    return new ClosureId(Ids.parse("clo", text));
  }

  /** The text form, {@code clo_…}. */
  @Override
  public String toString() {
    return Ids.format("clo", value);
  }
}
