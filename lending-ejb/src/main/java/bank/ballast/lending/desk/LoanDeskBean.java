package bank.ballast.lending.desk;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanApplicationView;
import bank.ballast.lending.LoanDesk;
import bank.ballast.lending.RuleOutcome.Verdict;
import bank.ballast.lending.application.Application;
import bank.ballast.lending.application.ApplicationTable;
import bank.ballast.lending.decision.Judged;
import bank.ballast.lending.decision.Judgement;
import bank.ballast.lending.decision.Reasons;
import bank.ballast.platform.Database;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Applications as people at the desk see them. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class LoanDeskBean implements LoanDesk {

  /** So many whole months stand beside the running one. */
  private static final int MONTHS = 5;

  private static final int EARLIER = 20;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private CustomerDirectory names;
  @Inject private CustomerRecords records;
  @Inject private Ledger ledger;
  @Inject private Judgement judgement;
  @Inject private Decisions decisions;
  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private BusinessClock clock;

  @Override
  public List<Row> queue(int limit) {
    try {
      List<Application> waiting = table().waiting(limit);
      Map<CustomerId, String> known =
          names.names(waiting.stream().map(Application::customer).toList());
      List<Row> rows = new ArrayList<>();
      for (Application each : waiting) {
        rows.add(row(each, known.getOrDefault(each.customer(), "")));
      }
      return rows;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public File file(LoanApplicationId id) {
    try {
      Application found = find(id);
      trail.record("LOAN_APPLICATION_READ", id.toString(), found.kept().name());
      List<Act> acts = table().acts(id);
      long over = judgement.rules(found.ruleSet()).secondPersonOver();
      return new File(
          found.view(clock.today(), acts),
          found.customer(),
          names.names(List.of(found.customer())).getOrDefault(found.customer(), ""),
          found.ruleSet(),
          found.loan().amount().minorUnits() > over,
          actors.current().subject().equals(found.recommendedBy()),
          found.price().annualRate(),
          found.price().apr(),
          found.price().instalment(),
          earlier(found),
          acts,
          months(found.customer(), found.loan().amount().currency()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanApplicationState decide(
      LoanApplicationId id, LoanApplicationState seen, boolean lend, String reason) {
    String why = Reasons.typed(reason);
    try {
      Application application = find(id);
      String by = actors.current().subject();
      if (records.subject(application.customer()).filter(by::equals).isPresent()) {
        throw new Refusal(LendingRefusal.LOAN_OWN_APPLICATION);
      }
      if (application.kept() != seen) {
        throw new Refusal(LendingRefusal.LOAN_APPLICATION_DECIDED);
      }
      LoanApplicationState next = decisions.decide(application, lend, actors.current(), why);
      trail.record("LOAN_" + next, id.toString(), why);
      return next;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private List<LoanApplicationView> earlier(Application than) throws SQLException {
    List<LoanApplicationView> earlier = new ArrayList<>();
    for (Application each : table().of(than.customer(), than.id(), EARLIER)) {
      earlier.add(each.view(clock.today(), List.of()));
    }
    return earlier;
  }

  private Row row(Application each, String name) throws SQLException {
    List<Act> acts = table().acts(each.id());
    Instant since = acts.isEmpty() ? each.appliedAt() : acts.get(acts.size() - 1).at();
    return new Row(
        each.id(),
        each.customer(),
        name,
        each.kept(),
        each.loan().amount(),
        each.loan().instalments(),
        each.purpose(),
        since,
        each.outcomes().stream()
            .filter(outcome -> outcome.verdict() != Verdict.PASS)
            .map(Judged::rule)
            .toList());
  }

  private List<Month> months(CustomerId customer, Currency currency) {
    LocalDate today = clock.today();
    YearMonth first = YearMonth.from(today).minusMonths(MONTHS);
    List<LedgerAccountId> own =
        records.accounts(customer).stream()
            .map(AccountView::id)
            .map(id -> new LedgerAccountId(id.value()))
            .toList();
    var moved =
        ledger.turnover(own, first.atDay(1), today).stream()
            .filter(each -> each.in().currency().equals(currency))
            .toList();
    Money nothing = Money.zero(currency);
    return IntStream.rangeClosed(0, MONTHS)
        .mapToObj(first::plusMonths)
        .map(
            month ->
                new Month(
                    month,
                    moved.stream()
                        .filter(each -> each.month().equals(month))
                        .map(each -> each.in())
                        .reduce(nothing, Money::plus),
                    moved.stream()
                        .filter(each -> each.month().equals(month))
                        .map(each -> each.out())
                        .reduce(nothing, Money::plus)))
        .toList();
  }

  private Application find(LoanApplicationId id) throws SQLException {
    return table()
        .find(id)
        .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_APPLICATION_NOT_FOUND));
  }

  private ApplicationTable table() {
    return new ApplicationTable(new Database(dataSource));
  }
}
