package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ids are unique because keys make them so: the keys must be there. */
final class UniqueKeys {

  private record Key(String table, String columns) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("ledger_account", "id"),
          new Key("ledger_entry", "id"),
          new Key("ledger_entry", "ends"),
          new Key("ledger_leg", "account_id,sequence"),
          new Key("ledger_pending_leg", "entry_id,position"));

  private static final String SELECT =
      "SELECT table_name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns"
          + " FROM information_schema.statistics WHERE table_schema = DATABASE()"
          + " AND table_name LIKE 'ledger\\_%' AND non_unique = 0 GROUP BY table_name, index_name";

  private UniqueKeys() {}

  static void verify(Snapshot snapshot) throws SQLException, Broken {
    Set<Key> there = new HashSet<>();
    snapshot.each(SELECT, row -> there.add(new Key(row.getString(1), row.getString(2))));
    for (Key key : KEYS) {
      if (!there.contains(key)) {
        throw new Broken(
            BooksRule.KEY_THERE,
            key.table(),
            "(" + key.columns() + ")",
            "a unique key",
            "none of these columns");
      }
    }
  }
}
