package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Posts batches: load under locks, judge in memory, write, commit.
 *
 * <p>No balance outlives its batch: each one reads the accounts anew under their locks.
 */
final class Poster {

  /** Each turn means that another call committed an entry with one of the ids meanwhile. */
  private static final int MOST_TURNS = 8;

  private final Books books;
  private final BusinessClock clock;

  Poster(Books books, BusinessClock clock) {
    this.books = books;
    this.clock = clock;
  }

  /** Posts all, in order, in as many transactions as it takes; see {@code Ledger.post}. */
  List<PostingResult> post(List<Posting> postings) {
    List<PostingResult> results = new ArrayList<>(postings.size());
    for (PostingBatch batch : PostingBatch.split(postings)) {
      results.addAll(post(batch));
    }
    return results;
  }

  private List<PostingResult> post(PostingBatch batch) {
    if (batch.postings().size() == 1) {
      return List.of(postAlone(batch));
    }
    try {
      return books.transaction(open -> post(batch, open));
    } catch (DuplicateRow duplicate) {
      // Nothing of the batch was kept. One by one, only the posting concerned meets its duplicate.
      return batch.postings().stream()
          .map(posting -> postAlone(PostingBatch.of(List.of(posting))))
          .toList();
    }
  }

  private PostingResult postAlone(PostingBatch batch) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      try {
        return books.transaction(open -> post(batch, open)).get(0);
      } catch (DuplicateRow duplicate) {
        if (duplicate.of() == DuplicateRow.Of.COMPANION) {
          return new PostingResult.CompanionExists();
        }
        // Another's entry with this id is in the books now: the next turn finds and compares it.
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  private List<PostingResult> post(PostingBatch batch, Books.Open open) throws SQLException {
    // Legs never change, so they may be read before there are locks; what they name is locked too.
    Map<EntryId, EarlierEntry> earlier = open.earlier(batch.ended());
    Set<LedgerAccountId> accounts = new LinkedHashSet<>(batch.accounts());
    earlier.values().forEach(entry -> entry.legs().forEach(leg -> accounts.add(leg.account())));
    Locked locked = open.lock(accounts, batch.entries(), batch.ended(), batch.outflows());
    Instant now = clock.now();
    Judge judge = new Judge(locked, earlier, now);
    List<PostingResult> results = batch.postings().stream().map(judge::judge).toList();
    if (!judge.entries().isEmpty()) {
      // A clock that was set back must not book before what is booked already.
      Instant last = locked.lastBookedAt();
      Instant bookedAt = now.isBefore(last) ? last : now;
      open.commit(
          new Changes(
              judge.entries(), judge.companions(), judge.changed(), judge.outflows(), bookedAt));
    }
    return results;
  }
}
