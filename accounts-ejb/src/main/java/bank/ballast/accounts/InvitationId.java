package bank.ballast.accounts;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names an invitation to a joint account. */
public record InvitationId(UUID value) {

  /** A new one. */
  public static InvitationId next() {
    return new InvitationId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static InvitationId parse(String text) {
    return new InvitationId(Ids.parse("inv", text));
  }

  /** The text form, {@code inv_…}. */
  @Override
  public String toString() {
    return Ids.format("inv", value);
  }
}
