package bank.ballast.accounts.closure;

import bank.ballast.accounts.CloseAccount;
import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * What a customer asked for under the key that they gave.
 *
 * @param content all but the customer and the key: tells the same request from another
 */
record ClosureRequest(CustomerId by, String key, String content) {

  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,64}");

  /** Refuses a malformed key. */
  ClosureRequest {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(ClosuresRefusal.MALFORMED_CLOSURE, "field", "idempotencyKey");
    }
  }

  static ClosureRequest asked(CustomerId by, CloseAccount wish) {
    return new ClosureRequest(
        by, wish.idempotencyKey(), "ask " + wish.account() + " " + wish.payRestTo());
  }

  static ClosureRequest confirmed(CustomerId by, ClosureId closure, String key) {
    return new ClosureRequest(by, key, "confirm " + closure);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(content.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
