package bank.ballast.payments.request;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.PaymentRequestView.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one person, of the holders of an account, or by a link.
 *
 * @param number which part, from 0
 * @param askedAs as who asks names them; null for a link
 * @param customer who is asked; null where nobody has the number, and for links and accounts
 * @param account whose holders are asked, or null
 * @param several whether everybody who has the link may pay
 * @param amount how much, or null where who pays says
 * @param ends what came of it
 */
record Part(
    int number,
    @Nullable String askedAs,
    @Nullable CustomerId customer,
    @Nullable AccountId account,
    boolean several,
    @Nullable Money amount,
    List<End> ends) {

  Part {
    ends = List.copyOf(ends);
  }

  boolean byLink() {
    return askedAs == null;
  }

  /** Whether it is asked of this person themselves. */
  boolean asks(Viewer viewer) {
    return (customer != null && customer.equals(viewer.customer()))
        || (account != null && viewer.accounts().contains(account));
  }

  /** Whether this customer has paid it. */
  boolean isPaidBy(CustomerId payer) {
    return ends.stream().anyMatch(end -> end.paid() != null && end.by().equals(payer));
  }

  /** The end of all of it, which a part for several comes to by being cancelled alone. */
  Optional<State> end() {
    return ends.stream().filter(end -> end.slot().equals(End.WHOLE)).map(End::outcome).findFirst();
  }

  /**
   * Which of its ends the next one is, where several may pay: of two that are written at the same
   * moment, a payment and a cancellation, the second finds its place taken, and looks again.
   */
  int place() {
    return ends.size();
  }

  State state(boolean expired) {
    return end().orElse(expired ? State.EXPIRED : State.OPEN);
  }
}
