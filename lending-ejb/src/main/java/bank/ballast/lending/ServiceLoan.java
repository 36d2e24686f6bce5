package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What staff can do to a loan. */
public sealed interface ServiceLoan {

  /** Whether a second person is to approve it. */
  boolean takesTwo();

  /**
   * A repayment that was not entered when it came.
   *
   * @param on the day from which it counts: today or earlier, not before the loan
   * @param amount how much
   * @param from the borrower's account that it is taken from
   */
  record Repayment(LocalDate on, Money amount, AccountId from) implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return false;
    }
  }

  /**
   * Takes an event back: a repayment that bounced, a fee charged in error.
   *
   * @param sequence which event
   */
  record Reversal(int sequence) implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return false;
    }
  }

  /**
   * Leaves out the next instalments; the loan takes so much longer.
   *
   * @param instalments 1 to 3
   */
  record PaymentHoliday(int instalments) implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return false;
    }
  }

  /**
   * The borrower told the bank that they withdraw (Consumer Credit Act 1974, section 66A): see
   * {@link Loans#withdraw}.
   */
  record Withdrawal() implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return false;
    }
  }

  /**
   * No interest, no fees, no collection and no letters until a day (Debt Respite Scheme (Breathing
   * Space Moratorium and Mental Health Crisis Moratorium) Regulations 2020: 60 days).
   *
   * @param until the last of the days, at most 60 ahead
   */
  record BreathingSpace(LocalDate until) implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return false;
    }
  }

  /**
   * The debt is lent anew, what was overdue of it too: a payment plan.
   *
   * @param instalments in how many it is repaid
   * @param annualRate the nominal rate from now on, at most what it was
   * @param firstDue when the first of them falls due, at most three months ahead
   */
  record Restructuring(int instalments, BigDecimal annualRate, LocalDate firstDue)
      implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return true;
    }
  }

  /** The bank no longer counts on what is owed. */
  record WriteOff() implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return true;
    }
  }

  /**
   * Money of a loan that was written off.
   *
   * @param amount at most what was written off and has not come
   * @param from the borrower's account that it is taken from
   */
  record Recovery(Money amount, AccountId from) implements ServiceLoan {
    @Override
    public boolean takesTwo() {
      return false;
    }
  }
}
