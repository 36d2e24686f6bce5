package bank.ballast.ledger.posting;

import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Outflow;
import bank.ballast.ledger.Posting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Postings that share one database transaction.
 *
 * @param postings in the order in which they are judged
 * @param accounts that they name
 * @param entries that they post or correct
 * @param ended entries that they post, void or reverse
 * @param outflows that they take from
 */
record PostingBatch(
    List<Posting> postings,
    Set<LedgerAccountId> accounts,
    Set<EntryId> entries,
    Set<EntryId> ended,
    Set<OutflowState.Key> outflows) {

  /**
   * So many ids at most: MariaDB turns a longer list behind IN into a join (its
   * in_predicate_conversion_threshold is 1000), which would lock in the join's order.
   */
  private static final int MOST_IDS = 900;

  /** The batch of these postings. */
  static PostingBatch of(List<Posting> postings) {
    PostingBatch batch =
        new PostingBatch(
            postings,
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    postings.forEach(batch::name);
    return batch;
  }

  /** The same postings, in as many batches as it takes. */
  static List<PostingBatch> split(Collection<Posting> postings) {
    List<PostingBatch> batches = new ArrayList<>();
    PostingBatch some = of(new ArrayList<>());
    for (Posting posting : postings) {
      some.name(posting);
      if (!some.postings.isEmpty() && some.isTooLarge()) {
        batches.add(of(List.copyOf(some.postings)));
        some = of(new ArrayList<>());
        some.name(posting);
      }
      some.postings.add(posting);
    }
    if (!some.postings.isEmpty()) {
      batches.add(of(List.copyOf(some.postings)));
    }
    return batches;
  }

  private boolean isTooLarge() {
    // What an entry that is ended names is not known yet; most have two legs.
    return accounts.size() + 2 * ended.size() > MOST_IDS || entries.size() > MOST_IDS;
  }

  private void name(Posting posting) {
    for (Entry entry : posting.entries()) {
      entry.legs().forEach(leg -> accounts.add(leg.account()));
      entries.add(entry.id());
      if (entry.correction() != null) {
        entries.add(entry.correction().corrected());
      }
      EntryId end = entry.effect().ends();
      if (end != null) {
        ended.add(end);
      }
    }
    for (Outflow outflow : posting.outflows()) {
      accounts.add(outflow.account());
      outflows.add(OutflowState.Key.of(outflow));
    }
  }
}
