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
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells a loan's life from its beginning.
 *
 * <p>Money pays charges, then instalments from the oldest: of each the fees, the interest, the
 * principal. An event that becomes known late is told where it belongs, and all that follows comes
 * out as if it had been known; the difference between two tellings is what the books correct.
 */
public final class LoanLife {

  /** A pause that nothing ends. */
  private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  private final Currency currency;
  private final List<Row> rows = new ArrayList<>();
  private final List<Row.Pause> pauses = new ArrayList<>();
  private LoanTerms terms;
  private long charges;
  private long paidCharges;
  private long overpaid;
  private long rebated;
  private long recovered;
  private Parts writtenOff;

  private LoanLife(LoanTerms terms) {
    this.terms = terms;
    this.currency = terms.currency();
    this.writtenOff = new Parts(money(0), money(0), money(0), money(0));
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
    } else if (event instanceof LoanEvent.InterestPaused paused) {
      LocalDate until = paused.until() == null ? FOR_GOOD : paused.until();
      Row.Pause pause = new Row.Pause(paused.on(), until);
      pauses.add(pause);
      ahead(paused.on()).forEach(row -> row.pause(pause));
    } else if (event instanceof LoanEvent.Recovered money) {
      recovered += money.amount().minorUnits();
    } else {
      writeOff(event.on());
    }
  }

  private void repay(LoanEvent.Repaid repaid) {
    LocalDate day = repaid.on();
    long rebate = repaid.rebate().minorUnits();
    long left = repaid.amount().minorUnits() + rebate;
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
    // Spared is what is owed; what was paid beyond that is the borrower's.
    rebated += Math.max(0, rebate - left);
    overpaid += Math.max(0, left - rebate);
  }

  /** Pays the interest earned so far and lowers the debt; what is left. */
  private long lower(LocalDate day, long amount) {
    List<Row> ahead = ahead(day);
    if (ahead.isEmpty()) {
      return amount;
    }
    // What was paid of interest before it was earned lowers the debt too.
    long money = amount + sum(ahead, row -> row.release(day));
    Row running = ahead.get(0);
    long open = sum(ahead, Row::unpaidPrincipal);
    long earned = running.earned(day) - running.paidInterest;
    long ofInterest = Math.min(money, earned);
    long ofPrincipal = Math.min(money - ofInterest, open);
    keepPaid(day, ahead);
    rows.add(Row.paidOn(day, ofPrincipal, ofInterest, 0));
    if (open > ofPrincipal) {
      LocalDate from = day.isBefore(running.from) ? running.from : day;
      lay(
          terms.rest(from, money(open - ofPrincipal), ahead.size(), running.to),
          earned - ofInterest);
    }
    return money - ofInterest - ofPrincipal;
  }

  private void reschedule(LoanEvent.Rescheduled rescheduled) {
    LocalDate day = rescheduled.on();
    List<Row> ahead = ahead(day);
    // What was paid of interest before it was earned lowers the debt: the new terms earn their own.
    long unearned = sum(ahead, row -> row.release(day));
    for (Row row : ahead) {
      unearned = row.payPrincipal(unearned);
    }
    overpaid += unearned;
    long owed = sum(rows, Row::unpaidPrincipal);
    if (owed != rescheduled.rest().principal().minorUnits()) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, "principal", "%d are owed, not less or more".formatted(owed));
    }
    long carried =
        ahead.isEmpty() ? 0 : Math.max(0, ahead.get(0).earned(day) - ahead.get(0).paidInterest);
    keepPaid(day, ahead);
    // What was overdue of the principal is lent anew.
    rows.forEach(row -> row.principal = row.paidPrincipal);
    terms = rescheduled.rest();
    // A stop for good ends with the terms that it was for; one until a day is the borrower's.
    pauses.removeIf(pause -> pause.until().equals(FOR_GOOD));
    lay(terms, carried);
  }

  private void writeOff(LocalDate day) {
    long principal = sum(rows, Row::unpaidPrincipal);
    rows.forEach(row -> row.interest = Math.max(row.earned(day), row.paidInterest));
    long interest = sum(rows, Row::unpaidInterest);
    long fees = sum(rows.stream().filter(row -> !row.isAhead(day)).toList(), Row::unpaidFees);
    rows.forEach(row -> row.writeOff(day));
    writtenOff = new Parts(money(principal), money(interest), money(fees), money(unpaidCharges()));
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
    for (var of : Schedule.of(by).rows()) {
      Row row = Row.of(of, earnedBefore);
      pauses.stream().filter(pause -> pause.until().isAfter(row.from)).forEach(row::pause);
      rows.add(row);
      earnedBefore = 0;
    }
  }

  private long unpaidCharges() {
    return charges - paidCharges - writtenOff.charges().minorUnits();
  }

  private LoanPosition position(LocalDate day) {
    List<Row> due = rows.stream().filter(row -> !row.due.isAfter(day)).toList();
    LocalDate oldest =
        due.stream()
            .filter(row -> row.unpaid() > 0 && row.due.isBefore(day))
            .map(row -> row.due)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new LoanPosition(
        day,
        money(sum(rows, Row::unpaidPrincipal)),
        money(sum(rows, row -> row.earned(day))),
        money(sum(ahead(day), row -> row.unearned(day))),
        money(charges),
        new Parts(
            money(sum(rows, row -> row.paidPrincipal)),
            money(sum(rows, row -> row.paidInterest)),
            money(sum(rows, row -> row.paidFees)),
            money(paidCharges)),
        money(rebated),
        writtenOff,
        money(recovered),
        money(sum(due, Row::unpaid) + unpaidCharges()),
        oldest,
        money(overpaid),
        money(payoff(day)),
        earning(day),
        rows.stream()
            .sorted(Comparator.comparing(row -> row.due))
            .map(row -> row.view(currency))
            .toList());
  }

  private long payoff(LocalDate day) {
    List<Row> ahead = ahead(day);
    List<Row> behind = rows.stream().filter(row -> !row.isAhead(day)).toList();
    return Math.max(
        0,
        unpaidCharges()
            + sum(behind, Row::unpaid)
            + sum(ahead, row -> row.unpaidPrincipal() + row.earned(day) - row.paidInterest));
  }

  private @Nullable EarningPeriod earning(LocalDate day) {
    long earned = sum(rows, row -> row.earned(day));
    List<Row> running = rows.stream().filter(row -> row.isRunning(day)).toList();
    if (running.isEmpty()) {
      LocalDate next =
          rows.stream()
              .filter(row -> row.from.isAfter(day) && row.full() + row.carried > 0)
              .map(row -> row.from)
              .min(Comparator.naturalOrder())
              .orElse(FOR_GOOD);
      return new EarningPeriod(day, next, money(earned), money(0));
    }
    Row one = running.get(0);
    if (running.size() > 1 || !one.growsEvenly(day)) {
      return null;
    }
    return new EarningPeriod(
        one.from, one.to, money(earned - one.earned(day) + one.carried), money(one.full()));
  }

  private static long sum(List<Row> some, ToLongFunction<Row> of) {
    return some.stream().mapToLong(of).sum();
  }

  private Money money(long minorUnits) {
    return new Money(minorUnits, currency);
  }
}
