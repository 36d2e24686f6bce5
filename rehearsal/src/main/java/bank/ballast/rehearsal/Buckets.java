package bank.ballast.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Whom the proxy sends to a candidate, worked out as the proxy does. */
final class Buckets {

  private static final int ALL = 10_000;

  private Buckets() {}

  /**
   * Whether a customer belongs to a release's share.
   *
   * @param who the customer's subject, or the installation of a device
   * @param release its id
   * @param share of 10,000 customers
   */
  static boolean isIn(String who, String release, int share) {
    CRC32 sum = new CRC32();
    sum.update((who + "|" + release).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % ALL < share;
  }
}
