package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a savings pot. */
public record PotId(UUID value) {

  /** A new one. */
  public static PotId next() {
    return new PotId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static PotId parse(String text) {
    return new PotId(Ids.parse("pot", text));
  }

  /** The text form, {@code pot_…}. */
  @Override
  public String toString() {
    return Ids.format("pot", value);
  }
}
