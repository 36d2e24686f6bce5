package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.Entry.Correction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, with all that it moved and held.
 *
 * @param id its id
 * @param code why money moved
 * @param effect what it did
 * @param bookingDate its business day
 * @param valueDate from when it counts for interest
 * @param bookedAt when the ledger committed it
 * @param reference what caused it
 * @param correction which entry it corrects or reverses and why, or null
 * @param ends the pending entry that it posted or voided, or the entry that it reversed, or null
 * @param endedBy the entry that posted, voided or reversed this one, or null
 * @param expiresAt when it is voided by the ledger itself, for a pending one; null for never
 * @param moved its legs; none for a pending entry, and for a void
 * @param held its pending legs; none for an entry that is not pending
 */
public record EntryView(
    EntryId id,
    String code,
    EffectKind effect,
    LocalDate bookingDate,
    LocalDate valueDate,
    Instant bookedAt,
    String reference,
    @Nullable Correction correction,
    @Nullable EntryId ends,
    @Nullable EntryId endedBy,
    @Nullable Instant expiresAt,
    List<Moved> moved,
    List<Leg> held) {

  /**
   * A leg that moved its account.
   *
   * @param leg what it moved
   * @param sequence its number on that account
   * @param balanceAfter the account's balance after it, on the account's normal side
   */
  public record Moved(Leg leg, long sequence, Money balanceAfter) {}

  /** An entry whose legs can't change under the reader. */
  public EntryView {
    moved = List.copyOf(moved);
    held = List.copyOf(held);
  }
}
