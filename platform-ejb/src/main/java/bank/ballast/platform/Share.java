package bank.ballast.platform;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which part of all customers or installations something holds for. Each stands at a place of its
 * own from 0 to 9,999, another one for each purpose, and always the same: a share that grows keeps
 * those that it had.
 */
public final class Share {

  /** All of them. */
  public static final int ALL = 10_000;

  private Share() {}

  /**
   * Whether one is among them.
   *
   * @param share 0 to {@link #ALL}
   * @param who a customer's subject, or an installation
   * @param purpose what the share is of, so that it is not always the same people
   */
  public static boolean includes(int share, String who, String purpose) {
    return share >= ALL || (share > 0 && place(who, purpose) < share);
  }

  private static long place(String who, String purpose) {
    CRC32 sum = new CRC32();
    sum.update((who + "|" + purpose).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % ALL;
  }
}
