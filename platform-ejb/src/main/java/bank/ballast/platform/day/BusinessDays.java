package bank.ballast.platform.day;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import bank.ballast.platform.Leases;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Starts what each business day demands, on the one node that holds the lease: the earliest day
 * that is not done, and the next one only after it. A day on which the bank was down is caught up.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BusinessDays {

  private static final Logger LOG = Logger.getLogger(BusinessDays.class);

  private static final String LEASE = "business-days";
  private static final String JOB = "business-day";

  /** Enough to keep some processors busy; each reads all that is due, and leaves the others'. */
  private static final int PARTS = 4;

  private static final Set<BatchStatus> OVER =
      Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;
  @Inject private Leases leases;
  @Inject @Any private Instance<DailyWork> works;

  private final Map<String, Long> started = new ConcurrentHashMap<>();

  /** Looks every few seconds what is to be begun. */
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void look() {
    if (!leases.holds(LEASE)) {
      return;
    }
    for (DailyWork work : works) {
      try {
        if (!isRunning(work)) {
          start(work);
        }
      } catch (SQLException away) {
        LOG.debug("The business day waits for the database", away);
      }
    }
  }

  private void start(DailyWork work) throws SQLException {
    DayTable table = new DayTable(new Database(dataSource));
    Optional<LocalDate> due = due(table.last(work.name()), work.from());
    if (due.isEmpty()) {
      return;
    }
    LocalDate day = due.get();
    table.begin(work.name(), day, PARTS);
    Properties parameters = new Properties();
    parameters.setProperty("work", work.name());
    parameters.setProperty("day", day.toString());
    started.put(work.name(), BatchRuntime.getJobOperator().start(JOB, parameters));
  }

  /** The earliest day whose time has come and that is not done; a new work begins with today. */
  private Optional<LocalDate> due(Optional<DayTable.Last> last, LocalTime from) {
    LocalDate day =
        last.map(known -> known.done() ? known.day().plusDays(1) : known.day())
            .orElse(clock.today());
    boolean begun =
        clock.today().isAfter(day)
            || (clock.today().equals(day)
                && !LocalTime.ofInstant(clock.now(), BusinessClock.ZONE).isBefore(from));
    return begun ? Optional.of(day) : Optional.empty();
  }

  private boolean isRunning(DailyWork work) {
    Long execution = started.get(work.name());
    if (execution == null) {
      return false;
    }
    JobOperator operator = BatchRuntime.getJobOperator();
    BatchStatus status = operator.getJobExecution(execution).getBatchStatus();
    if (!OVER.contains(status)) {
      return true;
    }
    started.remove(work.name());
    if (status != BatchStatus.COMPLETED) {
      LOG.warnf("Today's %s ended as %s, and goes on where it was", work.name(), status);
    }
    return false;
  }
}
