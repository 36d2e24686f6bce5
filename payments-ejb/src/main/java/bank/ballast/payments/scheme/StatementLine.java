package bank.ballast.payments.scheme;

import bank.ballast.iso20022.AccountStatement;
import bank.ballast.iso20022.SchemeMessage;
import bank.ballast.platform.Database;
import bank.ballast.platform.Leases;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Acts upon the scheme's statements, which the line has kept: when they come, and beside the line,
 * so that a day of ten thousand movements holds up nobody's payment.
 */
@Singleton
@RunAs(Role.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementLine {

  private static final Logger LOG = Logger.getLogger(StatementLine.class);

  private static final String LEASE = "settlement-statements";

  /** One after the other: what the next one is compared with, the one before has left. */
  private static final int AT_A_TIME = 1;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Leases leases;
  @Inject private SettlementAccounts accounts;
  @Inject private StatementBook book;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Looks every second whether a statement has come. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      if (leases.holds(LEASE)) {
        Inbox inbox = new Inbox(new Database(dataSource));
        new Acting(inbox, (message, age) -> take(message)).act(inbox.statementsDue(AT_A_TIME));
      }
    } catch (SQLException away) {
      LOG.debug("Statements wait for the database", away);
    } finally {
      busy.set(false);
    }
  }

  private Outcome take(SchemeMessage message) {
    if (!(message instanceof AccountStatement statement)) {
      return Outcome.stuck("NO_STATEMENT");
    }
    String problem = book.compare(statement, accounts.account(SettlementAccounts.CURRENCY));
    return problem == null ? Outcome.DONE : Outcome.stuck(problem);
  }
}
