package bank.ballast.ledger.posting;

import bank.ballast.ledger.Entry;
import java.util.List;

/**
 * An entry as it will stand in the books.
 *
 * @param entry as the caller gave it
 * @param hash of its content
 * @param legs in the caller's order
 */
record BookedEntry(Entry entry, ContentHash hash, List<BookedLeg> legs) {}
