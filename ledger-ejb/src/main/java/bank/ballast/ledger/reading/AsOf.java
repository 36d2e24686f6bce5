package bank.ballast.ledger.reading;

/**
 * How the balances of the past are found: along an account's legs neither booking dates nor booking
 * times descend, so that its last leg until then is found by halving, in as many steps as the
 * number of legs has digits to the base of two. One statement for any number of accounts, which all
 * take their steps together and are all seen at one moment.
 */
final class AsOf {

  /** The table of what was found; see {@link #BALANCES}. */
  private static final String STEP =
      """
        UNION ALL
        SELECT s.id, s.until,
          IF(%1$s <= s.until, l.sequence, s.low), IF(%1$s <= s.until, s.high, l.sequence - 1)
        FROM search s
        JOIN ledger_leg l ON l.account_id = s.id AND l.sequence = (s.low + s.high + 1) DIV 2%2$s
        WHERE s.low < s.high)
      """;

  private static final String BY_DATE = STEP.formatted("l.booking_date", "");

  private static final String BY_TIME =
      STEP.formatted("e.booked_at", " JOIN ledger_entry e ON e.id = l.entry_id");

  /**
   * To be followed by a condition on a: each account, with {@code until}, {@code sequence} (0: no
   * leg by then) and {@code balance_after}. Where all legs count, the account's own sums tell it.
   */
  private static final String BALANCES =
      """
      SELECT a.id, a.kind, a.currency, a.name, s.until, s.low AS sequence,
        IF(s.low = a.last_sequence, a.credits - a.debits, COALESCE(l.balance_after, 0))
          AS balance_after
      FROM search s JOIN ledger_account a ON a.id = s.id
      LEFT JOIN ledger_leg l
        ON l.account_id = s.id AND l.sequence = NULLIF(s.low, a.last_sequence)
      WHERE s.low = s.high
      """;

  private AsOf() {}

  /**
   * Balances at the ends of booking dates.
   *
   * @param which a condition on the account a
   * @param dates how many places for dates; they come before those of the condition
   */
  static String dates(String which, int dates) {
    return search("a.last_booking_date", "DATE", which, dates) + BY_DATE + BALANCES;
  }

  /** The balance at a moment; see {@link #dates}. */
  static String moment(String which) {
    return search("a.last_booked_at", "DATETIME(6)", which, 1) + BY_TIME + BALANCES;
  }

  private static String search(String last, String type, String which, int dates) {
    String until = "SELECT CAST(? AS " + type + ") AS until";
    return """
        WITH RECURSIVE search (id, until, low, high) AS (
          SELECT a.id, u.until, IF(%s <= u.until, a.last_sequence, 0), a.last_sequence
          FROM (%s) u CROSS JOIN ledger_account a WHERE %s
        """
        .formatted(last, until + (" UNION ALL " + until).repeat(dates - 1), which);
  }
}
