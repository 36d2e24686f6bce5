package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a customer. */
public record CustomerId(UUID value) {

  /** A new one. */
  public static CustomerId next() {
    return new CustomerId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static CustomerId parse(String text) {
    return new CustomerId(Ids.parse("cus", text));
  }

  /** The text form, {@code cus_…}. */
  @Override
  public String toString() {
    return Ids.format("cus", value);
  }
}
