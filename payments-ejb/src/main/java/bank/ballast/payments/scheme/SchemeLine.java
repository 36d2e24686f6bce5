package bank.ballast.payments.scheme;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.Ledger;
import bank.ballast.platform.Database;
import bank.ballast.platform.Leases;
import bank.ballast.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the line to the payment scheme, on the one node that holds the lease. Not message-driven: a
 * bean that the container feeds would run on every node, and a release that is only tried would
 * take everybody's payments.
 */
@Singleton
@Startup
@RunAs(Role.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SchemeLine {

  private static final Logger LOG = Logger.getLogger(SchemeLine.class);

  private static final String LEASE = "payment-scheme";

  /** A turn of the timer works for so long: the next one begins a second after this one did. */
  private static final Duration TURN = Duration.ofMillis(900);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Resource(lookup = "java:/jms/Scheme")
  private ConnectionFactory broker;

  @Inject private Leases leases;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private AccountDirectory directory;
  @Inject private SettlementAccounts settlement;
  @Inject private Rejections rejections;

  @Inject
  @ConfigProperty(name = "BALLAST_SCHEME_USER", defaultValue = "bank")
  private String user;

  @Inject
  @ConfigProperty(name = "BALLAST_SCHEME_PASSWORD", defaultValue = "")
  private String password;

  private final AtomicBoolean busy = new AtomicBoolean();
  private @Nullable SchemeRound round;
  private @Nullable SchemeQueues queues;
  private boolean broken;

  /** Puts the parts together. */
  @PostConstruct
  void begin() {
    Database database = new Database(dataSource);
    Outbox outbox = new Outbox(database);
    SentPayments payments = new SentPayments(database);
    ReceivedCredits received = new ReceivedCredits(database);
    round =
        new SchemeRound(
            outbox,
            new Inbox(database),
            new Answers(ledger, clock, directory, payments, outbox),
            new IncomingCredits(ledger, clock, directory, settlement, received, outbox, rejections),
            new ReturnedPayments(ledger, clock, settlement, payments, outbox),
            new AskedBack(new RecallTable(database), received, directory, outbox, clock),
            clock);
  }

  /** Speaks and listens for most of the second. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void turn() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      long end = System.nanoTime() + TURN.toNanos();
      if (leases.holds(LEASE)) {
        work(end);
      } else {
        hangUp();
      }
    } finally {
      busy.set(false);
    }
  }

  /** Hangs up; what was not acknowledged comes again, to whoever holds the line next. */
  @PreDestroy
  void end() {
    hangUp();
  }

  private void work(long end) {
    SchemeRound rounds = Objects.requireNonNull(round);
    try {
      // Before the line is asked for: what was kept can be acted upon without it.
      rounds.act();
      SchemeQueues line = line();
      do {
        rounds.send(line);
        rounds.receive(line);
        rounds.act();
      } while (System.nanoTime() - end < 0);
      if (broken) {
        broken = false;
        LOG.info("The line to the payment scheme is up again");
      }
    } catch (JMSException away) {
      hangUp();
      if (!broken) {
        broken = true;
        LOG.warnf("The line to the payment scheme is down: %s", away.getMessage());
      }
    } catch (SQLException away) {
      hangUp();
      LOG.debug("The payment scheme's messages wait for the database", away);
    }
  }

  private SchemeQueues line() throws JMSException {
    SchemeQueues line = queues;
    if (line == null) {
      line = SchemeQueues.open(broker, user, password);
      queues = line;
    }
    return line;
  }

  private void hangUp() {
    SchemeQueues line = queues;
    queues = null;
    if (line != null) {
      try {
        line.close();
      } catch (JMSException gone) {
        LOG.debug("The line to the payment scheme was gone already", gone);
      }
    }
  }
}
