package bank.ballast.ledger.posting;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Side;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An account's row as posting needs it. Immutable: booking a leg gives the next state.
 *
 * @param floor the lowest balance on the normal side that a posting may leave, or null
 * @param debits sum of all debits, in minor units
 * @param credits sum of all credits, in minor units
 * @param pendingDebits sum of the debits that pending entries hold
 * @param pendingCredits sum of the credits that pending entries hold
 * @param lastSequence number of the latest leg, 0 before the first
 * @param lastBookingDate the latest leg's business day, null before the first
 */
record AccountState(
    LedgerAccountId id,
    AccountKind kind,
    Currency currency,
    AccountStatus status,
    @Nullable Long floor,
    long debits,
    long credits,
    long pendingDebits,
    long pendingCredits,
    long lastSequence,
    @Nullable LocalDate lastBookingDate) {

  /** The balance on the account's normal side. Never overflows: neither sum is negative. */
  long balance() {
    return kind.normalSide() == Side.DEBIT ? debits - credits : credits - debits;
  }

  /**
   * What of the balance no pending entry has laid its hand on. Never overflows: see {@link #held}.
   */
  long available() {
    return kind.normalSide() == Side.DEBIT
        ? debits - (credits + pendingCredits)
        : credits - (debits + pendingDebits);
  }

  /** How much a leg may still take, at most {@link Long#MAX_VALUE}; less than zero if overdrawn. */
  long aboveFloor() {
    if (floor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Math.subtractExact(available(), floor);
    } catch (ArithmeticException more) {
      return Long.MAX_VALUE;
    }
  }

  /** Credits less debits, whatever the normal side: what a leg keeps as its balance. */
  long creditBalance() {
    return credits - debits;
  }

  /**
   * This account after one more leg.
   *
   * @throws ArithmeticException where a sum exceeds 64 bits
   */
  AccountState booked(Side side, long minorUnits, LocalDate bookingDate) {
    long debited = side == Side.DEBIT ? Math.addExact(debits, minorUnits) : debits;
    long credited = side == Side.CREDIT ? Math.addExact(credits, minorUnits) : credits;
    return sums(debited, credited, pendingDebits, pendingCredits, lastSequence + 1, bookingDate);
  }

  /**
   * This account with one more pending leg; a negative amount releases one.
   *
   * @throws ArithmeticException where a sum exceeds 64 bits
   */
  AccountState held(Side side, long minorUnits) {
    long heldDebits = side == Side.DEBIT ? pendingDebits + minorUnits : pendingDebits;
    long heldCredits = side == Side.CREDIT ? pendingCredits + minorUnits : pendingCredits;
    return sums(debits, credits, heldDebits, heldCredits, lastSequence, lastBookingDate);
  }

  private AccountState sums(
      long debited,
      long credited,
      long heldDebits,
      long heldCredits,
      long sequence,
      @Nullable LocalDate bookingDate) {
    // Posted and pending of one side fit into 64 bits together, so that all may be posted.
    Math.addExact(debited, heldDebits);
    Math.addExact(credited, heldCredits);
    return new AccountState(
        id,
        kind,
        currency,
        status,
        floor,
        debited,
        credited,
        heldDebits,
        heldCredits,
        sequence,
        bookingDate);
  }

  /** Whether coming from the given earlier state to this one breaks the floor: only a fall does. */
  boolean fellBelowFloor(AccountState before) {
    return floor != null && available() < floor && available() < before.available();
  }

  /** Why the account takes no posting of this currency at all, pending ones included, or null. */
  @Nullable LedgerRefusal closedTo(Currency legCurrency) {
    if (status == AccountStatus.CLOSED) {
      return LedgerRefusal.LEDGER_ACCOUNT_CLOSED;
    }
    if (status == AccountStatus.FROZEN) {
      return LedgerRefusal.LEDGER_ACCOUNT_FROZEN;
    }
    return currency.equals(legCurrency) ? null : LedgerRefusal.WRONG_CURRENCY;
  }

  /**
   * Why the account takes no posting of this day and currency at all, or null if it does.
   *
   * @param promised whether it only posts what was held before: a frozen account takes nothing new,
   *     and lets go what the bank has promised to others
   */
  @Nullable LedgerRefusal closedTo(Currency legCurrency, LocalDate bookingDate, boolean promised) {
    LedgerRefusal closed = closedTo(legCurrency);
    if (closed != null && !(promised && status == AccountStatus.FROZEN)) {
      return closed;
    }
    return lastBookingDate != null && bookingDate.isBefore(lastBookingDate)
        ? LedgerRefusal.BOOKING_DATE_DESCENDS
        : null;
  }
}
