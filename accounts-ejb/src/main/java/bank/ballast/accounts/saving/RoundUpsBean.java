package bank.ballast.accounts.saving;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotSaving;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.RoundUpView;
import bank.ballast.accounts.RoundUps;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** How payments out of the actor's accounts are rounded up. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoundUpsBean implements RoundUps {

  private static final Set<Integer> MULTIPLIERS = Set.of(1, 2, 5, 10);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private PotSaving pots;
  @Inject private SavingBook book;

  @Override
  public Optional<RoundUpView> of(AccountId account) {
    directory.held(account);
    try {
      return new SavingRules(new Database(dataSource)).roundUp(account);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public RoundUpView set(AccountId account, PotId pot, int multiplier) {
    Held held = directory.held(account);
    if (!MULTIPLIERS.contains(multiplier)) {
      throw new Refusal(PotsRefusal.MALFORMED_SAVING_RULE, "field", "multiplier");
    }
    pots.require(account, pot, Money.zero(held.account().currency()));
    RoundUpView wish = new RoundUpView(pot, multiplier);
    book.set(account, wish, held.by());
    return wish;
  }

  @Override
  public void end(AccountId account) {
    directory.held(account);
    book.endRoundUp(account);
  }
}
