package bank.ballast.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry to be posted: two or more legs, debits equal to credits in each currency, unless
 * its effect says otherwise.
 *
 * @param id made by the caller: posting the same content under it again changes nothing
 * @param code why money moves, in capitals: {@code INTERNAL_TRANSFER}
 * @param bookingDate the business day on which it is booked; per account these never descend
 * @param valueDate the day from which it counts for interest
 * @param reference what caused it, as both parties read it; at most 140 characters
 * @param legs two or more; for some effects none
 * @param correction which entry it corrects and why, or null
 * @param effect what it does
 */
public record Entry(
    EntryId id,
    String code,
    LocalDate bookingDate,
    LocalDate valueDate,
    String reference,
    List<Leg> legs,
    @Nullable Correction correction,
    Effect effect) {

  /** Which earlier entry this one corrects, and the reason. */
  public record Correction(EntryId corrected, String reason) {}

  /** An entry that moves what its legs say, at once. */
  public Entry(
      EntryId id,
      String code,
      LocalDate bookingDate,
      LocalDate valueDate,
      String reference,
      List<Leg> legs,
      @Nullable Correction correction) {
    this(id, code, bookingDate, valueDate, reference, legs, correction, new Effect.Move());
  }

  /** An entry whose legs can't change under the reader. */
  public Entry {
    legs = List.copyOf(legs);
  }
}
