package bank.ballast.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The instalments of the progressive calculation, as far as disbursements and rates are known: what
 * each of them is in principal and interest, for what it is to be in all.
 */
final class ProgressivePlan {

  private final LoanTerms terms;
  private final Tranches tranches;
  private final Amounts amounts;
  private final ProgressiveFactor factors;
  private final RateHistory rates;
  private final List<PlannedInstalment> instalments = new ArrayList<>();
  private int tranchesKnown;
  private int ratesKnown;

  ProgressivePlan(LoanTerms terms, Tranches tranches, Amounts amounts) {
    this.terms = terms;
    this.tranches = tranches;
    this.amounts = amounts;
    factors = new ProgressiveFactor(terms, amounts);
    rates = RateHistory.of(terms);
    dates(List.of()).forEach(period -> instalments.add(new PlannedInstalment(period)));
  }

  List<PlannedInstalment> instalments() {
    return instalments;
  }

  /** Learns of so many disbursements and changes of the rate, which matter from a period on. */
  void know(int disbursements, int rateChanges, int from) {
    boolean onlyLent = rateChanges == ratesKnown && tranchesKnown > 0;
    tranchesKnown = disbursements;
    ratesKnown = rateChanges;
    refresh(from, onlyLent ? from + 1 : instalments.size());
  }

  /** Moves due dates; the instalments stay. */
  void move(List<DueDateChange> changes) {
    List<Period> periods = dates(changes);
    for (int i = 0; i < periods.size(); i++) {
      instalments.get(i).period = periods.get(i);
    }
    refresh(0, instalments.size());
  }

  /** The first period that ends after a day. */
  int periodOf(LocalDate day) {
    int i = 0;
    while (i < instalments.size() - 1 && !day.isBefore(instalments.get(i).period.to())) {
      i++;
    }
    return i;
  }

  /** Splits the instalments from one on into principal and interest; the last takes the rest. */
  void run(int from) {
    boolean flat = terms.interest().method() == InterestMethod.FLAT;
    BigDecimal balance = from == 0 ? BigDecimal.ZERO : instalments.get(from - 1).balance;
    BigDecimal lent = instalments.get(from).lentBefore;
    BigDecimal carried = instalments.get(from).carried;
    for (int i = from; i < instalments.size(); i++) {
      PlannedInstalment line = instalments.get(i);
      line.lentBefore = lent;
      BigDecimal earned = BigDecimal.ZERO;
      for (PlannedInstalment.Segment segment : line.segments) {
        balance = balance.add(segment.lent());
        lent = lent.add(segment.lent());
        earned = earned.add(segment.interest(flat ? lent : balance, amounts.context()));
      }
      line.carried = carried;
      BigDecimal charged = amounts.round(earned).add(carried);
      split(line, i, balance, charged);
      carried = charged.subtract(line.interest);
      balance = balance.subtract(line.principal);
      line.balance = balance;
    }
  }

  private void split(PlannedInstalment line, int i, BigDecimal owed, BigDecimal charged) {
    Grace grace = terms.grace();
    boolean last = i == instalments.size() - 1;
    boolean equalPrincipal = terms.repayments().amortisation() == Amortisation.EQUAL_PRINCIPAL;
    if (i < grace.onInterest()) {
      line.interest = BigDecimal.ZERO;
    } else if (last || equalPrincipal || i < grace.onPrincipal()) {
      line.interest = charged;
    } else {
      line.interest = charged.min(line.aim);
    }
    if (last) {
      line.principal = owed;
    } else if (i < grace.onPrincipal()) {
      line.principal = BigDecimal.ZERO;
    } else {
      BigDecimal aim = equalPrincipal ? line.aim : line.aim.subtract(line.interest);
      line.principal = aim.min(owed);
    }
  }

  private List<Period> dates(List<DueDateChange> changes) {
    return new DueDates(terms.repayments(), changes, terms.workingDays())
        .periods(terms.repayments().instalments());
  }

  private void refresh(int from, int to) {
    RateHistory known = rates.upTo(ratesKnown);
    List<Tranches.Tranche> paid = tranches.all().subList(0, tranchesKnown);
    for (int i = from; i < to; i++) {
      PlannedInstalment line = instalments.get(i);
      line.segments = segments(line.period, i, known, paid);
    }
  }

  private List<PlannedInstalment.Segment> segments(
      Period period, int i, RateHistory known, List<Tranches.Tranche> paid) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    cuts.add(period.from());
    paid.stream().map(Tranches.Tranche::date).filter(period::opensWith).forEach(cuts::add);
    known.changes().stream()
        .map(change -> change.from().minusDays(1))
        .filter(period::opensWith)
        .forEach(cuts::add);
    boolean free = i < terms.grace().interestFree();
    boolean paused = free || i < terms.grace().onInterest();
    List<PlannedInstalment.Segment> segments = new ArrayList<>();
    for (LocalDate from : cuts) {
      LocalDate next = cuts.higher(from);
      LocalDate to = next == null ? period.to() : next;
      BigDecimal rate = known.after(from);
      BigDecimal lent =
          paid.stream()
              .filter(tranche -> tranche.date().equals(from))
              .map(Tranches.Tranche::net)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      segments.add(
          new PlannedInstalment.Segment(
              from,
              to,
              lent,
              paused ? BigDecimal.ZERO : factors.forInstalment(period, from, to, rate),
              free ? BigDecimal.ZERO : factors.forInterest(period, from, period.to(), rate),
              period.to()));
    }
    return segments;
  }
}
