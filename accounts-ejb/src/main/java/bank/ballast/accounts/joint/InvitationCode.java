package bank.ballast.accounts.joint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Codes that are handed on by word or message, and kept as a hash alone. */
final class InvitationCode {

  /** Without those that are read as one another: no i, l, o, u (Crockford's base 32). */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  /** Of five bits each: 130, which nobody tries through. */
  private static final int LENGTH = 26;

  private static final SecureRandom RANDOM = new SecureRandom();

  private InvitationCode() {}

  /** A new one. */
  static String next() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** What is kept of it. So many random bits need neither salt nor a slow hash. */
  static byte[] hash(String typed) {
    String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
