package bank.ballast.accounts.saving;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.RoundUpView;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.accounts.SavingRecords;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the rules of any account. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class SavingRecordsBean implements SavingRecords {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;

  @Override
  public Optional<RoundUpView> roundUp(AccountId account) {
    try {
      return rules().roundUp(account);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public Optional<SalarySorterView> sorter(AccountId account) {
    Optional<LedgerAccountView> books = ledger.account(new LedgerAccountId(account.value()));
    try {
      return books.isEmpty()
          ? Optional.empty()
          : rules().sorter(account, books.get().balance().currency());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private SavingRules rules() {
    return new SavingRules(new Database(dataSource));
  }
}
