package bank.ballast.lending.loan;

import bank.ballast.credit.Schedule;
import bank.ballast.credit.life.LoanEvent;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.OwedPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Shows loans as they stand. */
@ApplicationScoped
public class LoanViews {

  /** By for how long something is overdue. */
  static final Comparator<LoanView> LONGEST_OVERDUE_FIRST =
      Comparator.comparingLong((LoanView loan) -> loan.position().daysOverdue()).reversed();

  @Inject private BusinessClock clock;

  LoanView of(LoanHistory history) {
    // What became of it later is not known here: it is shown as it was last heard of.
    return of(history, history.loan().isKeptForItsPast() ? history.lastDay() : clock.today());
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
        position,
        history.settlement(position),
        history.withdrawal().map(LoanViews::withdrawal).orElse(null));
  }

  private static LoanView.Withdrawal withdrawal(Happened notice) {
    if (!(notice.told().orElseThrow() instanceof LoanEvent.Rescheduled rescheduled)) {
      throw new IllegalStateException("a withdrawal brings other terms");
    }
    return new LoanView.Withdrawal(
        notice.on(), Schedule.of(rescheduled.rest()).rows().get(0).due());
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
    return history.events().stream().map(event -> of(history, event)).toList();
  }

  LoanEventView lastEvent(LoanHistory history) {
    return of(history, history.events().get(history.events().size() - 1));
  }

  List<OwedPrincipal> course(LoanHistory history) {
    LocalDate today = clock.today();
    return Stream.concat(
            Stream.of(history.loan().paidOutOn()), history.counting().stream().map(LoanEvent::on))
        .filter(day -> !day.isAfter(today))
        .distinct()
        .sorted()
        .map(day -> new OwedPrincipal(day, history.at(day).principal()))
        .toList();
  }

  private static LoanEventView of(LoanHistory history, Happened event) {
    Currency currency = history.loan().currency();
    return new LoanEventView(
        event.sequence(),
        event.kind(),
        event.on(),
        event.amount(),
        new Money(event.principal(), currency),
        new Money(event.interest(), currency),
        new Money(event.fees(), currency),
        history.isReversed(event.sequence()),
        event.reverses(),
        event.reason(),
        event.at());
  }
}
