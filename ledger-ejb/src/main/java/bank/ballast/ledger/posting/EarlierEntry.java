package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Leg;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the books that another one wants to end.
 *
 * @param pending whether it holds its legs, or moved them
 * @param expiresAt when a pending one ends by itself, or null
 * @param legs what it holds or moved; none for one that only ended another
 */
record EarlierEntry(EntryId id, boolean pending, @Nullable Instant expiresAt, List<Leg> legs) {}
