package bank.ballast.platform.revision;

import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers that grow with each change, and what of them this node has seen. */
public final class Revisions {

  private static final String ALL = "SELECT name, revision FROM platform_revision";

  private static final String CHANGED =
      "UPDATE platform_revision SET revision = revision + 1 WHERE name = ?";

  private final Database database;
  private final Map<String, Long> seen = new HashMap<>();

  /** Nothing was seen yet. */
  public Revisions(Database database) {
    this.database = database;
  }

  /** Tells all nodes that something has changed, with the transaction that changes it. */
  public static void changed(Database database, String name) throws SQLException {
    database.update(CHANGED, List.of(name));
  }

  /** Reads anew what has changed since it was read. */
  void follow(Iterable<? extends Followed> all) throws SQLException {
    Map<String, Long> now = new HashMap<>();
    for (Map.Entry<String, Long> revision :
        database.rows(ALL, List.of(), row -> Map.entry(row.getString(1), row.getLong(2)))) {
      now.put(revision.getKey(), revision.getValue());
    }
    for (Followed followed : all) {
      Long revision = now.get(followed.name());
      if (revision != null && !revision.equals(seen.get(followed.name()))) {
        // What is read is as new as the number or newer: the next look may read it once too often.
        followed.read(database);
        seen.put(followed.name(), revision);
      }
    }
  }
}
