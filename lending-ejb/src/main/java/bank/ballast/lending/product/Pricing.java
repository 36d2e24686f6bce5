package bank.ballast.lending.product;

import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.ScheduleRow;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.platform.BankHolidays;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reckons a loan out of a version of a product: what it would cost, and its terms. */
@ApplicationScoped
public class Pricing {

  /** The first instalment may be put off by so many months, and no longer. */
  private static final int LATEST_FIRST_DUE_MONTHS = 2;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BankHolidays holidays;

  /**
   * What a loan would cost if it were paid out on a day, in the version that is offered then.
   *
   * @throws Refusal as {@link bank.ballast.lending.LoanQuotes#quote}
   */
  public LoanQuoteView quote(AskForQuote ask, LocalDate day) {
    return view(newest(ask.product(), day), ask, day);
  }

  /**
   * What a loan would cost if it were paid out on a day, in the version that was promised.
   *
   * @throws Refusal as {@link bank.ballast.lending.LoanQuotes#quote}
   */
  public LoanQuoteView quote(AskForQuote ask, int version, LocalDate day) {
    return view(promised(ask.product(), version), ask, day);
  }

  /**
   * The terms of that loan.
   *
   * @throws Refusal as {@link #quote(AskForQuote, int, LocalDate)}
   */
  public LoanTerms terms(AskForQuote ask, int version, LocalDate day) {
    return terms(promised(ask.product(), version), ask, day);
  }

  /**
   * A loan that was made elsewhere, as it goes on here.
   *
   * @param version of the product
   */
  public record TakenOver(int version, LoanTerms terms) {}

  /**
   * The terms of a loan that was made elsewhere: its own amount, rate and length, whether they are
   * offered here or not, and for all else the product's.
   *
   * @param annualRate in percent
   * @throws Refusal {@link LendingRefusal#LOAN_PRODUCT_NOT_FOUND}, {@link
   *     LendingRefusal#WRONG_CURRENCY}
   */
  public TakenOver takenOver(
      AskForQuote loan, BigDecimal annualRate, LocalDate lentOn, LocalDate today) {
    Product now = newest(loan.product(), today);
    if (!loan.amount().currency().equals(now.least().currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    LoanTerms terms =
        now.terms()
            .of(loan.amount(), loan.instalments(), lentOn, loan.firstDue(), holidays::isWorkingDay);
    return new TakenOver(now.version(), terms.paidOutElsewhere(annualRate));
  }

  /** What a version of a product says of payment holidays; nothing where there are none. */
  public Optional<HolidayTerms> holidays(String product, int version) {
    return promised(product, version).terms().holidays();
  }

  /** Into how many instalments a loan of a product may be divided, ascending. */
  public List<Integer> instalments(String product, LocalDate day) {
    return newest(product, day).terms().instalments();
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

  private LoanTerms terms(Product product, AskForQuote ask, LocalDate day) {
    requireOffered(product, ask, day);
    return product
        .terms()
        .of(ask.amount(), ask.instalments(), day, ask.firstDue(), holidays::isWorkingDay);
  }

  private LoanQuoteView view(Product product, AskForQuote ask, LocalDate day) {
    LoanTerms terms = terms(product, ask, day);
    Schedule schedule = Schedule.of(terms);
    Money payable =
        schedule.rows().stream().map(ScheduleRow::instalment).reduce(Money::plus).orElseThrow();
    for (var fee : schedule.feesAtDisbursement()) {
      payable = payable.plus(fee.amount());
    }
    return new LoanQuoteView(
        product.code(),
        product.version(),
        ask.amount(),
        terms.repayments().start(),
        terms.interest().annualRate(),
        schedule.apr().published(),
        schedule.rows().get(0).instalment(),
        payable,
        schedule);
  }

  private Product newest(String code, LocalDate day) {
    try {
      return found(table().offered(code, day));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private Product promised(String code, int version) {
    try {
      return found(table().find(code, version));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static Product found(Optional<Product> product) {
    return product.orElseThrow(() -> new Refusal(LendingRefusal.LOAN_PRODUCT_NOT_FOUND));
  }

  private ProductTable table() {
    return new ProductTable(new Database(dataSource));
  }
}
