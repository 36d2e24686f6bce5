package bank.ballast.lending.overdraft;

import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Fixes on the first of each month what the month before cost, and tells the customers. */
@ApplicationScoped
public class StatementDay implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(0, 30);

  @Inject private OverdraftAccounts accounts;
  @Inject private OverdraftCharging charging;

  @Override
  public String name() {
    return "overdraft-statements";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return day.getDayOfMonth() == 1 ? accounts.all(part, after, limit) : List.of();
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    charging.fix(day.minusDays(1), OverdraftAccounts.ids(keys));
  }
}
