package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.credit.Fees;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.TermsRefused;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.Loans;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.platform.BankHolidays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Makes of what staff do to a loan what happens to it. */
@ApplicationScoped
public class Servicing {

  private static final int LONGEST_HOLIDAY = 3;
  private static final int BREATHING_DAYS = 60;
  private static final int LATEST_FIRST_DUE_MONTHS = 3;
  private static final int MOST_INSTALMENTS = 120;

  @Inject private AccountDirectory directory;
  @Inject private BankHolidays holidays;
  @Inject private BusinessClock clock;

  /**
   * What happens, from how the loan is.
   *
   * @throws Refusal {@link LendingRefusal#NOT_FOR_THIS_LOAN}, {@link LendingRefusal#LOAN_ENDED},
   *     {@link LendingRefusal#ABOVE_PAYOFF}, {@link LendingRefusal#WRONG_CURRENCY}, {@link
   *     LendingRefusal#WITHDRAWAL_OVER}
   */
  LoanChange change(LoanHistory loan, ServiceLoan what) {
    LocalDate today = clock.today();
    LoanPosition position = loan.at(today);
    if (what instanceof ServiceLoan.Recovery recovery) {
      return recovery(loan, position, recovery);
    }
    if (what instanceof ServiceLoan.Reversal reversal) {
      return reversal(loan, reversal);
    }
    if (loan.isWrittenOff() || position.isSettled()) {
      throw new Refusal(LendingRefusal.LOAN_ENDED);
    }
    if (what instanceof ServiceLoan.Repayment repayment) {
      return repayment(loan, position, repayment);
    }
    if (what instanceof ServiceLoan.PaymentHoliday holiday) {
      return LoanChange.of("LOAN_PAYMENT_HOLIDAY", holiday(loan, position, holiday.instalments()))
          .leavingOut(holiday.instalments());
    }
    if (what instanceof ServiceLoan.Withdrawal) {
      return LoanChange.of(LoanChange.WITHDRAWAL, withdrawal(loan, position));
    }
    if (what instanceof ServiceLoan.Restructuring restructuring) {
      return LoanChange.of("LOAN_RESTRUCTURING", restructuring(loan, position, restructuring));
    }
    if (what instanceof ServiceLoan.BreathingSpace space) {
      require(
          space.until().isAfter(today) && !space.until().isAfter(today.plusDays(BREATHING_DAYS)),
          "until");
      require(!loan.isSpared(today), "until");
      return LoanChange.of(
          "LOAN_BREATHING_SPACE", new LoanEvent.InterestPaused(today, space.until()));
    }
    return LoanChange.of("LOAN_WRITE_OFF", new LoanEvent.WrittenOff(today));
  }

  /** A withdrawal: all in one sum, at the rate that was agreed, and no fees. */
  private LoanEvent.Rescheduled withdrawal(LoanHistory loan, LoanPosition position) {
    LocalDate today = position.day();
    require(loan.withdrawal().isEmpty(), "loan");
    if (today.isAfter(loan.loan().paidOutOn().plusDays(Loans.WITHDRAWAL_DAYS))) {
      throw new Refusal(LendingRefusal.WITHDRAWAL_OVER);
    }
    LoanTerms rest = rest(loan.terms(), position, 1, today.plusDays(Loans.PAY_BACK_DAYS), today);
    return new LoanEvent.Rescheduled(
        today,
        new LoanTerms(
            rest.disbursements(),
            rest.interest(),
            rest.repayments(),
            rest.grace(),
            rest.changes(),
            Fees.NONE,
            rest.workingDays(),
            rest.rounding()));
  }

  /** A holiday: the same instalments, later. */
  LoanEvent.Rescheduled holiday(LoanHistory loan, LoanPosition position, int leftOut) {
    LocalDate today = position.day();
    require(leftOut >= 1 && leftOut <= LONGEST_HOLIDAY, "instalments");
    require(position.overdueSince() == null && !position.due().isPositive(), "due");
    require(loan.withdrawal().isEmpty(), "loan");
    List<OwedInstalment> ahead =
        position.instalments().stream()
            .filter(one -> one.due().isAfter(today) && one.unpaid().isPositive())
            .toList();
    require(!ahead.isEmpty(), "instalments");
    LocalDate first = dayAfter(ahead, leftOut, loan.terms());
    return new LoanEvent.Rescheduled(
        today, rest(loan.terms(), position, ahead.size(), first, today));
  }

  /** When the first falls due that is not left out, whether banks are open then or not. */
  private static LocalDate dayAfter(List<OwedInstalment> ahead, int leftOut, LoanTerms terms) {
    if (ahead.size() > leftOut + 1) {
      return ahead.get(leftOut + 1).from();
    }
    int every = terms.repayments().every().count() * leftOut;
    LocalDate next = ahead.size() > 1 ? ahead.get(1).from() : ahead.get(0).due();
    return switch (terms.repayments().every().unit()) {
      case DAYS -> next.plusDays(every);
      case WEEKS -> next.plusWeeks(every);
      case MONTHS -> next.plusMonths(every);
    };
  }

  private LoanEvent.Rescheduled restructuring(
      LoanHistory loan, LoanPosition position, ServiceLoan.Restructuring wish) {
    LocalDate today = position.day();
    BigDecimal rate = wish.annualRate();
    require(wish.instalments() >= 1 && wish.instalments() <= MOST_INSTALMENTS, "instalments");
    require(
        rate.signum() >= 0 && rate.compareTo(loan.terms().interest().annualRate()) <= 0,
        "annualRate");
    require(
        wish.firstDue().isAfter(today)
            && !wish.firstDue().isAfter(today.plusMonths(LATEST_FIRST_DUE_MONTHS)),
        "firstDue");
    LoanTerms rest = rest(loan.terms(), position, wish.instalments(), wish.firstDue(), today);
    return new LoanEvent.Rescheduled(
        today,
        new LoanTerms(
            rest.disbursements(),
            rest.interest().withRate(rate),
            rest.repayments(),
            rest.grace(),
            rest.changes(),
            rest.fees(),
            rest.workingDays(),
            rest.rounding()));
  }

  private LoanTerms rest(
      LoanTerms terms,
      LoanPosition position,
      int instalments,
      LocalDate firstDue,
      LocalDate today) {
    Money owed = position.principal().minus(position.unearnedInterest());
    // Paid ahead to its end: there is nothing left that could be due at another time.
    require(owed.isPositive(), "instalments");
    try {
      LoanTerms rest = terms.rest(today, owed, instalments, firstDue);
      return DaysWithoutDues.with(rest, holidays::isWorkingDay);
    } catch (TermsRefused impossible) {
      throw new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", impossible.field());
    }
  }

  private LoanChange repayment(
      LoanHistory loan, LoanPosition position, ServiceLoan.Repayment repayment) {
    LocalDate on = repayment.on();
    Money amount = repayment.amount();
    require(!on.isAfter(position.day()) && !on.isBefore(loan.loan().paidOutOn()), "on");
    requireAmount(amount, position.payoff());
    return LoanChange.of(
            "LOAN_REPAYMENT", new LoanEvent.Repaid(on, amount, Excess.NEXT_INSTALMENTS))
        .through(account(loan, repayment.from()));
  }

  private LoanChange recovery(
      LoanHistory loan, LoanPosition position, ServiceLoan.Recovery recovery) {
    require(loan.isWrittenOff(), "loan");
    requireAmount(recovery.amount(), position.writtenOff().total().minus(position.recovered()));
    return LoanChange.of(
            "LOAN_RECOVERY", new LoanEvent.Recovered(position.day(), recovery.amount()))
        .through(account(loan, recovery.from()));
  }

  private LoanChange reversal(LoanHistory loan, ServiceLoan.Reversal reversal) {
    Happened event =
        loan.event(reversal.sequence())
            .filter(one -> one.told().isPresent())
            .filter(one -> !loan.isReversed(one.sequence()))
            .orElseThrow(() -> new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", "sequence"));
    require(event.kind() != LoanEventKind.WRITTEN_OFF, "sequence");
    LoanChange change =
        new LoanChange("LOAN_REVERSAL", null, event.sequence(), null, null, null, null);
    AccountId account = event.account();
    return account == null ? change : change.through(listing(account));
  }

  private static void requireAmount(Money amount, Money most) {
    if (!amount.currency().equals(most.currency())) {
      throw new Refusal(LendingRefusal.WRONG_CURRENCY);
    }
    require(amount.isPositive(), "amount");
    if (amount.compareTo(most) > 0) {
      throw new Refusal(LendingRefusal.ABOVE_PAYOFF, "maximum", Long.toString(most.minorUnits()));
    }
  }

  /** One of the borrower's own accounts. */
  private Listing account(LoanHistory loan, AccountId account) {
    require(directory.isHeldBy(account, loan.loan().customer()), "account");
    return listing(account);
  }

  private Listing listing(AccountId account) {
    return directory
        .find(new AccountAddress.OfAccount(account))
        .orElseThrow(() -> new Refusal(LendingRefusal.ACCOUNT_CLOSED));
  }

  private static void require(boolean holds, String field) {
    if (!holds) {
      throw new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", field);
    }
  }
}
