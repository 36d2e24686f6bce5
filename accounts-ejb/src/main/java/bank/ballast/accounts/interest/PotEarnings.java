package bank.ballast.accounts.interest;

import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotInterestView;
import bank.ballast.accounts.SavingsRateView;
import bank.ballast.accounts.interest.InterestTable.Earned;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells what pots earn: two questions for any list. */
@ApplicationScoped
public class PotEarnings {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /** What each of these pots earns, all of which do. */
  public Map<PotId, PotInterestView> of(Collection<PotId> pots) {
    if (pots.isEmpty()) {
      return Map.of();
    }
    try {
      InterestTable table = new InterestTable(new Database(dataSource));
      List<Rate> rates = table.rates();
      LocalDate today = clock.today();
      Optional<Rate> rate = Rate.on(today, rates);
      Map<PotId, PotInterestView> views = new HashMap<>();
      if (rate.isPresent()) {
        SavingsRateView next = Rate.after(today, rates).map(Rate::view).orElse(null);
        Map<UUID, Earned> earned = table.latest(pots.stream().map(PotId::value).toList());
        for (PotId pot : pots) {
          Earned latest = earned.get(pot.value());
          // Below nought where an earlier release paid too much: what comes makes up for it.
          long left = latest == null ? 0 : Math.max(0, latest.left());
          // Pence have two decimals, and their millionths six more.
          BigDecimal accrued = BigDecimal.valueOf(left, 8);
          views.put(
              pot,
              new PotInterestView(
                  rate.get().view(), next, accrued, today.withDayOfMonth(1).plusMonths(1)));
        }
      }
      return views;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
