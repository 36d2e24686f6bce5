package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Takes each day what customers were told of in time, and what was missing on the days before. */
@ApplicationScoped
public class ChargeDay implements DailyWork {

  /** Behind the day's due payments: the rent goes first. */
  private static final LocalTime FROM = LocalTime.of(16, 0);

  @Inject private OverdraftAccounts accounts;
  @Inject private OverdraftCharging charging;

  @Override
  public String name() {
    return "overdraft-charges";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return accounts.owing(day, part, after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    for (AccountId account : OverdraftAccounts.ids(keys)) {
      charging.take(day, account);
    }
  }
}
