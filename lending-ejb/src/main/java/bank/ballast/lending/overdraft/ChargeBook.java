package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.overdraft.ChargeTable.Charge;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Fixes what is charged. Each method is a short database transaction of its own, so that none is
 * held while the ledger works; a charge and the message that tells of it are kept together.
 */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChargeBook {

  /** Customers read of a charge so many days before it is taken. */
  static final int NOTICE_DAYS = 14;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private CustomerMessages messages;
  @Inject private BusinessClock clock;

  /**
   * Fixes what the days up to one have cost that is in no charge yet, and tells the customer.
   *
   * @return whether that is done; no where another call was quicker with a charge of this account
   */
  @RolesAllowed(Role.SYSTEM)
  public boolean fixAndTell(AccountId account, LocalDate through, CustomerId customer) {
    try {
      Optional<Charge> charge = charge(account, through, clock.today().plusDays(NOTICE_DAYS));
      if (charge.isEmpty()) {
        return true;
      }
      if (!table().add(charge.get(), clock.now())) {
        return false;
      }
      messages.send(List.of(OverdraftWords.charge(customer, charge.get())));
      return true;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /**
   * Fixes the same to be taken at once, for the account ends at its holder's wish.
   *
   * @return as {@link #fixAndTell}
   */
  public boolean fixAtTheEnd(AccountId account, LocalDate through) {
    try {
      Optional<Charge> charge = charge(account, through, clock.today());
      return charge.isEmpty() || table().add(charge.get(), clock.now());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private Optional<Charge> charge(AccountId account, LocalDate through, LocalDate chargeOn)
      throws SQLException {
    List<Charge> earlier = table().of(account);
    long fixed = earlier.stream().mapToLong(Charge::amount).sum();
    long pennies =
        new DayTable(new Database(dataSource))
            .upTo(account, through)
            .map(cost -> OverdraftInterest.pennies(cost.total()))
            .orElse(0L);
    return pennies > fixed
        ? Optional.of(
            new Charge(account, earlier.size() + 1, through, pennies - fixed, chargeOn, 0, 0))
        : Optional.empty();
  }

  private ChargeTable table() {
    return new ChargeTable(new Database(dataSource));
  }
}
