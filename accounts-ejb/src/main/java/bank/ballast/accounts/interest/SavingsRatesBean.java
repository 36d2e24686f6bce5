package bank.ballast.accounts.interest;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.SavingsRateView;
import bank.ballast.accounts.SavingsRates;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Rates of savings. */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.AUDITOR, Role.SYSTEM})
public class SavingsRatesBean implements SavingsRates {

  private static final String SAVERS =
      "SELECT DISTINCT h.customer_id FROM accounts_pot p"
          + " JOIN accounts_holder h ON h.account_id = p.account_id"
          + " WHERE p.earns_from IS NOT NULL AND p.closed_on IS NULL AND h.customer_id > ?"
          + " ORDER BY h.customer_id LIMIT ?";

  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  @Override
  public List<SavingsRateView> history() {
    return rates().stream().map(Rate::view).toList();
  }

  @Override
  public List<Cut> cutsAhead() {
    List<Rate> rates = rates();
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i + 1 < rates.size(); i++) {
      Rate then = rates.get(i);
      Rate now = rates.get(i + 1);
      if (then.effectiveOn().isAfter(clock.today()) && then.millionths() < now.millionths()) {
        cuts.add(new Cut(now.view(), then.view()));
      }
    }
    return cuts;
  }

  @Override
  @RolesAllowed(Role.SYSTEM)
  public List<CustomerId> savers(String after, int limit) {
    try {
      return new Database(dataSource)
          .rows(
              SAVERS,
              List.of(after.isEmpty() ? FIRST : after, limit),
              row -> new CustomerId(UUID.fromString(row.getString(1))));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private List<Rate> rates() {
    try {
      return table().rates();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private InterestTable table() {
    return new InterestTable(new Database(dataSource));
  }
}
