package bank.ballast.ledger;

import java.util.Map;

/**
 * A row of the caller's own table that is committed together with its entries: the payment, the
 * event that tells of it.
 *
 * <p>Given as values, so that the ledger can write many callers' rows in one statement. A value is
 * a {@link String}, {@link Long}, {@link Integer}, {@link java.util.UUID}, {@link
 * java.time.Instant}, {@link java.time.LocalDate}, {@code byte[]} or {@link Missing}.
 *
 * @param table the caller's table
 * @param values column names to values
 */
public record CompanionRow(String table, Map<String, Object> values) {

  /** Stands for SQL's NULL. */
  public enum Missing {
    /** No value. */
    NULL
  }
}
