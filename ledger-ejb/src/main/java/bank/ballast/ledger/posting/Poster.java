package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.database.OwnTransaction;
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

  private final OwnTransaction transaction;
  private final BusinessClock clock;

  Poster(OwnTransaction transaction, BusinessClock clock) {
    this.transaction = transaction;
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
      return transaction.run(connection -> post(batch, new BooksStore(connection)));
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
        return transaction.run(connection -> post(batch, new BooksStore(connection))).get(0);
      } catch (DuplicateRow duplicate) {
        if (duplicate.of() == DuplicateRow.Of.COMPANION) {
          return new PostingResult.CompanionExists();
        }
        // Another's entry with this id is in the books now: the next turn finds and compares it.
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  private List<PostingResult> post(PostingBatch batch, BooksStore books) throws SQLException {
    // Legs never change, so they may be read before there are locks; what they name is locked too.
    Map<EntryId, EarlierEntry> earlier = books.earlier(batch.ended());
    Set<LedgerAccountId> accounts = new LinkedHashSet<>(batch.accounts());
    earlier.values().forEach(entry -> entry.legs().forEach(leg -> accounts.add(leg.account())));
    // Locks first: entries are looked up only when nobody else can post to these accounts.
    List<AccountState> locked = books.lock(accounts);
    Instant now = clock.now();
    Judge judge =
        new Judge(locked, books.known(batch.entries()), earlier, books.ended(batch.ended()), now);
    List<PostingResult> results = batch.postings().stream().map(judge::judge).toList();
    if (!judge.entries().isEmpty()) {
      books.insert(judge.entries(), now);
      books.insertCompanions(judge.companions());
      books.update(judge.changed());
    }
    return results;
  }
}
