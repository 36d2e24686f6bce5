package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What postings are judged by.
 *
 * @param accounts as they stand, locked
 * @param known the entries asked for that are in the books, with the hashes of their contents
 * @param ended those of the entries asked for that another one has ended
 * @param outflows what has left the accounts that were asked for, where anything did
 * @param lastBookedAt when the latest entry on any of the accounts was booked
 */
record Locked(
    List<AccountState> accounts,
    Map<EntryId, ContentHash> known,
    Set<EntryId> ended,
    List<OutflowState> outflows,
    Instant lastBookedAt) {}
