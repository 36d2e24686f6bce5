package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Makes floors what is agreed, where the bank broke off between the two. */
@ApplicationScoped
public class FloorDay implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(0, 5);

  @Inject private OverdraftAccounts accounts;
  @Inject private OverdraftLimits limits;

  @Override
  public String name() {
    return "overdraft-floors";
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
    for (AccountId account : OverdraftAccounts.ids(keys)) {
      limits.follow(account);
    }
  }
}
