package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A leg, with what its entry says of it.
 *
 * @param bookedAt its entry's
 */
record LegRow(
    String account,
    long sequence,
    long debit,
    long credit,
    long balanceAfter,
    LocalDate bookingDate,
    LocalDateTime bookedAt) {

  /** In the order in which {@link #of} reads them; l is the leg, e its entry, if it has one. */
  static final String COLUMNS =
      "l.account_id, l.sequence, l.debit, l.credit, l.balance_after, l.booking_date,"
          + " e.booking_date, e.booked_at, l.entry_id";

  /** A leg that is one by itself and agrees with its entry. */
  static LegRow of(ResultSet row) throws SQLException, Broken {
    LocalDateTime bookedAt = row.getObject(8, LocalDateTime.class);
    LegRow leg =
        new LegRow(
            row.getString(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getObject(6, LocalDate.class),
            bookedAt == null ? LocalDateTime.MIN : bookedAt);
    leg.demand(bookedAt != null, BooksRule.LEG_ENTRY, "an entry " + row.getString(9), "none");
    leg.demand(
        oneSided(leg.debit, leg.credit),
        BooksRule.LEG_SIDE,
        "one positive side",
        "debit " + leg.debit + ", credit " + leg.credit);
    LocalDate entrysDate = row.getObject(7, LocalDate.class);
    leg.demand(
        leg.bookingDate.equals(entrysDate),
        BooksRule.LEG_BOOKING_DATE,
        String.valueOf(entrysDate),
        leg.bookingDate);
    return leg;
  }

  static boolean oneSided(long debit, long credit) {
    return (debit > 0 && credit == 0) || (debit == 0 && credit > 0);
  }

  /** The account's sum with an amount of this leg added. */
  long sum(long before, long amount) throws Broken {
    try {
      return Math.addExact(before, amount);
    } catch (ArithmeticException overflow) {
      throw broken(BooksRule.LEG_BALANCE, "a sum of 64 bits", "more");
    }
  }

  void demand(boolean holds, BooksRule rule, @Nullable Object expected, Object found)
      throws Broken {
    if (!holds) {
      throw broken(rule, expected, found);
    }
  }

  private Broken broken(BooksRule rule, @Nullable Object expected, Object found) {
    return new Broken(
        rule,
        "ledger_leg",
        "account_id " + account + ", sequence " + sequence,
        String.valueOf(expected),
        found);
  }
}
