package bank.ballast.lending.loan;

import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes keys of what is asked for. */
final class Asking {

  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,64}");

  /** Keys of what the bank does by itself begin so, and customers' do not. */
  static final String BANK = "bank/";

  private Asking() {}

  /**
   * What a customer asked for.
   *
   * @param what all of it, in parts that can't hold a blank
   * @throws Refusal {@link LendingRefusal#MALFORMED_REPAYMENT}
   */
  static LoanChange.Asked of(String key, Object... what) {
    if (!KEY.matcher(key).matches() || key.startsWith(BANK)) {
      throw new Refusal(LendingRefusal.MALFORMED_REPAYMENT, "field", "idempotencyKey");
    }
    return new LoanChange.Asked(key, hash(what));
  }

  /** What the bank does once. */
  static LoanChange.Asked byBank(String what) {
    return new LoanChange.Asked(BANK + what, hash(what));
  }

  /** What the bank does once, with what it must be each time. */
  static LoanChange.Asked byBank(String name, Object... what) {
    return new LoanChange.Asked(BANK + name, hash(what));
  }

  private static String hash(Object... what) {
    StringBuilder content = new StringBuilder();
    for (Object part : what) {
      content.append(part).append(' ');
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
