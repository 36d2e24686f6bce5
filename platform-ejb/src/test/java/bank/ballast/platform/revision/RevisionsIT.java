package bank.ballast.platform.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.platform.Database;
import bank.ballast.platform.database.PlatformServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** When nodes read anew. */
@ExtendWith(PlatformServer.class)
class RevisionsIT {

  private static final String NAME = "app-versions";

  private final Database database;

  RevisionsIT(MariaDbPoolDataSource dataSource) {
    database = new Database(dataSource);
  }

  @Test
  void readsAtFirstAndThenWhereSomethingChanged() throws Exception {
    Counting one = new Counting();
    Revisions node = new Revisions(database);

    node.follow(List.of(one));
    node.follow(List.of(one));
    assertEquals(1, one.readings);

    Revisions.changed(database, NAME);
    node.follow(List.of(one));
    node.follow(List.of(one));
    assertEquals(2, one.readings);
  }

  @Test
  void readsAgainWhatCouldNotBeRead() throws Exception {
    Counting one = new Counting();
    Revisions node = new Revisions(database);
    one.fails = true;

    assertThrows(SQLException.class, () -> node.follow(List.of(one)));
    one.fails = false;
    node.follow(List.of(one));

    assertEquals(1, one.readings);
  }

  private static final class Counting implements Followed {

    private int readings;
    private boolean fails;

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void read(Database from) throws SQLException {
      if (fails) {
        throw new SQLException("away");
      }
      readings++;
    }
  }
}
