package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks others for money.
 *
 * @param into the asker's account, which the money goes to
 * @param note what for, 1 to 140 characters
 * @param days for how many it can be paid, 1 to 60
 * @param shares from whom: one, or up to 25 who share a bill
 * @param bill what they share, or null
 */
public record AskForPayment(
    AccountId into, String note, int days, List<Share> shares, @Nullable Bill bill) {

  /** For so many days a request can be paid where nothing else is said. */
  public static final int USUAL_DAYS = 30;

  /** What is asked for, whose parts can't change any more. */
  public AskForPayment {
    shares = List.copyOf(shares);
  }

  /**
   * What is asked of one.
   *
   * @param phone by which they are asked, a plus sign and digits; null to make a link
   * @param several whether everybody who has the link may pay, each once; of a single link alone
   * @param amount how much; where null, who pays says, or the bill is divided equally
   */
  public record Share(@Nullable String phone, boolean several, @Nullable Money amount) {}

  /**
   * A bill that is divided: equally, where no share names an amount, in whole minor units, and what
   * is left over stays with who asks.
   *
   * @param total all of it
   * @param withAsker whether who asks counts as one of those who share it equally
   * @param ownPart what who asks bears, where the shares name amounts: with these it adds up to the
   *     total; null for nothing
   */
  public record Bill(Money total, boolean withAsker, @Nullable Money ownPart) {}
}
