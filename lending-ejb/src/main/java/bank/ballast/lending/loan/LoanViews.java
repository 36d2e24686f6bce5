package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Shows loans as they stand. */
@ApplicationScoped
public class LoanViews {

  /** By for how long something is overdue. */
  static final Comparator<LoanView> LONGEST_OVERDUE_FIRST =
      Comparator.comparingLong((LoanView loan) -> loan.position().daysOverdue()).reversed();

  @Inject private BusinessClock clock;

  LoanView of(LoanHistory history) {
    return of(history, clock.today());
  }

  private static LoanView of(LoanHistory history, LocalDate today) {
    Loan loan = history.loan();
    LoanPosition position = history.at(today);
    return new LoanView(
        loan.id(),
        loan.customer(),
        loan.account(),
        loan.product(),
        loan.productVersion(),
        loan.terms(),
        BigDecimal.valueOf(loan.apr(), 1),
        loan.paidOutOn(),
        loan.paidOutOn().plusDays(Loans.WITHDRAWAL_DAYS),
        state(history, position),
        position);
  }

  boolean isActive(LoanHistory history) {
    return state(history, history.at(clock.today())) == LoanState.ACTIVE;
  }

  static LoanState state(LoanHistory history, LoanPosition position) {
    if (history.isWrittenOff()) {
      return LoanState.WRITTEN_OFF;
    }
    return position.isSettled() ? LoanState.SETTLED : LoanState.ACTIVE;
  }

  List<LoanEventView> events(LoanHistory history) {
    Money none = new Money(0, history.loan().currency());
    return history.events().stream()
        .map(
            event ->
                new LoanEventView(
                    event.sequence(),
                    event.kind(),
                    event.on(),
                    event.amount(),
                    new Money(event.principal(), none.currency()),
                    new Money(event.interest(), none.currency()),
                    new Money(event.fees(), none.currency()),
                    history.isReversed(event.sequence()),
                    event.reverses(),
                    event.reason(),
                    event.at()))
        .toList();
  }
}
