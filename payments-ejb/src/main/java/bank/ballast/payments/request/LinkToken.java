package bank.ballast.payments.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a link to a request ends with: kept as a hash alone, and told to who asked for it alone, who
 * has the key under which it was asked for.
 */
final class LinkToken {

  /** Of 128 bits, which nobody tries through. */
  private static final int BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkToken() {}

  /** What tokens of one request are made of, together with the key; kept beside the request. */
  static String seed() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /**
   * The token of a part, of letters that an address may hold: the same one whenever the key comes
   * again. Not to be had from the seed without the key.
   */
  static String of(String seed, String key, int number) {
    MessageDigest digest = Sha256.digest();
    digest.update(HexFormat.of().parseHex(seed));
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    byte[] all = digest.digest(key.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
  }

  /** What is kept of it. So many random bits need neither salt nor a slow hash. */
  static byte[] hash(String token) {
    return Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8));
  }
}
