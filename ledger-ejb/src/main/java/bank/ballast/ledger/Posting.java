package bank.ballast.ledger;

import java.util.List;

/**
 * Entries that are posted all or none, with the rows that accompany them.
 *
 * @param entries one or more, linked: if one is refused, so are all
 * @param companions rows of the caller's own tables, committed with the entries; not written again
 *     where the entries had been posted before
 */
public record Posting(List<Entry> entries, List<CompanionRow> companions) {

  /** A posting whose parts can't change under the reader. */
  public Posting {
    entries = List.copyOf(entries);
    companions = List.copyOf(companions);
  }

  /** A posting of one entry without companions. */
  public static Posting of(Entry entry) {
    return new Posting(List.of(entry), List.of());
  }
}
