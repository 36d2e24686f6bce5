package bank.ballast.platform.app;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVerdicts;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.Database;
import bank.ballast.platform.revision.Followed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decisions as this node knows them. No session bean: it is asked with each request. */
@ApplicationScoped
public class CurrentAppVersions implements AppVerdicts, Followed {

  private volatile AppRules rules = AppRules.NONE;

  @Override
  public AppVerdict of(AppPlatform platform, AppVersion version, @Nullable UUID installation) {
    return rules.verdict(platform, version, installation);
  }

  @Override
  public String name() {
    return AppVersionTable.NAME;
  }

  @Override
  public void read(Database database) throws SQLException {
    rules = new AppRules(new AppVersionTable(database).all());
  }
}
