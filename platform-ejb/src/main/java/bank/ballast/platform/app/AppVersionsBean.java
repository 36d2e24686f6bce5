package bank.ballast.platform.app;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.AppVersionRule;
import bank.ballast.platform.AppVersions;
import bank.ballast.platform.Database;
import bank.ballast.platform.DecideAppVersion;
import bank.ballast.platform.PlatformRefusal;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Decisions about versions, for operators and the release guard. */
@Stateless
public class AppVersionsBean implements AppVersions {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;
  @Inject private Actors actors;
  @Inject private AuditTrail audit;

  @Override
  @RolesAllowed({Role.OPERATOR, Role.SYSTEM, Role.SUPERVISOR, Role.AUDITOR})
  public List<AppVersionRule> all() {
    try {
      return new AppVersionTable(new Database(dataSource)).all();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.OPERATOR, Role.SYSTEM})
  public AppVersionRule decide(DecideAppVersion decision) {
    AppVersionRule rule = rule(decision);
    try {
      new AppVersionTable(new Database(dataSource)).put(rule);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    audit.record(
        "APP_VERSION_" + rule.state(), decision.platform() + " " + rule.version(), told(rule));
    return rule;
  }

  private AppVersionRule rule(DecideAppVersion decision) {
    AppPlatform platform =
        Arrays.stream(AppPlatform.values())
            .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(decision.platform()))
            .findFirst()
            .orElseThrow(() -> new Refusal(PlatformRefusal.APP_VERSION_UNKNOWN));
    AppVersion version = AppVersion.parse(decision.version());
    if (version == null) {
      throw new Refusal(PlatformRefusal.APP_VERSION_UNKNOWN);
    }
    return new AppVersionRule(
        platform,
        version,
        decision.andOlder(),
        decision.state(),
        decision.share(),
        decision.use(),
        decision.reason(),
        clock.now(),
        actors.current().subject());
  }

  /** The reason, and what was decided beside the state. */
  private static String told(AppVersionRule rule) {
    return "%s [%d of 10000%s%s]"
        .formatted(
            rule.reason(),
            rule.share(),
            rule.andOlder() ? ", and older" : "",
            rule.use() == null ? "" : ", use " + rule.use());
  }
}
