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
    long lastSequence,
    @Nullable LocalDate lastBookingDate) {

  /** The balance on the account's normal side. Never overflows: neither sum is negative. */
  long balance() {
    return kind.normalSide() == Side.DEBIT ? debits - credits : credits - debits;
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
    return new AccountState(
        id,
        kind,
        currency,
        status,
        floor,
        side == Side.DEBIT ? Math.addExact(debits, minorUnits) : debits,
        side == Side.CREDIT ? Math.addExact(credits, minorUnits) : credits,
        lastSequence + 1,
        bookingDate);
  }

  /** Whether coming from the given earlier state to this one breaks the floor: only a fall does. */
  boolean fellBelowFloor(AccountState before) {
    return floor != null && balance() < floor && balance() < before.balance();
  }

  /** Why the account takes no posting of this day and currency at all, or null if it does. */
  @Nullable LedgerRefusal closedTo(Currency legCurrency, LocalDate bookingDate) {
    if (status == AccountStatus.CLOSED) {
      return LedgerRefusal.LEDGER_ACCOUNT_CLOSED;
    }
    if (status == AccountStatus.FROZEN) {
      return LedgerRefusal.LEDGER_ACCOUNT_FROZEN;
    }
    if (!currency.equals(legCurrency)) {
      return LedgerRefusal.WRONG_CURRENCY;
    }
    if (lastBookingDate != null && bookingDate.isBefore(lastBookingDate)) {
      return LedgerRefusal.BOOKING_DATE_DESCENDS;
    }
    return null;
  }
}
