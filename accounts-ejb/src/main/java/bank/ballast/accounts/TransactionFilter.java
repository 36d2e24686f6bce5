package bank.ballast.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions are looked for: those that meet all that is given.
 *
 * @param text words that all stand in the other side's name, the reference, the note or the tags,
 *     whatever their case and accents; one that begins with {@code #} is a whole tag
 * @param merchant words that all stand in the other side's name, whatever their case and accents
 * @param category that the transaction or one of its parts belongs to
 * @param from the first booking date
 * @param to the last booking date
 * @param least the smallest amount in minor units, whatever its sign
 * @param most the largest amount in minor units, whatever its sign
 */
public record TransactionFilter(
    @Nullable String text,
    @Nullable String merchant,
    @Nullable TransactionCategory category,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Long least,
    @Nullable Long most) {

  /** All of them. */
  public static final TransactionFilter ALL =
      new TransactionFilter(null, null, null, null, null, null, null);
}
