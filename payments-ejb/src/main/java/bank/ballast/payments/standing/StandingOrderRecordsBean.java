package bank.ballast.payments.standing;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.StandingOrderRecords;
import bank.ballast.payments.StandingOrderView;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** All customers' payments that are still to come, for staff. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class StandingOrderRecordsBean implements StandingOrderRecords {

  /** As many as an account may have. */
  private static final int MOST = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Override
  public List<StandingOrderView> goingOn(AccountId account) {
    StandingOrderTable table = new StandingOrderTable(new Database(dataSource));
    try {
      return Stream.concat(
              table.of(List.of(account), false, null, MOST).stream(),
              table.of(List.of(account), true, null, MOST).stream())
          .filter(order -> order.state() == StandingOrderView.State.ACTIVE)
          .map(StandingOrder::view)
          .toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
