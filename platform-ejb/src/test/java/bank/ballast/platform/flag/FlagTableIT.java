package bank.ballast.platform.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.ChangeFlag;
import bank.ballast.platform.Database;
import bank.ballast.platform.Feature;
import bank.ballast.platform.FlagView;
import bank.ballast.platform.Share;
import bank.ballast.platform.database.PlatformServer;
import bank.ballast.platform.node.ThisNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Flags as nodes of several releases make, read and change them. */
@ExtendWith(PlatformServer.class)
class FlagTableIT {

  private static final String FLAG = Feature.CLIENT_REPORTS.flag();

  private final Database database;
  private final FlagTable table;

  FlagTableIT(MariaDbPoolDataSource dataSource) {
    database = new Database(dataSource);
    table = new FlagTable(database);
  }

  @Test
  void flagGrowsOldWithTheReleasesThatServeEverybody() throws Exception {
    node("r1", "stable");
    assertEquals("r1", flag().introduced());
    assertEquals(0, flag().releasesSince());

    node("r2", "stable");
    node("r2", "stable");
    node("r3", "stable");
    node("r4-tried-only", "candidate");
    assertEquals(2, flag().releasesSince());

    node("r5", "stable");
    assertEquals(3, flag().releasesSince());
    assertEquals("r1", flag().introduced());
    assertFalse(flag().dueForRemoval());
  }

  @Test
  void changeIsReadByAllNodes() throws Exception {
    CurrentFlags node = node("r1", "stable");

    assertTrue(table.change(change(false), Instant.now(), "somebody"));
    node.read(database);

    assertFalse(Objects.requireNonNull(node.rule(FLAG)).on());
    assertEquals("somebody", flag().changedBy());
    assertTrue(table.change(change(true), Instant.now(), "somebody"));
    assertNotNull(node.rule(FLAG));
  }

  @Test
  void flagThatDoesNotExistIsNotChanged() throws Exception {
    ChangeFlag unknown = new ChangeFlag("no-such-flag", true, 1, false, List.of(), "test");

    assertFalse(table.change(unknown, Instant.now(), "somebody"));
  }

  private CurrentFlags node(String release, String role) throws SQLException {
    CurrentFlags flags = new CurrentFlags(new ThisNode("node", release, role));
    flags.read(database);
    return flags;
  }

  private FlagView flag() throws SQLException {
    return table.all().stream().filter(it -> it.flag().equals(FLAG)).findFirst().orElseThrow();
  }

  private static ChangeFlag change(boolean on) {
    return new ChangeFlag(FLAG, on, Share.ALL, false, List.of(), "test");
  }
}
