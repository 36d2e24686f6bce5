package bank.ballast.platform.report;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.platform.ClientReport;
import bank.ballast.platform.ClientReports;
import bank.ballast.platform.Database;
import bank.ballast.platform.Leases;
import bank.ballast.platform.PlatformRefusal;
import bank.ballast.platform.ReportingClient;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Keeps what clients report. One for all callers, as it counts them; one statement a call. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClientReportsBean implements ClientReports {

  private static final Logger LOG = Logger.getLogger(ClientReportsBean.class);

  private static final String CLEANING = "client-report-cleaning";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_A_TIME = 1000;

  /** Two a second: an app that has more to say than that is broken. */
  private static final int MOST_OF_ONE = 120;

  /** What the database takes beside its work, at 50 a call. */
  private static final int MOST_OF_ALL = 60_000;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;
  @Inject private Leases leases;

  private final ReportCap cap = new ReportCap(MOST_OF_ONE, MOST_OF_ALL);

  @Override
  @PermitAll // Who can't sign in must be able to say so.
  public void keep(ReportingClient client, List<ClientReport> reports) {
    OptionalLong wait = cap.count(client.installation(), reports.size(), clock.now());
    if (wait.isPresent()) {
      throw new Refusal(
          PlatformRefusal.TOO_MANY_REPORTS, "retryAfterSeconds", Long.toString(wait.getAsLong()));
    }
    try {
      new ReportTable(new Database(dataSource)).add(client, reports);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Deletes what is older than thirty days. */
  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void clean() {
    if (!leases.holds(CLEANING)) {
      return;
    }
    try {
      new ReportTable(new Database(dataSource)).deleteOlderThan(KEPT, AT_A_TIME);
    } catch (SQLException away) {
      LOG.debug("Old reports wait for the database", away);
    }
  }
}
