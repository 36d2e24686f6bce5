package bank.ballast.platform.flag;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.platform.ChangeFlag;
import bank.ballast.platform.Database;
import bank.ballast.platform.FlagView;
import bank.ballast.platform.Flags;
import bank.ballast.platform.PlatformRefusal;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Flags, for operators and the bank's own programs. */
@Stateless
public class FlagsBean implements Flags {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;
  @Inject private Actors actors;
  @Inject private AuditTrail audit;

  @Override
  @RolesAllowed({Role.OPERATOR, Role.SYSTEM, Role.SUPERVISOR, Role.AUDITOR})
  public List<FlagView> all() {
    try {
      return new FlagTable(new Database(dataSource)).all();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.OPERATOR, Role.SYSTEM})
  public FlagView change(ChangeFlag change) {
    try {
      FlagTable table = new FlagTable(new Database(dataSource));
      if (!table.change(change, clock.now(), actors.current().subject())) {
        throw new Refusal(PlatformRefusal.FLAG_UNKNOWN);
      }
      audit.record("FLAG_CHANGED", change.flag(), told(change));
      return table.all().stream()
          .filter(flag -> flag.flag().equals(change.flag()))
          .findFirst()
          .orElseThrow();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** The reason, and what the flag is from now on. */
  private static String told(ChangeFlag change) {
    String what =
        change.on()
            ? "%d of 10000%s%s"
                .formatted(
                    change.share(),
                    change.staff() ? ", staff" : "",
                    change.apps().isEmpty() ? "" : ", " + AppRanges.text(change.apps()))
            : "off";
    return "%s [%s]".formatted(change.reason(), what);
  }
}
