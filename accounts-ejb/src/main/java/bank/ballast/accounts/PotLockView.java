package bank.ballast.accounts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of a pot's lock. Never changed or removed.
 *
 * @param change what happened
 * @param until the first day on which money could be withdrawn, as set; of a broken lock, as it was
 *     until then
 * @param reason why it was broken; null for the others
 * @param by the name of the customer who did it
 * @param at when
 */
public record PotLockView(
    PotLockChange change, LocalDate until, @Nullable String reason, String by, Instant at) {}
