package bank.ballast.lending.overdraft;

import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Reckons in the small hours what overdrafts cost on the day before. */
@ApplicationScoped
public class AccrualDay implements DailyWork {

  /** Late enough for what was booked just before midnight. */
  private static final LocalTime FROM = LocalTime.of(0, 10);

  @Inject private OverdraftAccounts accounts;
  @Inject private OverdraftAccrual accrual;

  @Override
  public String name() {
    return "overdraft-interest";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return accounts.all(part, after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    accrual.accrue(day.minusDays(1), OverdraftAccounts.ids(keys));
  }
}
