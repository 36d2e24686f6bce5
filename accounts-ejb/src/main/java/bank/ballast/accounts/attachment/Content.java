package bank.ballast.accounts.attachment;

import bank.ballast.accounts.Attachments;
import bank.ballast.accounts.AttachmentsRefusal;
import bank.ballast.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A content with its hash (SHA-256). */
final class Content {

  private final byte[] bytes;
  private final byte[] hash;

  private Content(byte[] bytes, byte[] hash) {
    this.bytes = bytes;
    this.hash = hash;
  }

  /**
   * Reads one.
   *
   * @throws Refusal {@link AttachmentsRefusal#ATTACHMENT_TOO_LARGE}
   */
  static Content read(InputStream from) throws IOException {
    byte[] bytes = from.readNBytes(Attachments.MOST_BYTES + 1);
    if (bytes.length > Attachments.MOST_BYTES) {
      throw new Refusal(
          AttachmentsRefusal.ATTACHMENT_TOO_LARGE,
          "limit",
          Integer.toString(Attachments.MOST_BYTES));
    }
    try {
      return new Content(bytes, MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  byte[] hash() {
    return hash;
  }
}
