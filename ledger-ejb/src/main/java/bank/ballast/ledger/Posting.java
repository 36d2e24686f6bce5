package bank.ballast.ledger;

import java.util.List;

/**
 * Entries that are posted all or none, with the rows that accompany them.
 *
 * @param entries one or more, linked: if one is refused, so are all
 * @param companions rows of the caller's own tables, committed with the entries; not written again
 *     where the entries had been posted before
 * @param outflows what it takes from the limits a day of accounts, or gives back
 */
public record Posting(List<Entry> entries, List<CompanionRow> companions, List<Outflow> outflows) {

  /** A posting that no limit counts. */
  public Posting(List<Entry> entries, List<CompanionRow> companions) {
    this(entries, companions, List.of());
  }

  /** A posting whose parts can't change under the reader. */
  public Posting {
    entries = List.copyOf(entries);
    companions = List.copyOf(companions);
    outflows = List.copyOf(outflows);
  }

  /** A posting of one entry without companions. */
  public static Posting of(Entry entry) {
    return new Posting(List.of(entry), List.of());
  }
}
