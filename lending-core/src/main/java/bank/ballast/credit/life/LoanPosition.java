package bank.ballast.credit.life;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stands at the end of a day.
 *
 * @param day the day
 * @param principal what is owed of the principal, due or not
 * @param earnedInterest all interest earned since the loan began
 * @param unearnedInterest what of the interest was paid before it was earned: it lowers the debt
 *     when the loan ends early or has other terms
 * @param charged all that was charged besides
 * @param paid what was paid, some of the interest perhaps before it was earned
 * @param rebated what of that nobody paid: the borrower was spared it at the end
 * @param writtenOff what is no longer counted on; it is owed no more in what else stands here
 * @param recovered what came of it after all
 * @param due what has fallen due and is not paid, charges among it
 * @param overdueSince when the oldest unpaid instalment fell due, if that was before the day
 * @param overpaid what was paid beyond everything owed, and is the borrower's
 * @param payoff what ends the loan on the day: the debt, its interest so far, what else is due
 * @param earning how its interest grows from this day on; null where it must be told day by day
 * @param instalments all of them in the order of their due dates; what was paid before its time is
 *     one of its own, due on the day on which it came
 */
public record LoanPosition(
    LocalDate day,
    Money principal,
    Money earnedInterest,
    Money unearnedInterest,
    Money charged,
    Parts paid,
    Money rebated,
    Parts writtenOff,
    Money recovered,
    Money due,
    @Nullable LocalDate overdueSince,
    Money overpaid,
    Money payoff,
    @Nullable EarningPeriod earning,
    List<OwedInstalment> instalments) {

  /** A list that can't change under the reader. */
  public LoanPosition {
    instalments = List.copyOf(instalments);
  }

  /** For how many days something has been due and is not paid. */
  public long daysOverdue() {
    return overdueSince == null ? 0 : ChronoUnit.DAYS.between(overdueSince, day);
  }

  /** The bucket of these days. */
  public Arrears arrears() {
    return Arrears.of(daysOverdue());
  }

  /** Whether nothing is owed any more, paid or written off. */
  public boolean isSettled() {
    return !principal.isPositive() && !due.isPositive();
  }

  /** The next instalment that is not paid and falls due after the day. */
  public Optional<OwedInstalment> next() {
    return instalments.stream()
        .filter(one -> one.due().isAfter(day) && one.unpaid().isPositive())
        .findFirst();
  }
}
