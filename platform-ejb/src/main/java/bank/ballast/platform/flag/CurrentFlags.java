package bank.ballast.platform.flag;

import bank.ballast.platform.Database;
import bank.ballast.platform.Feature;
import bank.ballast.platform.FlagView;
import bank.ballast.platform.node.ThisNode;
import bank.ballast.platform.revision.Followed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The flags as this node knows them. */
@ApplicationScoped
public class CurrentFlags implements Followed {

  private final ThisNode node;
  private volatile Map<String, FlagRule> rules = Map.of();

  /** For the container's proxy, which asks nobody. */
  protected CurrentFlags() {
    this(new ThisNode("", "", ""));
  }

  /** Those of a node's release, and all others that there are. */
  @Inject
  public CurrentFlags(ThisNode node) {
    this.node = node;
  }

  @Override
  public String name() {
    return FlagTable.NAME;
  }

  @Override
  public void read(Database database) throws SQLException {
    FlagTable table = new FlagTable(database);
    if (node.isStable()) {
      table.released(node.release());
    }
    List<FlagView> all = table.all();
    for (Feature feature : Feature.values()) {
      if (all.stream().noneMatch(flag -> flag.flag().equals(feature.flag()))) {
        table.introduce(feature, node.release());
      }
    }
    Map<String, FlagRule> found = new HashMap<>();
    for (FlagView flag : table.all()) {
      found.put(
          flag.flag(),
          new FlagRule(flag.flag(), flag.on(), flag.share(), flag.staff(), flag.apps()));
    }
    rules = Map.copyOf(found);
  }

  /** For whom a flag is on; null where nothing is known of it. */
  @Nullable FlagRule rule(String flag) {
    return rules.get(flag);
  }
}
