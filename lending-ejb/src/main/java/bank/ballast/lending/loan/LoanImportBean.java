package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.TermsRefused;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanImport;
import bank.ballast.lending.product.Pricing;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings in loans with their past. */
@Stateless
@RolesAllowed(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanImportBean implements LoanImport {

  /** Names of what was brought in begin so, after the bank's own mark. */
  static final String BROUGHT_IN = "import/";

  @Inject private AccountDirectory directory;
  @Inject private Pricing pricing;
  @Inject private LoanPayout payout;
  @Inject private LoanBook book;
  @Inject private AccrualBook accruals;
  @Inject private LoanAccrual accrual;
  @Inject private BusinessClock clock;

  @Override
  public void bringIn(Past loan, LedgerAccountId from, List<CompanionRow> companions) {
    Listing account = listing(loan.account());
    if (!account.currency().equals(loan.amount().currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    try {
      payout.bringIn(agreed(loan, account), from, companions);
    } catch (TermsRefused impossible) {
      throw new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", impossible.field());
    }
  }

  private AgreedLoan agreed(Past loan, Listing account) {
    String product = loan.product();
    Pricing.TakenOver taken =
        product == null
            ? new Pricing.TakenOver(0, PastTerms.withoutInterest(loan))
            : pricing.takenOver(
                PastTerms.ask(loan, product), loan.annualRate(), loan.grantedOn(), clock.today());
    LoanTerms terms = taken.terms();
    return new AgreedLoan(
        loan.id(),
        loan.customer(),
        account,
        product == null ? KEPT : product,
        taken.version(),
        terms,
        Schedule.of(terms).apr().published());
  }

  @Override
  public void bringUpToDate(
      LoanId loan,
      List<Repayment> repayments,
      @Nullable LocalDate writtenOffOn,
      LedgerAccountId from) {
    Listing account = listing(find(loan).loan().account());
    // The money has left the customer's account by the movement that is brought in: here it comes
    // from where that went. The event names the customer's account all the same.
    Listing through =
        new Listing(account.id(), from, account.currency(), account.holder(), account.followed());
    repayments.stream()
        .sorted(Comparator.comparing(Repayment::on))
        .forEach(repayment -> repaid(loan, repayment, writtenOffOn, through));
    if (writtenOffOn != null) {
      book.happen(
          loan,
          Asking.byBank(BROUGHT_IN + "written-off", writtenOffOn),
          now ->
              Optional.of(LoanChange.of("LOAN_WRITE_OFF", new LoanEvent.WrittenOff(writtenOffOn))));
    }
    accruals.note(clock.today().minusDays(1), List.of(loan.value()));
    accrual.bookNoted();
  }

  private void repaid(
      LoanId loan, Repayment repayment, @Nullable LocalDate writtenOffOn, Listing through) {
    Money amount = repayment.amount();
    LocalDate on = repayment.on();
    boolean afterAll = writtenOffOn != null && !on.isBefore(writtenOffOn);
    book.happen(
        loan,
        Asking.byBank(BROUGHT_IN + repayment.name(), on, amount.minorUnits()),
        now ->
            Optional.of(
                LoanChange.of(
                        afterAll ? "LOAN_RECOVERY" : "LOAN_REPAYMENT",
                        afterAll
                            ? new LoanEvent.Recovered(on, amount)
                            : new LoanEvent.Repaid(on, amount, excess(now, on, amount)))
                    .through(through)));
  }

  /** What ends a loan ends it on its day, with no interest for days to come. */
  private static Excess excess(LoanHistory now, LocalDate on, Money amount) {
    return amount.equals(now.at(on).payoff()) ? Excess.LESS_PRINCIPAL : Excess.NEXT_INSTALMENTS;
  }

  @Override
  public Map<YearMonth, Month> months(LoanId loan, LocalDate through) {
    LoanHistory history = find(loan);
    Money nothing = new Money(0, history.loan().currency());
    Map<YearMonth, Month> months = new TreeMap<>();
    for (var row : Schedule.of(history.loan().terms()).rows()) {
      if (!row.due().isAfter(through)) {
        add(months, row.due(), row.instalment(), nothing);
      }
    }
    for (Happened event : history.events()) {
      String key = event.key();
      if (key != null && key.startsWith(Asking.BANK + BROUGHT_IN)) {
        add(months, event.on(), nothing, paid(event, nothing));
      }
    }
    return months;
  }

  private static Money paid(Happened event, Money nothing) {
    Money amount = event.amount();
    if (event.kind() == LoanEventKind.RECOVERED && amount != null) {
      return amount;
    }
    return new Money(event.principal() + event.interest() + event.fees(), nothing.currency());
  }

  private static void add(
      Map<YearMonth, Month> months, LocalDate day, Money expected, Money booked) {
    months.merge(
        YearMonth.from(day),
        new Month(expected, booked),
        (one, other) ->
            new Month(one.expected().plus(other.expected()), one.booked().plus(other.booked())));
  }

  private LoanHistory find(LoanId loan) {
    return book.find(loan).orElseThrow(() -> new Refusal(LendingRefusal.LOAN_NOT_FOUND));
  }

  private Listing listing(AccountId account) {
    return directory
        .find(new AccountAddress.OfAccount(account))
        .orElseThrow(() -> new Refusal(LendingRefusal.ACCOUNT_CLOSED));
  }
}
