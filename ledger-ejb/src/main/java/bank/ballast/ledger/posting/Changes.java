package bank.ballast.ledger.posting;

import bank.ballast.ledger.CompanionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a batch writes.
 *
 * @param entries with their legs, in the order in which they were accepted
 * @param companions the callers' own rows
 * @param accounts as they stand after the last entry
 * @param outflows what has left accounts, as it stands after the last entry
 * @param bookedAt when; on no account before its latest entry
 */
record Changes(
    List<BookedEntry> entries,
    List<CompanionRow> companions,
    Collection<AccountState> accounts,
    Collection<OutflowState> outflows,
    Instant bookedAt) {}
