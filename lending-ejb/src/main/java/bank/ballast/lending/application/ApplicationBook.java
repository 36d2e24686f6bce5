package bank.ballast.lending.application;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Changes applications for their customers: the row, what happened, and what the customer is told
 * are kept together or not at all.
 */
@ApplicationScoped
public class ApplicationBook {

  private static final Set<LoanApplicationState> OPEN =
      Set.of(
          LoanApplicationState.REFERRED,
          LoanApplicationState.RECOMMENDED,
          LoanApplicationState.OFFERED);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private ApplicationNews news;
  @Inject private BusinessClock clock;

  /** Keeps a new one, which the rules have judged; answers with the first of its key. */
  @Transactional
  public Application add(Application judged, String key, byte[] hash) throws SQLException {
    ApplicationTable table = table();
    table.closeEnded(judged.customer(), clock.today(), clock.now());
    boolean open = OPEN.contains(judged.kept());
    if (!table.add(judged, key, hash, open)) {
      return before(judged, key, hash)
          .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_APPLICATION_UNDER_WAY));
    }
    table.step(judged.id(), "APPLIED", null, null, clock.now());
    table.step(judged.id(), judged.kept().name(), null, null, clock.now());
    news.decided(judged, judged.kept(), judged.offerUntil(), false);
    return judged;
  }

  /** What the key was used for, if it was, and for just this. */
  private Optional<Application> before(Application like, String key, byte[] hash)
      throws SQLException {
    return table().byKey(like.customer(), key).map(kept -> same(kept, hash));
  }

  /** The application of a key, whose content must be the same. */
  static Application same(ApplicationTable.Kept kept, byte[] hash) {
    if (!kept.hash().equals(HexFormat.of().formatHex(hash))) {
      throw new Refusal(LendingRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    return kept.application();
  }

  /** Takes one back that is open. */
  @Transactional
  public void withdraw(Application application) throws SQLException {
    LoanApplicationState state = table().lock(application.id()).orElseThrow();
    boolean expired = application.state(clock.today()) == LoanApplicationState.EXPIRED;
    if (expired
        || !OPEN.contains(state)
        || !table().end(application.id(), LoanApplicationState.WITHDRAWN, clock.now())) {
      throw new Refusal(LendingRefusal.LOAN_APPLICATION_OVER);
    }
    table().closeEnded(application.customer(), clock.today(), clock.now());
  }

  /** Makes room for another after one was signed. */
  @Transactional
  public void signed(Application application) throws SQLException {
    table().closeEnded(application.customer(), clock.today(), clock.now());
  }

  /** Has a person look at one that the rules declined. */
  @Transactional
  public void review(Application application, String said) throws SQLException {
    table().closeEnded(application.customer(), clock.today(), clock.now());
    if (!table().review(application.id())) {
      throw new Refusal(LendingRefusal.LOAN_APPLICATION_UNDER_WAY);
    }
    table().step(application.id(), "REVIEW_ASKED", null, said, clock.now());
  }

  private ApplicationTable table() {
    return new ApplicationTable(new Database(dataSource));
  }
}
