package bank.ballast.platform.lease;

import bank.ballast.platform.node.ThisNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The leases of one start of one node. */
final class NodeLeases {

  private static final Logger LOG = Logger.getLogger(NodeLeases.class);

  /** Timers ask once a second; a holder that dies is followed after this. */
  private static final Duration LASTS = Duration.ofSeconds(5);

  private final LeaseTable table;
  private final boolean mayHold;
  private volatile boolean ended;

  /** Each start has a name of its own: what the last one held is not this one's. */
  NodeLeases(DataSource dataSource, ThisNode node) {
    String start = UUID.randomUUID().toString().substring(0, 8);
    table = new LeaseTable(dataSource, String.join(" ", node.name(), node.release(), start), LASTS);
    mayHold = node.isStable();
  }

  OptionalLong fence(String name) {
    if (ended || !mayHold) {
      return OptionalLong.empty();
    }
    try {
      return table.take(name);
    } catch (SQLException away) {
      LOG.debug("No lease without the database", away);
      return OptionalLong.empty();
    }
  }

  /** Lets the others begin at once; from now on this start holds nothing. */
  void end() {
    ended = true;
    try {
      table.giveBack();
    } catch (SQLException away) {
      LOG.debug("The leases run out by themselves", away);
    }
  }
}
