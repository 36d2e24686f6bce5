package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.KernelRefusal;
import bank.ballast.kernel.Refusal;

/**
 * Names a transaction: an account and the number of the leg on it. Ordered by time within its
 * account.
 *
 * @param account whose transaction it is
 * @param sequence its number there, from 1
 */
public record TransactionId(AccountId account, long sequence) {

  private static final int ID_LENGTH = 26;

  /** With zeros in front, so that the texts sort as the numbers do; 13 digits hold any long. */
  private static final int NUMBER_LENGTH = 13;

  private static final int RADIX = 36;

  /**
   * Reads the text form.
   *
   * @throws Refusal {@link KernelRefusal#MALFORMED_ID}
   */
  public static TransactionId parse(String text) {
    int split = "tx_".length() + ID_LENGTH;
    if (text.length() > split) {
      AccountId account = new AccountId(Ids.parse("tx", text.substring(0, split)));
      try {
        TransactionId id = new TransactionId(account, Long.parseLong(text.substring(split), RADIX));
        if (id.sequence > 0 && id.toString().equals(text)) {
          return id;
        }
      } catch (NumberFormatException malformed) {
        throw new Refusal(KernelRefusal.MALFORMED_ID, "expected", "tx");
      }
    }
    throw new Refusal(KernelRefusal.MALFORMED_ID, "expected", "tx");
  }

  /** The text form, {@code tx_…}. */
  @Override
  public String toString() {
    String number = Long.toString(sequence, RADIX);
    return Ids.format("tx", account.value()) + "0".repeat(NUMBER_LENGTH - number.length()) + number;
  }
}
