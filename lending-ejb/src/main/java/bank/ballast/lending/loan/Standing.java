package bank.ballast.lending.loan;

import bank.ballast.credit.life.EarningPeriod;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stood when it was last told, and what of its interest is in the books.
 *
 * @param sequence the last event that it knows
 * @param due what has fallen due and is not paid
 * @param collectOn when the oldest instalment that is not paid fell due, or the next will; null
 *     where nothing is to be collected
 * @param collectAmount what it, and what else is due by then, comes to
 * @param earning how interest grows until something happens; null where that is told each day
 * @param corrected what events have corrected of the interest in the books
 * @param accruedThrough through which day interest is in the books
 * @param accrued how much of it was put there by accruals
 */
record Standing(
    UUID loan,
    Currency currency,
    int sequence,
    LoanState state,
    long principal,
    long due,
    @Nullable LocalDate collectOn,
    long collectAmount,
    @Nullable EarningPeriod earning,
    long corrected,
    LocalDate accruedThrough,
    long accrued) {

  /** As told today, with what is in the books as it was. */
  static Standing of(LoanHistory history, LoanPosition position, Standing before) {
    OwedInstalment oldest =
        position.instalments().stream()
            .filter(instalment -> instalment.unpaid().isPositive())
            .findFirst()
            .orElse(null);
    boolean onlyCharges = oldest == null && position.due().isPositive();
    LocalDate collectOn = onlyCharges ? position.day() : oldest == null ? null : oldest.due();
    return new Standing(
        before.loan,
        before.currency,
        history.sequence(),
        state(history, position),
        position.principal().minorUnits(),
        position.due().minorUnits(),
        history.loan().isKeptForItsPast() ? null : collectOn,
        oldest == null || !oldest.due().isAfter(position.day())
            ? position.due().minorUnits()
            : position.due().plus(oldest.unpaid()).minorUnits(),
        position.earning(),
        history.corrected(),
        before.accruedThrough,
        before.accrued);
  }

  /** The same with interest in the books through a day. */
  Standing accrued(LocalDate through, long more) {
    return new Standing(
        loan,
        currency,
        sequence,
        state,
        principal,
        due,
        collectOn,
        collectAmount,
        earning,
        corrected,
        through,
        accrued + more);
  }

  /** Whether it says what is earned by the end of a day, as long as it knows all that happened. */
  boolean covers(LocalDate day) {
    return earning != null && earning.covers(day);
  }

  /** Whether there is interest yet to be put into the books after a day through which it was. */
  boolean isAccruing(long earned) {
    return state == LoanState.ACTIVE || earned != accrued + corrected;
  }

  Money money(long minorUnits) {
    return new Money(minorUnits, currency);
  }

  private static LoanState state(LoanHistory history, LoanPosition position) {
    if (history.isWrittenOff()) {
      return LoanState.WRITTEN_OFF;
    }
    return position.isSettled() ? LoanState.SETTLED : LoanState.ACTIVE;
  }
}
