package bank.ballast.payments.request;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.AskForPayment;
import bank.ballast.payments.AskForPayment.Share;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView.Kind;
import bank.ballast.payments.PaymentRequestsRefusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes requests of what the actor asks for: who is meant, how much, and the links. */
@Dependent
class NewRequests {

  private final AccountDirectory directory;
  private final ReceivingAccounts receiving;
  private final BusinessClock clock;

  @Inject
  NewRequests(AccountDirectory directory, ReceivingAccounts receiving, BusinessClock clock) {
    this.directory = directory;
    this.receiving = receiving;
    this.clock = clock;
  }

  /**
   * A request that is not kept yet.
   *
   * @param seed what the tokens of its links are made of, with the key
   * @param hashes what is kept of the tokens, by the numbers of their parts
   */
  record Draft(MoneyRequest request, String seed, Map<Integer, byte[]> hashes) {}

  /** See {@link bank.ballast.payments.PaymentRequests#ask}. */
  Draft of(AskForPayment asked, String key) {
    Held into = directory.held(asked.into());
    Split split = Split.of(asked, into.account().currency());
    receiving.require(into.account());
    String seed = LinkToken.seed();
    Map<Integer, byte[]> hashes = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    for (int number = 0; number < asked.shares().size(); number++) {
      Share share = asked.shares().get(number);
      if (share.phone() == null) {
        hashes.put(number, LinkToken.hash(LinkToken.of(seed, key, number)));
      }
      parts.add(part(number, share, split.parts().get(number), into.by()));
    }
    return new Draft(request(asked, into, split, parts), seed, hashes);
  }

  private MoneyRequest request(AskForPayment asked, Held into, Split split, List<Part> parts) {
    Instant now = clock.now();
    return new MoneyRequest(
        PaymentRequestId.next(),
        into.by(),
        into.account().holder(),
        asked.into(),
        asked.bill() == null ? Kind.REQUEST : Kind.SPLIT,
        asked.note(),
        into.account().currency(),
        split.total(),
        split.own(),
        null,
        now,
        now.plus(Duration.ofDays(asked.days())),
        parts);
  }

  /** Of whoever has the number, as far as somebody has; to who asks it looks the same. */
  private Part part(int number, Share share, @Nullable Money amount, CustomerId asker) {
    Optional<CustomerId> customer =
        Optional.ofNullable(share.phone()).flatMap(directory::customerByPhone);
    if (customer.filter(asker::equals).isPresent()) {
      throw new Refusal(PaymentRequestsRefusal.OWN_PAYMENT_REQUEST);
    }
    return new Part(
        number, share.phone(), customer.orElse(null), null, share.several(), amount, List.of());
  }
}
