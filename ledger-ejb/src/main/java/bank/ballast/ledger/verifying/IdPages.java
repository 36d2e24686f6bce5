package bank.ballast.ledger.verifying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All rows of a table in the order of their ids, a page at a time. With each page goes the stretch
 * of ids that it covers; the stretches join, from the first id there could be to the last, so that
 * what another table holds under ids that are not here is met as well.
 *
 * @param <R> a row
 */
final class IdPages<R> {

  /** The ids before and behind all others. */
  static final String FIRST = "00000000-0000-0000-0000-000000000000";

  static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final Snapshot snapshot;
  private final String select;
  private final Row<R> reader;

  /**
   * The rows that a query finds.
   *
   * @param select with places for how the id compares with the parameter, and for the limit; the id
   *     is its first column
   */
  IdPages(Snapshot snapshot, String select, Row<R> reader) {
    this.snapshot = snapshot;
    this.select = select;
    this.reader = reader;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<R> {
    R of(ResultSet row) throws SQLException, Broken;
  }

  /** Takes a page: its rows by id, and its stretch, from behind one id up to another. */
  @FunctionalInterface
  interface Taker<R> {
    void take(Map<String, R> page, String from, String upTo) throws SQLException, Broken;
  }

  void each(int size, Taker<R> taker) throws SQLException, Broken {
    String from = FIRST;
    // The first page alone could begin with the first id itself.
    String compared = ">=";
    boolean more = true;
    while (more) {
      Map<String, R> page = new LinkedHashMap<>();
      String last = from;
      snapshot.each(
          select.formatted(compared, size),
          row -> page.put(row.getString(1), reader.of(row)),
          from);
      for (String id : page.keySet()) {
        last = id;
      }
      more = page.size() == size;
      taker.take(page, from, more ? last : LAST);
      from = last;
      compared = ">";
    }
  }
}
