package bank.ballast.ledger.verifying;

import java.sql.SQLException;

/** About how much there is to read. */
final class Sizes {

  // Exactly as many legs as the accounts say; of entries and pending legs, the database's estimate,
  // because counting them would take as long as some of the verifying.
  private static final String ABOUT =
      "SELECT (SELECT COUNT(*) + COALESCE(SUM(last_sequence), 0) FROM ledger_account)"
          + " + (SELECT COALESCE(SUM(table_rows), 0) FROM information_schema.tables"
          + " WHERE table_schema = DATABASE()"
          + " AND table_name IN ('ledger_entry', 'ledger_pending_leg'))";

  private Sizes() {}

  /** Rows of all tables. */
  static long about(Snapshot snapshot) throws SQLException {
    long[] about = new long[1];
    try {
      snapshot.each(ABOUT, row -> about[0] = row.getLong(1));
    } catch (Broken neverThrown) {
      throw new IllegalStateException(neverThrown);
    }
    return about[0];
  }
}
