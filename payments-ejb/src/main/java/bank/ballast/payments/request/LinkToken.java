package bank.ballast.payments.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a link to a request ends with: told once, and kept as a hash alone. */
final class LinkToken {

  /** Of 128 bits, which nobody tries through. */
  private static final int BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkToken() {}

  /** A new one, of letters that an address may hold. */
  static String next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** What is kept of it. So many random bits need neither salt nor a slow hash. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
