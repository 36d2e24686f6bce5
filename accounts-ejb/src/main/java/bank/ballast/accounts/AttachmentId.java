package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names what is attached to a transaction. */
public record AttachmentId(UUID value) {

  /** A new one. */
  public static AttachmentId next() {
    return new AttachmentId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static AttachmentId parse(String text) {
    return new AttachmentId(Ids.parse("att", text));
  }

  /** The text form, {@code att_…}. */
  @Override
  public String toString() {
    return Ids.format("att", value);
  }
}
