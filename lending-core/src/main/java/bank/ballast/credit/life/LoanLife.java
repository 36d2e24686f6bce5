package bank.ballast.credit.life;

import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Schedule;
import bank.ballast.credit.TermsRefusal;
import bank.ballast.credit.TermsRefused;
import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Tells a loan's life from its beginning.
 *
 * <p>Money pays charges, then instalments from the oldest: of each the fees, the interest, the
 * principal. An event that becomes known late is told where it belongs, and all that follows comes
 * out as if it had been known; the difference between two tellings is what the books correct.
 */
public final class LoanLife {

  private final Currency currency;
  private final List<Row> rows = new ArrayList<>();
  private LoanTerms terms;
  private long charges;
  private long paidCharges;
  private long overpaid;

  private LoanLife(LoanTerms terms) {
    this.terms = terms;
    this.currency = terms.currency();
    lay(terms, 0);
  }

  /**
   * Where a loan stands at the end of a day.
   *
   * @param terms those that it was made with
   * @param events what happened to it; those of the same day in the order in which they count. What
   *     is after the day is left aside
   * @throws TermsRefused where other terms lend another principal than is owed
   */
  public static LoanPosition at(LocalDate day, LoanTerms terms, List<? extends LoanEvent> events) {
    LoanLife life = new LoanLife(terms);
    events.stream()
        .filter(event -> !event.on().isAfter(day))
        .sorted(Comparator.comparing(LoanEvent::on))
        .forEachOrdered(life::happen);
    return life.position(day);
  }

  private void happen(LoanEvent event) {
    if (event instanceof LoanEvent.Repaid repaid) {
      repay(repaid);
    } else if (event instanceof LoanEvent.Charged charged) {
      charges += charged.amount().minorUnits();
    } else if (event instanceof LoanEvent.Rescheduled rescheduled) {
      reschedule(rescheduled);
    } else {
      stopInterest(event.on());
    }
  }

  private void repay(LoanEvent.Repaid repaid) {
    LocalDate day = repaid.on();
    long left = repaid.amount().minorUnits();
    long ofCharges = Math.min(left, charges - paidCharges);
    paidCharges += ofCharges;
    left -= ofCharges;
    boolean ahead = repaid.excess() == LoanEvent.Excess.NEXT_INSTALMENTS;
    for (Row row : rows) {
      if (ahead || !row.isAhead(day)) {
        left = row.pay(left);
      }
    }
    if (left > 0 && !ahead) {
      left = lower(day, left);
    }
    overpaid += left;
  }

  /** Pays the interest earned so far and lowers the debt; what is left. */
  private long lower(LocalDate day, long amount) {
    List<Row> ahead = ahead(day);
    if (ahead.isEmpty()) {
      return amount;
    }
    Row running = ahead.get(0);
    long open = owedOf(ahead);
    long earned = Math.max(0, running.earned(day) - running.paidInterest);
    long ofInterest = Math.min(amount, earned);
    long ofPrincipal = Math.min(amount - ofInterest, open);
    keepPaid(day, ahead);
    rows.add(Row.paidOn(day, ofPrincipal, ofInterest, 0));
    if (open > ofPrincipal) {
      Money rest = new Money(open - ofPrincipal, currency);
      LocalDate from = day.isBefore(running.from) ? running.from : day;
      lay(terms.rest(from, rest, ahead.size(), running.to), earned - ofInterest);
    }
    return amount - ofInterest - ofPrincipal;
  }

  private void reschedule(LoanEvent.Rescheduled rescheduled) {
    LocalDate day = rescheduled.on();
    long owed = owedOf(rows);
    if (owed != rescheduled.rest().principal().minorUnits()) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, "principal", "%d are owed, not less or more".formatted(owed));
    }
    List<Row> ahead = ahead(day);
    long carried =
        ahead.isEmpty() ? 0 : Math.max(0, ahead.get(0).earned(day) - ahead.get(0).paidInterest);
    keepPaid(day, ahead);
    // What was overdue of the principal is lent anew.
    rows.forEach(row -> row.principal = row.paidPrincipal);
    terms = rescheduled.rest();
    lay(terms, carried);
  }

  private void stopInterest(LocalDate day) {
    for (Row row : ahead(day)) {
      row.interest = Math.max(row.earned(day), row.paidInterest);
    }
  }

  private List<Row> ahead(LocalDate day) {
    return rows.stream().filter(row -> row.isAhead(day)).toList();
  }

  /** Puts what was paid of some instalments in the place of these. */
  private void keepPaid(LocalDate day, List<Row> gone) {
    rows.removeAll(gone);
    gone.stream()
        .filter(Row::isTouched)
        .map(row -> Row.paidOn(day, row.paidPrincipal, row.paidInterest, row.paidFees))
        .forEach(rows::add);
  }

  private void lay(LoanTerms by, long carried) {
    long earnedBefore = carried;
    for (var row : Schedule.of(by).rows()) {
      rows.add(Row.of(row, earnedBefore));
      earnedBefore = 0;
    }
  }

  private static long owedOf(List<Row> some) {
    return some.stream().mapToLong(Row::unpaidPrincipal).sum();
  }

  private LoanPosition position(LocalDate day) {
    List<Row> due = rows.stream().filter(row -> !row.due.isAfter(day)).toList();
    long unpaid = due.stream().mapToLong(Row::unpaid).sum() + charges - paidCharges;
    LocalDate oldest =
        due.stream()
            .filter(row -> row.unpaid() > 0 && row.due.isBefore(day))
            .map(row -> row.due)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new LoanPosition(
        day,
        money(owedOf(rows)),
        money(rows.stream().mapToLong(row -> row.earned(day)).sum()),
        money(rows.stream().mapToLong(row -> row.paidInterest).sum()),
        money(rows.stream().mapToLong(row -> row.paidPrincipal).sum()),
        money(rows.stream().mapToLong(row -> row.paidFees).sum() + paidCharges),
        money(unpaid),
        oldest,
        money(overpaid),
        rows.stream().map(row -> row.view(currency)).toList());
  }

  private Money money(long minorUnits) {
    return new Money(minorUnits, currency);
  }
}
