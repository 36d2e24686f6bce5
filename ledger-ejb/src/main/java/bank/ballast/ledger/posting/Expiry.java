package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
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

  private final Books books;
  private final Gathering gathering;
  private final BusinessClock clock;

  Expiry(Books books, Gathering gathering, BusinessClock clock) {
    this.books = books;
    this.gathering = gathering;
    this.clock = clock;
  }

  /** Voids all that have expired by now; returns how many were looked after. */
  int run() {
    int all = 0;
    boolean goesOn = true;
    for (List<EntryId> some = expired(); goesOn && !some.isEmpty(); some = expired()) {
      LocalDate today = clock.today();
      // One that was posted in the meantime is refused, and its line in the list is gone with it.
      List<PostingResult> results =
          gathering.post(some.stream().map(entry -> Posting.of(voiding(entry, today))).toList());
      all += some.size();
      // Where all were refused, the same would be found again: the next second is soon enough.
      goesOn = results.stream().anyMatch(PostingResult.Posted.class::isInstance);
    }
    return all;
  }

  private List<EntryId> expired() {
    return books.transaction(open -> open.expired(clock.now(), AT_A_TIME));
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
