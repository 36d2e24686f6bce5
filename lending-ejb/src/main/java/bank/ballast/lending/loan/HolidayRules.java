package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.PaymentHolidays;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.lending.product.HolidayTerms;
import bank.ballast.lending.product.Pricing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Which payment holidays borrowers take by themselves. Those that staff granted count as well. */
@ApplicationScoped
public class HolidayRules {

  @Inject private Pricing pricing;
  @Inject private Servicing servicing;
  @Inject private BusinessClock clock;

  /**
   * What happens to the loan.
   *
   * @throws Refusal as {@link PaymentHolidays#quote}
   */
  LoanChange change(LoanHistory history, int instalments) {
    LocalDate today = clock.today();
    LoanPosition position = history.at(today);
    if (LoanViews.state(history, position) != LoanState.ACTIVE) {
      throw new Refusal(LendingRefusal.LOAN_ENDED);
    }
    Loan loan = history.loan();
    HolidayTerms terms =
        pricing
            .holidays(loan.product(), loan.productVersion())
            .orElseThrow(() -> new Refusal(LendingRefusal.PAYMENT_HOLIDAY_NOT_OFFERED));
    LocalDate earliest = loan.paidOutOn().plusMonths(terms.afterMonths());
    if (today.isBefore(earliest)) {
      throw new Refusal(LendingRefusal.PAYMENT_HOLIDAY_TOO_SOON, "earliest", earliest.toString());
    }
    if (position.overdueSince() != null || position.due().isPositive()) {
      throw new Refusal(LendingRefusal.LOAN_OVERDUE);
    }
    if (history.isSpared(today)) {
      // Nothing is collected in a breathing space: the holiday would be spent for nothing.
      throw new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", "loan");
    }
    int taken = history.leftOutSince(today.minusMonths(PaymentHolidays.COUNTED_MONTHS));
    int left = Math.max(0, terms.most() - taken);
    if (instalments > left) {
      throw new Refusal(LendingRefusal.PAYMENT_HOLIDAYS_USED_UP, "maximum", Integer.toString(left));
    }
    return servicing.change(history, new ServiceLoan.PaymentHoliday(instalments));
  }
}
