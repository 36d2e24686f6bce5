package bank.ballast.lending.application;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Customers;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.ApplyForLoan;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.Circumstances;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanApplicationView;
import bank.ballast.lending.LoanApplications;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.RuleOutcome.Verdict;
import bank.ballast.lending.decision.Judgement;
import bank.ballast.lending.product.Pricing;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The actor's applications for loans. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanApplicationsBean implements LoanApplications {

  private static final int LARGEST_PAGE = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Customers customers;
  @Inject private AccountDirectory directory;
  @Inject private Wanted asked;
  @Inject private Pricing pricing;
  @Inject private Judgement judgement;
  @Inject private ApplicationBook book;
  @Inject private BusinessClock clock;

  @Override
  public LoanApplicationView apply(ApplyForLoan wanted) {
    CustomerView applicant = customers.me();
    Held account = directory.held(wanted.account());
    byte[] hash = RequestHash.of(wanted);
    try {
      Optional<ApplicationTable.Kept> before =
          table().byKey(applicant.id(), wanted.idempotencyKey());
      if (before.isPresent()) {
        return view(ApplicationBook.same(before.get(), hash));
      }
      AskForQuote loan = asked.loan(wanted);
      LoanQuoteView quote = pricing.quote(loan, clock.today());
      requireCircumstances(wanted.circumstances(), loan, account);
      Judgement.Result judged = judgement.judge(wanted, quote, applicant);
      return view(
          book.add(
              application(wanted, loan, quote, judged, applicant), wanted.idempotencyKey(), hash));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public List<LoanApplicationView> mine(@Nullable LoanApplicationId before, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    try {
      List<LoanApplicationView> views = new ArrayList<>();
      for (Application each : table().of(directory.actingCustomer(), before, most)) {
        views.add(view(each));
      }
      return views;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanApplicationView application(LoanApplicationId id) {
    try {
      return view(own(id));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanApplicationView withdraw(LoanApplicationId id) {
    try {
      Application application = own(id);
      if (application.kept() != LoanApplicationState.WITHDRAWN) {
        book.withdraw(application);
      }
      return view(own(id));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanApplicationView askForReview(LoanApplicationId id, String said) {
    String stripped = said.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_SAID) {
      throw new Refusal(
          LendingRefusal.LOAN_REVIEW_TEXT_MALFORMED, "maximum", Integer.toString(LONGEST_SAID));
    }
    try {
      Application application = own(id);
      if (!view(application).canAskForReview()) {
        throw new Refusal(LendingRefusal.LOAN_REVIEW_NOT_DUE);
      }
      book.review(application, stripped);
      return view(own(id));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static void requireCircumstances(
      Circumstances circumstances, AskForQuote loan, Held account) {
    requireAMonth("income", circumstances.income(), loan);
    requireAMonth("outgoings", circumstances.outgoings(), loan);
    if (circumstances.dependants() < 0
        || circumstances.dependants() > Circumstances.MOST_DEPENDANTS) {
      throw new Refusal(LendingRefusal.LOAN_CIRCUMSTANCES_MALFORMED, "field", "dependants");
    }
    if (!account.account().currency().equals(loan.amount().currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
  }

  private static void requireAMonth(String field, Money amount, AskForQuote loan) {
    if (!amount.currency().equals(loan.amount().currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    if (amount.minorUnits() < 0 || amount.minorUnits() > Circumstances.MOST_A_MONTH) {
      throw new Refusal(LendingRefusal.LOAN_CIRCUMSTANCES_MALFORMED, "field", field);
    }
  }

  private Application application(
      ApplyForLoan wanted,
      AskForQuote loan,
      LoanQuoteView quote,
      Judgement.Result judged,
      CustomerView applicant) {
    boolean offered = judged.verdict() == Verdict.PASS;
    return new Application(
        LoanApplicationId.next(),
        applicant.id(),
        state(judged.verdict()),
        loan,
        quote.version(),
        wanted.account(),
        wanted.circumstances(),
        wanted.purpose(),
        wanted.purchase(),
        judged.ruleSet(),
        judged.outcomes(),
        new Application.Price(
            quote.annualRate(), quote.apr(), quote.instalment(), quote.totalPayable()),
        offered ? judged.offerUntil() : null,
        null,
        null,
        clock.now());
  }

  private static LoanApplicationState state(Verdict verdict) {
    return switch (verdict) {
      case PASS -> LoanApplicationState.OFFERED;
      case REFER -> LoanApplicationState.REFERRED;
      case DECLINE -> LoanApplicationState.DECLINED;
    };
  }

  private LoanApplicationView view(Application application) throws SQLException {
    return application.view(clock.today(), table().acts(application.id()));
  }

  private Application own(LoanApplicationId id) throws SQLException {
    return table()
        .find(id)
        .filter(each -> each.customer().equals(directory.actingCustomer()))
        .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_APPLICATION_NOT_FOUND));
  }

  private ApplicationTable table() {
    return new ApplicationTable(new Database(dataSource));
  }
}
