package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Side;
import java.time.LocalDate;

/**
 * A leg as it will stand in the books.
 *
 * @param entry the entry that it belongs to
 * @param leg as the caller gave it
 * @param sequence its number on its account
 * @param balanceAfter credits less debits of the account after it
 * @param bookingDate the entry's
 */
record BookedLeg(EntryId entry, Leg leg, long sequence, long balanceAfter, LocalDate bookingDate) {

  /** What it debits, in minor units, or zero. */
  long debit() {
    return leg.side() == Side.DEBIT ? leg.amount().minorUnits() : 0;
  }

  /** What it credits, in minor units, or zero. */
  long credit() {
    return leg.side() == Side.CREDIT ? leg.amount().minorUnits() : 0;
  }
}
