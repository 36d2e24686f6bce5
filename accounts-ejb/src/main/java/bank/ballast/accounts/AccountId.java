package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a account. */
public record AccountId(UUID value) {

  /** A new one. */
  public static AccountId next() {
    return new AccountId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static AccountId parse(String text) {
    return new AccountId(Ids.parse("acc", text));
  }

  /** The text form, {@code acc_…}. */
  @Override
  public String toString() {
    return Ids.format("acc", value);
  }
}
