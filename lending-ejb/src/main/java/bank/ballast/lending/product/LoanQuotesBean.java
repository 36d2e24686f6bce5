package bank.ballast.lending.product;

import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanProductView;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.LoanQuotes;
import bank.ballast.platform.BankHolidays;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reckons what loans would cost. */
@Stateless
@RolesAllowed(Role.ANYONE_SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanQuotesBean implements LoanQuotes {

  /** The first instalment may be put off by so many months, and no longer. */
  private static final int LATEST_FIRST_DUE_MONTHS = 2;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BankHolidays holidays;
  @Inject private BusinessClock clock;

  @Override
  public List<LoanProductView> offered() {
    try {
      return table().offered(clock.today()).stream().map(Product::view).toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanQuoteView quote(AskForQuote ask) {
    LocalDate today = clock.today();
    Product product = product(ask.product(), today);
    requireOffered(product, ask, today);
    return view(
        product,
        ask.amount(),
        product
            .terms()
            .of(ask.amount(), ask.instalments(), today, ask.firstDue(), holidays::isWorkingDay));
  }

  private static void requireOffered(Product product, AskForQuote ask, LocalDate today) {
    if (!ask.amount().currency().equals(product.least().currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    if (ask.amount().compareTo(product.least()) < 0 || ask.amount().compareTo(product.most()) > 0) {
      throw new Refusal(
          LendingRefusal.LOAN_AMOUNT_NOT_OFFERED,
          "minimum",
          Long.toString(product.least().minorUnits()),
          "maximum",
          Long.toString(product.most().minorUnits()));
    }
    if (!product.terms().instalments().contains(ask.instalments())) {
      throw new Refusal(LendingRefusal.LOAN_TERM_NOT_OFFERED);
    }
    if (!isOffered(ask.firstDue(), today)) {
      throw new Refusal(LendingRefusal.FIRST_DUE_NOT_OFFERED);
    }
  }

  private static boolean isOffered(@Nullable LocalDate firstDue, LocalDate today) {
    return firstDue == null
        || (firstDue.isAfter(today)
            && !firstDue.isAfter(today.plusMonths(LATEST_FIRST_DUE_MONTHS)));
  }

  private static LoanQuoteView view(Product product, Money amount, LoanTerms terms) {
    Schedule schedule = Schedule.of(terms);
    Money payable =
        schedule.rows().stream().map(ScheduleRow::instalment).reduce(Money::plus).orElseThrow();
    for (var fee : schedule.feesAtDisbursement()) {
      payable = payable.plus(fee.amount());
    }
    return new LoanQuoteView(
        product.code(),
        product.version(),
        amount,
        terms.repayments().start(),
        terms.interest().annualRate(),
        schedule.apr().published(),
        schedule.rows().get(0).instalment(),
        payable,
        schedule);
  }

  private Product product(String code, LocalDate day) {
    try {
      return table()
          .offered(code, day)
          .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_PRODUCT_NOT_FOUND));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private ProductTable table() {
    return new ProductTable(new Database(dataSource));
  }
}
