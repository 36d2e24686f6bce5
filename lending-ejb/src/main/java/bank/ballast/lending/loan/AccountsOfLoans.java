package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.BeforeClosing;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** An account from which a running loan is collected does not end before the loan. */
@ApplicationScoped
public class AccountsOfLoans implements BeforeClosing {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private LoanViews views;

  @Override
  public void settle(AccountId account) {
    try {
      List<LoanHistory> running = new LoanTable(new Database(dataSource)).collectedFrom(account);
      if (running.stream().anyMatch(views::isActive)) {
        throw new Refusal(LendingRefusal.LOAN_RUNNING);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
