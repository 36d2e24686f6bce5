package bank.ballast.ledger.verifying;

import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Side;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An account's row, and what its legs and holds add up to so far. */
final class AccountRow {

  static final String COLUMNS =
      "id, kind, currency, status, floor, debits, credits, pending_debits, pending_credits,"
          + " last_sequence, last_booking_date, last_booked_at";

  private static final String TABLE = "ledger_account";

  private final String id;
  private final AccountKind kind;
  private final String currency;
  private final boolean closed;
  private final @Nullable Long floor;
  private final long debits;
  private final long credits;
  private final long pendingDebits;
  private final long pendingCredits;
  private final long lastSequence;
  private final @Nullable LocalDate lastBookingDate;
  private final @Nullable LocalDateTime lastBookedAt;

  private long debited;
  private long credited;
  private long heldDebits;
  private long heldCredits;
  private long sequence;
  private @Nullable LocalDate bookingDate;
  private @Nullable LocalDateTime bookedAt;

  AccountRow(ResultSet row) throws SQLException, Broken {
    id = row.getString("id");
    kind = known(BooksRule.ACCOUNT_KIND, row.getString("kind"), AccountKind::valueOf);
    currency =
        known(BooksRule.ACCOUNT_CURRENCY, row.getString("currency"), Currency::getInstance)
            .getCurrencyCode();
    closed = row.getString("status").equals("CLOSED");
    floor = row.getObject("floor", Long.class);
    debits = row.getLong("debits");
    credits = row.getLong("credits");
    pendingDebits = row.getLong("pending_debits");
    pendingCredits = row.getLong("pending_credits");
    lastSequence = row.getLong("last_sequence");
    lastBookingDate = row.getObject("last_booking_date", LocalDate.class);
    lastBookedAt = row.getObject("last_booked_at", LocalDateTime.class);
  }

  private <T> T known(BooksRule rule, String text, Function<String, T> meaning) throws Broken {
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException unknown) {
      throw broken(rule, rule.demand(), text);
    }
  }

  String currency() {
    return currency;
  }

  long debited() {
    return debited;
  }

  long credited() {
    return credited;
  }

  /** Takes the account's next leg, which must follow upon the one before. */
  void take(LegRow leg) throws Broken {
    leg.demand(
        leg.sequence() == sequence + 1, BooksRule.LEG_SEQUENCE, sequence + 1, leg.sequence());
    leg.demand(
        bookingDate == null || !leg.bookingDate().isBefore(bookingDate),
        BooksRule.LEG_DATE_ORDER,
        bookingDate + " or later",
        leg.bookingDate());
    leg.demand(
        bookedAt == null || !leg.bookedAt().isBefore(bookedAt),
        BooksRule.LEG_TIME_ORDER,
        bookedAt + " or later",
        leg.bookedAt());
    sequence++;
    bookingDate = leg.bookingDate();
    bookedAt = leg.bookedAt();
    debited = leg.sum(debited, leg.debit());
    credited = leg.sum(credited, leg.credit());
    // Neither sum is negative, so that their difference never overflows.
    leg.demand(
        leg.balanceAfter() == credited - debited,
        BooksRule.LEG_BALANCE,
        credited - debited,
        leg.balanceAfter());
  }

  /** Takes what a pending entry without an end holds. */
  void hold(long debit, long credit) throws Broken {
    try {
      heldDebits = Math.addExact(heldDebits, debit);
      heldCredits = Math.addExact(heldCredits, credit);
    } catch (ArithmeticException overflow) {
      throw broken(BooksRule.ACCOUNT_PENDING, "a sum of 64 bits", "more");
    }
  }

  /** All legs and holds have been taken: says what of the row differs from them. */
  void finish() throws Broken {
    demand(BooksRule.ACCOUNT_DEBITS, debited, debits);
    demand(BooksRule.ACCOUNT_CREDITS, credited, credits);
    demand(BooksRule.ACCOUNT_SEQUENCE, sequence, lastSequence);
    demand(BooksRule.ACCOUNT_BOOKING_DATE, bookingDate, lastBookingDate);
    // Accounts that last moved before the column was there have none; what is only pending counts.
    if (lastBookedAt != null && bookedAt != null && lastBookedAt.isBefore(bookedAt)) {
      throw broken(BooksRule.ACCOUNT_BOOKING_TIME, bookedAt + " or later", lastBookedAt);
    }
    demand(BooksRule.ACCOUNT_PENDING, "debits " + heldDebits, "debits " + pendingDebits);
    demand(BooksRule.ACCOUNT_PENDING, "credits " + heldCredits, "credits " + pendingCredits);
    if (closed && (debits != credits || pendingDebits != 0 || pendingCredits != 0)) {
      throw broken(BooksRule.ACCOUNT_CLOSED, 0, credits - debits);
    }
    BigInteger available = available();
    if (floor != null && available.compareTo(BigInteger.valueOf(floor)) < 0) {
      throw broken(BooksRule.ACCOUNT_FLOOR, floor + " or more", available);
    }
  }

  private BigInteger available() {
    boolean debitSide = kind.normalSide() == Side.DEBIT;
    long rises = debitSide ? debits : credits;
    long falls = debitSide ? credits : debits;
    long held = debitSide ? pendingCredits : pendingDebits;
    return BigInteger.valueOf(rises)
        .subtract(BigInteger.valueOf(falls))
        .subtract(BigInteger.valueOf(held));
  }

  private void demand(BooksRule rule, @Nullable Object expected, @Nullable Object found)
      throws Broken {
    if (!Objects.equals(expected, found)) {
      throw broken(rule, expected == null ? "none" : expected, found == null ? "none" : found);
    }
  }

  private Broken broken(BooksRule rule, Object expected, Object found) {
    return new Broken(rule, TABLE, "id " + id, expected, found);
  }
}
