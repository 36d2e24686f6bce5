package bank.ballast.accounts.saving;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.RoundUpView;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes rules, each call in one transaction. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class SavingBook {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  private interface Deed {
    void with(SavingRules rules) throws SQLException;
  }

  /** Turns round-ups on, or changes them. */
  public void set(AccountId account, RoundUpView wish, CustomerId by) {
    write(rules -> rules.set(account, wish, by, clock.now()));
  }

  /** Turns round-ups off. */
  public void endRoundUp(AccountId account) {
    write(rules -> rules.endRoundUp(account));
  }

  /** Splits pay, or splits it otherwise. */
  public void set(AccountId account, SalarySorterView wish, CustomerId by) {
    write(rules -> rules.set(account, wish, by, clock.now()));
  }

  /** Splits pay no more. */
  public void endSorter(AccountId account) {
    write(rules -> rules.endSorter(account));
  }

  private void write(Deed deed) {
    try {
      deed.with(new SavingRules(new Database(dataSource)));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
