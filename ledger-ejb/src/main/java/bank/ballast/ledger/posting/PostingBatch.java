package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
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
 */
record PostingBatch(List<Posting> postings, Set<LedgerAccountId> accounts, Set<EntryId> entries) {

  /**
   * So many ids at most: MariaDB turns a longer list behind IN into a join (its
   * in_predicate_conversion_threshold is 1000), which would lock in the join's order.
   */
  private static final int MOST_IDS = 900;

  /** The batch of these postings. */
  static PostingBatch of(List<Posting> postings) {
    Set<LedgerAccountId> accounts = new LinkedHashSet<>();
    Set<EntryId> entries = new LinkedHashSet<>();
    postings.forEach(posting -> collect(posting, accounts, entries));
    return new PostingBatch(postings, accounts, entries);
  }

  /** The same postings, in as many batches as it takes. */
  static List<PostingBatch> split(Collection<Posting> postings) {
    List<PostingBatch> batches = new ArrayList<>();
    List<Posting> some = new ArrayList<>();
    Set<LedgerAccountId> accounts = new LinkedHashSet<>();
    Set<EntryId> entries = new LinkedHashSet<>();
    for (Posting posting : postings) {
      collect(posting, accounts, entries);
      if (!some.isEmpty() && (accounts.size() > MOST_IDS || entries.size() > MOST_IDS)) {
        batches.add(of(List.copyOf(some)));
        some.clear();
        accounts.clear();
        entries.clear();
        collect(posting, accounts, entries);
      }
      some.add(posting);
    }
    if (!some.isEmpty()) {
      batches.add(of(List.copyOf(some)));
    }
    return batches;
  }

  private static void collect(
      Posting posting, Set<LedgerAccountId> accounts, Set<EntryId> entries) {
    posting
        .entries()
        .forEach(
            entry -> {
              entry.legs().forEach(leg -> accounts.add(leg.account()));
              entries.add(entry.id());
              if (entry.correction() != null) {
                entries.add(entry.correction().corrected());
              }
            });
  }
}
