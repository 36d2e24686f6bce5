package bank.ballast.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which statement is wanted.
 *
 * @param from the first booking date
 * @param to the last booking date
 * @param format what it is to be written as
 * @param language of a PDF, {@code en}, {@code fr} or {@code ar}; null for the customer's own
 */
public record StatementOrder(
    LocalDate from, LocalDate to, StatementFormat format, @Nullable String language) {}
