package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.PaymentHolidayView;
import bank.ballast.lending.PaymentHolidays;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payment holidays of the customer who acts. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentHolidaysBean implements PaymentHolidays {

  private static final String HOLIDAY = "LOAN_PAYMENT_HOLIDAY";

  @Inject private AccountDirectory directory;
  @Inject private LoanBook book;
  @Inject private HolidayRules rules;
  @Inject private SecurityLog log;

  @Override
  public PaymentHolidayView quote(LoanId loan, int instalments) {
    LoanHistory now = own(loan);
    return view(now, rules.change(now, instalments).event(), instalments);
  }

  @Override
  public PaymentHolidayView take(LoanId loan, int instalments, String idempotencyKey) {
    own(loan);
    LoanChange.Asked asked = Asking.of(idempotencyKey, "payment-holiday", instalments);
    try {
      LoanHistory after =
          book.happen(loan, asked, history -> Optional.of(rules.change(history, instalments)));
      Happened holiday = after.byKey(asked.key()).orElseThrow();
      log.decided(HOLIDAY, loan.toString(), "DONE");
      return view(after.before(holiday.sequence()), holiday.told().orElseThrow(), instalments);
    } catch (Refusal refusal) {
      log.decided(HOLIDAY, loan.toString(), refusal.code().name());
      throw refusal;
    }
  }

  /** What a holiday makes different, by two tellings of the loan. */
  private static PaymentHolidayView view(
      LoanHistory before, @Nullable LoanEvent holiday, int instalments) {
    if (holiday == null) {
      throw new IllegalStateException("a holiday is an event");
    }
    LoanPosition without = before.at(holiday.on());
    LoanPosition with = before.at(holiday.on(), before.with(holiday));
    return new PaymentHolidayView(
        before.loan().id(),
        instalments,
        interest(with).minus(interest(without)),
        end(without),
        end(with),
        with);
  }

  private static Money interest(LoanPosition position) {
    return position.instalments().stream()
        .map(OwedInstalment::interest)
        .reduce(Money::plus)
        .orElseThrow();
  }

  private static LocalDate end(LoanPosition position) {
    return position.instalments().stream()
        .map(OwedInstalment::due)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private LoanHistory own(LoanId loan) {
    return book.find(loan)
        .filter(history -> history.loan().customer().equals(directory.actingCustomer()))
        .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_NOT_FOUND));
  }
}
