package bank.ballast.payments;

import bank.ballast.kernel.Ids;
import java.util.UUID;

/** Names another bank's question for money that it sent. */
public record RecallId(UUID value) {

  /**
   * Reads the text form.
   *
   * @throws bank.ballast.kernel.Refusal {@link bank.ballast.kernel.KernelRefusal#MALFORMED_ID}
   */
  public static RecallId parse(String text) {
    return new RecallId(Ids.parse("rcl", text));
  }

  /** The text form, {@code rcl_…}. */
  @Override
  public String toString() {
    return Ids.format("rcl", value);
  }
}
