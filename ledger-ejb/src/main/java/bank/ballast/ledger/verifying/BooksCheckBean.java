package bank.ballast.ledger.verifying;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.BooksCheck;
import bank.ballast.ledger.BooksCheckRun;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Verifies the books on a thread of the server's, and keeps the record of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR})
public class BooksCheckBean implements BooksCheck {

  private static final Logger LOG = Logger.getLogger(BooksCheckBean.class);

  private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Resource private ManagedExecutorService threads;

  @Inject private BusinessClock clock;

  @Override
  public void start() {
    CheckRuns runs = new CheckRuns(dataSource);
    Optional<UUID> id = runs.begin(clock.now());
    if (id.isEmpty()) {
      return;
    }
    try {
      threads.execute(() -> run(runs, id.get()));
    } catch (RejectedExecutionException serverIsStopping) {
      runs.brokenOff(id.get(), clock.now());
      throw serverIsStopping;
    }
  }

  @Override
  public Optional<BooksCheckRun> latest() {
    return new CheckRuns(dataSource).latest(clock.now());
  }

  private void run(CheckRuns runs, UUID id) {
    boolean ended = false;
    try {
      Instant[] noted = {Instant.MIN};
      Verdict verdict =
          new BooksVerification(dataSource)
              .run(
                  (rows, about) -> {
                    Instant now = clock.now();
                    if (now.isAfter(noted[0].plus(BETWEEN_NOTES))) {
                      noted[0] = now;
                      runs.progressed(id, rows, about, now);
                    }
                  });
      runs.ended(id, verdict, clock.now());
      ended = true;
      tell(verdict);
    } finally {
      if (!ended) {
        runs.brokenOff(id, clock.now());
      }
    }
  }

  private static void tell(Verdict verdict) {
    WrongRow wrong = verdict.firstWrong();
    if (wrong == null) {
      LOG.infof("The books hold: %d rows were verified", verdict.rows().all());
    } else {
      LOG.errorf("The books do not hold: %s in %s, %s", wrong.rule(), wrong.table(), wrong.key());
    }
  }
}
