package bank.ballast.accounts.saving;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotSaving;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.SalarySorter;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.accounts.SortingRule;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** How pay into the actor's accounts is split. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SalarySorterBean implements SalarySorter {

  private static final int MOST_RULES = 30;
  private static final int WHOLE = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private PotSaving pots;
  @Inject private SavingBook book;

  @Override
  public Optional<SalarySorterView> of(AccountId account) {
    Held held = directory.held(account);
    try {
      return new SavingRules(new Database(dataSource)).sorter(account, held.account().currency());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public SalarySorterView set(AccountId account, Money least, List<SortingRule> rules) {
    Held held = directory.held(account);
    require("least", least.isPositive());
    if (!least.currency().equals(held.account().currency())) {
      throw new Refusal(PotsRefusal.WRONG_CURRENCY);
    }
    require("rules", !rules.isEmpty() && rules.size() <= MOST_RULES);
    Set<PotId> named = new HashSet<>();
    int shares = 0;
    for (SortingRule rule : rules) {
      require("rules.potId", named.add(rule.pot()));
      Money amount = rule.amount();
      Integer percent = rule.percent();
      require("rules.amount", (amount == null) != (percent == null));
      require("rules.amount", amount == null || amount.isPositive());
      require("rules.percent", percent == null || (percent > 0 && percent <= WHOLE));
      shares += percent == null ? 0 : percent;
      pots.require(account, rule.pot(), Objects.requireNonNullElse(amount, least));
    }
    require("rules.percent", shares <= WHOLE);
    SalarySorterView wish = new SalarySorterView(least, rules);
    book.set(account, wish, held.by());
    return wish;
  }

  @Override
  public void end(AccountId account) {
    directory.held(account);
    book.endSorter(account);
  }

  private static void require(String field, boolean wellFormed) {
    if (!wellFormed) {
      throw new Refusal(PotsRefusal.MALFORMED_SAVING_RULE, "field", field);
    }
  }
}
