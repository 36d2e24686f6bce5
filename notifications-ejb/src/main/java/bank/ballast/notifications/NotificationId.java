package bank.ballast.notifications;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names a message in a customer's inbox. */
public record NotificationId(UUID value) {

  /** A new one. */
  public static NotificationId next() {
    return new NotificationId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static NotificationId parse(String text) {
    return new NotificationId(Ids.parse("ntf", text));
  }

  /** The text form, {@code ntf_…}. */
  @Override
  public String toString() {
    return Ids.format("ntf", value);
  }
}
