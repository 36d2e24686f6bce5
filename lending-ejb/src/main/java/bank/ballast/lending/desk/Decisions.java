package bank.ballast.lending.desk;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.application.Application;
import bank.ballast.lending.application.ApplicationNews;
import bank.ballast.lending.application.ApplicationTable;
import bank.ballast.lending.decision.Judgement;
import bank.ballast.lending.product.Pricing;
import bank.ballast.platform.Database;
import bank.ballast.security.Actor;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * What people decide. Whoever comes second to an application finds it in another state, as its row
 * is changed from the state in which they saw it, or not at all.
 */
@ApplicationScoped
public class Decisions {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Judgement judgement;
  @Inject private Pricing pricing;
  @Inject private ApplicationNews news;
  @Inject private BusinessClock clock;

  /** Decides, in the transaction of whoever writes the act into the trail. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LoanApplicationState decide(Application on, boolean lend, Actor by, String why)
      throws SQLException {
    if (on.kept() == LoanApplicationState.RECOMMENDED) {
      requireSecond(on, by);
    } else if (on.kept() != LoanApplicationState.REFERRED) {
      throw new Refusal(LendingRefusal.LOAN_APPLICATION_DECIDED);
    }
    if (!lend) {
      return declined(on, by, why);
    }
    return on.kept() == LoanApplicationState.REFERRED && takesTwo(on)
        ? recommended(on, by, why)
        : offered(on, by, why);
  }

  private boolean takesTwo(Application on) {
    return on.loan().amount().minorUnits() > judgement.rules(on.ruleSet()).secondPersonOver();
  }

  private static void requireSecond(Application on, Actor by) {
    if (by.subject().equals(on.recommendedBy())) {
      throw new Refusal(LendingRefusal.LOAN_OWN_RECOMMENDATION);
    }
    if (!by.is(Role.SUPERVISOR)) {
      throw new Refusal(LendingRefusal.LOAN_NEEDS_SUPERVISOR);
    }
  }

  private LoanApplicationState recommended(Application on, Actor by, String why)
      throws SQLException {
    requireFirst(table().recommend(on.id(), by.subject()));
    table().step(on.id(), "RECOMMENDED", by.subject(), why, clock.now());
    return LoanApplicationState.RECOMMENDED;
  }

  private LoanApplicationState declined(Application on, Actor by, String why) throws SQLException {
    requireFirst(table().decline(on.id(), on.kept(), by.subject()));
    table().step(on.id(), "DECLINED", by.subject(), why, clock.now());
    news.decided(on, LoanApplicationState.DECLINED, null, true);
    return LoanApplicationState.DECLINED;
  }

  private LoanApplicationState offered(Application on, Actor by, String why) throws SQLException {
    // The version is the one that was applied for; what it costs is reckoned for today.
    LoanQuoteView quote = pricing.quote(on.loan(), on.productVersion(), clock.today());
    LocalDate until = clock.today().plusDays(judgement.rules(on.ruleSet()).offerDays());
    requireFirst(
        table()
            .offer(
                on.id(),
                on.kept(),
                by.subject(),
                new Application.Price(
                    quote.annualRate(), quote.apr(), quote.instalment(), quote.totalPayable()),
                until));
    table().step(on.id(), "OFFERED", by.subject(), why, clock.now());
    news.decided(on, LoanApplicationState.OFFERED, until, true);
    return LoanApplicationState.OFFERED;
  }

  private static void requireFirst(boolean first) {
    if (!first) {
      throw new Refusal(LendingRefusal.LOAN_APPLICATION_DECIDED);
    }
  }

  private ApplicationTable table() {
    return new ApplicationTable(new Database(dataSource));
  }
}
