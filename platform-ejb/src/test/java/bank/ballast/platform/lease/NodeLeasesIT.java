package bank.ballast.platform.lease;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.database.PlatformServer;
import bank.ballast.platform.node.ThisNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Which nodes hold leases. */
@ExtendWith(PlatformServer.class)
class NodeLeasesIT {

  private final MariaDbPoolDataSource dataSource;
  private final String work = "work-" + UUID.randomUUID();

  NodeLeasesIT(MariaDbPoolDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void candidateNeverHoldsOneThoughItIsFree() {
    NodeLeases candidate = node("candidate", "candidate");
    NodeLeases mistyped = node("node-3", "Stabel");
    NodeLeases stable = node("node-1", "stable");

    assertFalse(candidate.fence(work).isPresent());
    assertFalse(mistyped.fence(work).isPresent());
    assertTrue(stable.fence(work).isPresent());
    assertFalse(candidate.fence(work).isPresent());
  }

  @Test
  void twoStartsOfOneNodeAreTwoHolders() {
    NodeLeases one = node("node-1", "stable");
    NodeLeases other = node("node-1", "stable");

    assertTrue(one.fence(work).isPresent());
    assertFalse(other.fence(work).isPresent());
  }

  @Test
  void nodeThatEndsLeavesItsWorkToTheOthers() {
    NodeLeases ending = node("node-1", "stable");
    NodeLeases staying = node("node-2", "stable");
    assertTrue(ending.fence(work).isPresent());

    ending.end();

    assertFalse(ending.fence(work).isPresent());
    assertTrue(staying.fence(work).isPresent());
  }

  @Test
  void nobodyHoldsOneWithoutTheDatabase() throws Exception {
    try (MariaDbPoolDataSource nowhere =
        new MariaDbPoolDataSource("jdbc:mariadb://127.0.0.1:1/ballast?connectTimeout=100")) {
      NodeLeases cutOff = new NodeLeases(nowhere, new ThisNode("node-1", "r", "stable"));

      assertFalse(cutOff.fence(work).isPresent());
    }
  }

  private NodeLeases node(String name, String role) {
    return new NodeLeases(dataSource, new ThisNode(name, "0.1.0-0a1b2c3d", role));
  }
}
