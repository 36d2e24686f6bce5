package bank.ballast.ledger.posting;

import bank.ballast.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it will stand in the books.
 *
 * @param entry as the caller gave it
 * @param hash of its content
 * @param legs that it moves, in the caller's order; none for a pending one
 * @param ended the entry that it ends, or null
 */
record BookedEntry(
    Entry entry, ContentHash hash, List<BookedLeg> legs, @Nullable EarlierEntry ended) {}
