package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanEvent.Charged;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanId;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks after what is late, on the morning after each day: charges the fee on lateness once for
 * each instalment, and writes the letters that a borrower in arrears is to have.
 */
@ApplicationScoped
public class ArrearsWork implements DailyWork {

  private static final LocalTime FROM = LocalTime.of(8, 0);

  /** An instalment may be so many days late before it costs anything. */
  private static final int DAYS_OF_GRACE = 3;

  @Inject private DueCollection collection;
  @Inject private LoanBook book;
  @Inject private LoanLetters letters;

  @Override
  public String name() {
    return "loan-arrears";
  }

  @Override
  public LocalTime from() {
    return FROM;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return collection.due(day.minusDays(1), part, after, limit);
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    keys.forEach(key -> look(new LoanId(UUID.fromString(key)), day));
  }

  private void look(LoanId id, LocalDate day) {
    LoanHistory history = book.find(id).orElseThrow();
    if (history.isWrittenOff() || history.isSpared(day)) {
      return;
    }
    for (OwedInstalment instalment : history.at(day).instalments()) {
      if (instalment.unpaid().isPositive()
          && instalment.due().plusDays(DAYS_OF_GRACE).isBefore(day)) {
        charge(id, instalment, day);
      }
    }
    LoanHistory now = book.find(id).orElseThrow();
    LoanPosition position = now.at(day);
    if (position.daysOverdue() > 0) {
      letters.arrears(now, position);
    }
  }

  private void charge(LoanId id, OwedInstalment late, LocalDate day) {
    book.happen(
        id,
        Asking.byBank("late/" + late.due()),
        history -> {
          Money fee = history.loan().terms().fees().onLateness().on(late.unpaid());
          return fee.isPositive()
              ? Optional.of(LoanChange.of("LOAN_LATE_FEE", new Charged(day, fee)))
              : Optional.empty();
        });
  }
}
