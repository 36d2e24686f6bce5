package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.database.OwnTransaction;
import java.time.LocalDate;
import java.util.List;

/**
 * Voids pending entries whose time is over.
 *
 * <p>When an entry expires is a fact of the books, and who comes too late is refused, whether this
 * has run or not. It only gives back what was held. Each void has an id that follows from its
 * entry's, so that any number of nodes may do the same work at once, and any of it twice.
 */
final class Expiry {

  private static final int AT_A_TIME = 200;

  private final OwnTransaction transaction;
  private final Gathering gathering;
  private final BusinessClock clock;

  Expiry(OwnTransaction transaction, Gathering gathering, BusinessClock clock) {
    this.transaction = transaction;
    this.gathering = gathering;
    this.clock = clock;
  }

  /** Voids all that have expired by now; returns how many were looked after. */
  int run() {
    int all = 0;
    for (List<EntryId> some = expired(); !some.isEmpty(); some = expired()) {
      LocalDate today = clock.today();
      // One that was posted in the meantime is refused, and its line in the list is gone with it.
      gathering.post(some.stream().map(entry -> Posting.of(voiding(entry, today))).toList());
      all += some.size();
    }
    return all;
  }

  private List<EntryId> expired() {
    return transaction.run(
        connection -> new BooksStore(connection).expired(clock.now(), AT_A_TIME));
  }

  private static Entry voiding(EntryId pending, LocalDate today) {
    return new Entry(
        new EntryId(Ids.named("expiry/" + pending.value())),
        "PENDING_EXPIRED",
        today,
        today,
        "",
        List.of(),
        null,
        new Effect.VoidPending(pending));
  }
}
