package bank.ballast.lending.decision;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountStandings;
import bank.ballast.accounts.AccountStandings.Person;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerView;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.ApplyForLoan;
import bank.ballast.lending.DecisionRules.Version;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.RuleOutcome.Verdict;
import bank.ballast.lending.income.Income;
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

/**
 * Judges what the actor applies for, by the rules in force and by what the bank knows: their
 * profile, what moved in their accounts, and their loans. No credit reference agency is asked.
 */
@ApplicationScoped
public class Judgement {

  private static final int MOST_ACCOUNTS = 100;
  private static final int MOST_LOANS = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Accounts accounts;
  @Inject private Loans loans;
  @Inject private AccountStandings standings;
  @Inject private Income income;
  @Inject private BusinessClock clock;

  /**
   * What the rules say.
   *
   * @param ruleSet the version by which it was judged
   * @param offerUntil the last day of an offer that is made now
   */
  public record Result(int ruleSet, List<Judged> outcomes, Verdict verdict, LocalDate offerUntil) {

    /** What can't change under the reader. */
    public Result {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** Judges an application whose loan would cost that. */
  public Result judge(ApplyForLoan wanted, LoanQuoteView quote, CustomerView applicant) {
    Version version = inForce();
    RuleSet rules = RuleSet.of(version.rules());
    List<Judged> outcomes = Rule.judgeAll(rules, facts(wanted, quote, applicant, rules));
    return new Result(
        version.version(),
        outcomes,
        Rule.together(outcomes),
        clock.today().plusDays(rules.offerDays()));
  }

  /** A version of the rules, in force or not. */
  public RuleSet rules(int version) {
    try {
      return RuleSet.of(table().find(version).orElseThrow().rules());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private Facts facts(
      ApplyForLoan wanted, LoanQuoteView quote, CustomerView applicant, RuleSet rules) {
    var rows = quote.schedule().rows();
    List<LoanView> all = loans.loans(null, MOST_LOANS);
    List<AccountView> own = accounts.mine(null, MOST_ACCOUNTS);
    List<LoanView> running = all.stream().filter(each -> each.state() == LoanState.ACTIVE).toList();
    return new Facts(
        clock.today(),
        bornOn(applicant.id()),
        rows.get(rows.size() - 1).due(),
        quote.amount().minorUnits(),
        quote.instalment().minorUnits(),
        wanted.circumstances().income().minorUnits(),
        wanted.circumstances().outgoings().minorUnits(),
        wanted.circumstances().dependants(),
        incomeSeen(own, quote.amount().currencyCode(), rules),
        running.stream().mapToLong(Judgement::commitment).sum(),
        (int) running.stream().mapToLong(each -> each.position().daysOverdue()).max().orElse(0),
        (int) all.stream().filter(each -> each.state() == LoanState.WRITTEN_OFF).count(),
        knownDays(own, applicant));
  }

  private static long commitment(LoanView loan) {
    return loan.position()
        .next()
        .map(OwedInstalment::amount)
        .orElse(loan.position().due())
        .minorUnits();
  }

  private long incomeSeen(List<AccountView> own, String currency, RuleSet rules) {
    List<AccountId> ofCurrency =
        own.stream()
            .filter(each -> each.balance().currencyCode().equals(currency))
            .map(AccountView::id)
            .toList();
    return income.aMonth(ofCurrency, clock.today(), rules.incomeMonths());
  }

  /** By itself, and not as a part of the profile: of some it is known and their address is not. */
  private @Nullable LocalDate bornOn(CustomerId applicant) {
    return standings.person(applicant).map(Person::bornOn).orElse(null);
  }

  /** Since they came or, of who was brought in, since their account was opened elsewhere. */
  private long knownDays(List<AccountView> own, CustomerView applicant) {
    LocalDate came = LocalDate.ofInstant(applicant.since(), BusinessClock.ZONE);
    // Whoever joins somebody else's account is not known for as long as that one.
    return own.stream()
        .filter(each -> each.holders().size() == 1)
        .map(AccountView::openedOn)
        .filter(came::isAfter)
        .min(LocalDate::compareTo)
        .orElse(came)
        .until(clock.today(), ChronoUnit.DAYS);
  }

  private Version inForce() {
    try {
      return table()
          .inForce()
          .orElseThrow(() -> new IllegalStateException("no rules to lend by are approved"));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private RuleSetTable table() {
    return new RuleSetTable(new Database(dataSource));
  }
}
