package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountStandings;
import bank.ballast.accounts.AccountStandings.Standing;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.lending.OverdraftOffer;
import bank.ballast.lending.OverdraftOffer.Outcome;
import bank.ballast.lending.OverdraftOffer.Rule;
import bank.ballast.lending.income.Income;
import bank.ballast.lending.loan.TroubledLoans;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Decides how high a limit is offered on an account, by rules that the tariff has as data. */
@ApplicationScoped
public class OverdraftOffers {

  private static final int PERCENT = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountStandings standings;
  @Inject private Ledger ledger;
  @Inject private Income income;
  @Inject private TroubledLoans loans;
  @Inject private BusinessClock clock;

  /** What is offered on an account today. */
  OverdraftOffer offer(AccountId account, Terms terms) {
    Standing standing =
        standings.of(account).orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
    LocalDate today = clock.today();
    long seen = income.aMonth(List.of(account), today, terms.months());
    try {
      List<Outcome> rules =
          List.of(
              exactly(Rule.IN_POUNDS, 1, standing.currency().equals(Tariff.CURRENCY) ? 1 : 0),
              exactly(Rule.HOLDERS, 1, Math.max(standing.mostHolders(), standing.holders().size())),
              exactly(Rule.OPEN, 1, isOpen(account, standing) ? 1 : 0),
              atLeast(Rule.AGE, terms.minimumAge(), years(standing.bornOn(), today)),
              exactly(Rule.CHARGES_WAITING, 0, waiting(standing.holders(), today)),
              exactly(Rule.LOANS_OVERDUE, 0, loans.count(standing.holders())),
              atLeast(
                  Rule.DAYS_OPEN,
                  terms.openDays(),
                  ChronoUnit.DAYS.between(standing.openedOn(), today)),
              atLeast(Rule.MONTHLY_INCOME, terms.monthlyIncome(), seen));
      boolean firm = rules.stream().filter(it -> it.rule().isFirm()).allMatch(Outcome::met);
      boolean all = rules.stream().allMatch(Outcome::met);
      long elsewhere = elsewhere(account, standing.holders());
      long byRule = all ? byIncome(terms, seen) - elsewhere : 0;
      long byPersons = firm ? approved(account) : 0;
      long highest = firm ? Math.max(0, terms.highest() - elsewhere) : 0;
      return new OverdraftOffer(
          Tariff.pounds(Math.min(highest, Math.max(0, Math.max(byRule, byPersons)))),
          Tariff.pounds(highest),
          rules);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static long byIncome(Terms terms, long income) {
    long share = Math.min(terms.mostOffered(), income * terms.sharePercent() / PERCENT);
    return share - share % terms.step();
  }

  private boolean isOpen(AccountId account, Standing standing) {
    return !standing.closing()
        && ledger
            .account(new LedgerAccountId(account.value()))
            .filter(books -> books.status() == AccountStatus.OPEN)
            .isPresent();
  }

  private static @Nullable Long years(@Nullable LocalDate bornOn, LocalDate today) {
    return bornOn == null ? null : ChronoUnit.YEARS.between(bornOn, today);
  }

  /** How many charges of these customers' accounts could not be taken when they were due. */
  private long waiting(List<CustomerId> customers, LocalDate today) throws SQLException {
    long waiting = 0;
    for (CustomerId customer : customers) {
      for (LimitTable.Limit limit : new LimitTable(database()).ofCustomer(customer)) {
        waiting +=
            new ChargeTable(database())
                .of(limit.account()).stream()
                    .filter(charge -> charge.rest() > 0 && charge.chargeOn().isBefore(today))
                    .count();
      }
    }
    return waiting;
  }

  /** The limits of the customers' other accounts: what is offered is offered once. */
  private long elsewhere(AccountId account, List<CustomerId> customers) throws SQLException {
    long sum = 0;
    for (CustomerId customer : customers) {
      sum +=
          new LimitTable(database())
              .ofCustomer(customer).stream()
                  .filter(limit -> !limit.account().equals(account))
                  .mapToLong(LimitTable.Limit::amount)
                  .sum();
    }
    return sum;
  }

  private long approved(AccountId account) throws SQLException {
    return new RequestTable(database()).approved(account, clock.now());
  }

  private static Outcome exactly(Rule rule, long required, long actual) {
    return new Outcome(rule, actual == required, required, actual);
  }

  private static Outcome atLeast(Rule rule, long required, @Nullable Long actual) {
    return new Outcome(rule, actual != null && actual >= required, required, actual);
  }

  private Database database() {
    return new Database(dataSource);
  }
}
