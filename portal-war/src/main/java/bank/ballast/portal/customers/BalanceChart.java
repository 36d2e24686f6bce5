package bank.ballast.portal.customers;

import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How an account's balance went, drawn as steps: a balance stays until the next transaction.
 *
 * @param line the path of the balance, in a field of {@value #WIDTH} by {@value #HEIGHT}
 * @param area the same, closed along the zero line
 * @param zero how far down nothing is
 * @param lowest the smallest balance shown
 * @param highest the largest
 * @param from the first day
 * @param to the last
 */
public record BalanceChart(
    String line,
    String area,
    long zero,
    Money lowest,
    Money highest,
    LocalDate from,
    LocalDate to) {

  /** The field's width, in the picture's own units. */
  public static final int WIDTH = 640;

  /** The field's height. */
  public static final int HEIGHT = 150;

  /** The picture of these transactions, newest first; none for fewer than two. */
  static @Nullable BalanceChart of(List<TransactionView> newestFirst) {
    if (newestFirst.size() < 2) {
      return null;
    }
    TransactionView last = newestFirst.get(0);
    TransactionView first = newestFirst.get(newestFirst.size() - 1);
    LongStream balances = newestFirst.stream().mapToLong(each -> each.balanceAfter().minorUnits());
    var range = balances.summaryStatistics();
    // Zero is always in sight, or a small change would look like ruin.
    Scale up = new Scale(Math.min(range.getMin(), 0), Math.max(range.getMax(), 0), HEIGHT);
    Scale along = new Scale(moment(first), moment(last), WIDTH);

    StringBuilder path = new StringBuilder();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      TransactionView each = newestFirst.get(i);
      long x = along.place(moment(each));
      long y = HEIGHT - up.place(each.balanceAfter().minorUnits());
      path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
    }
    path.append("H" + WIDTH);
    long zero = HEIGHT - up.place(0);
    return new BalanceChart(
        path.toString(),
        path + "V" + zero + "H0Z",
        zero,
        new Money(range.getMin(), last.balanceAfter().currency()),
        new Money(range.getMax(), last.balanceAfter().currency()),
        first.bookingDate(),
        last.bookingDate());
  }

  /** When it counted: what was brought in from another bank's past was written down much later. */
  private static long moment(TransactionView transaction) {
    Instant written = transaction.bookedAt();
    LocalDate day = transaction.bookingDate();
    return LocalDate.ofInstant(written, BusinessClock.ZONE).equals(day)
        ? written.toEpochMilli()
        : day.atStartOfDay(BusinessClock.ZONE).toInstant().toEpochMilli();
  }

  /** Maps values between low and high to whole steps between nothing and size. */
  private record Scale(long low, long high, int size) {

    long place(long value) {
      // Balances may lie further apart than a long counts.
      BigInteger span = BigInteger.valueOf(high).subtract(BigInteger.valueOf(low));
      if (span.signum() == 0) {
        return 0;
      }
      return BigInteger.valueOf(value)
          .subtract(BigInteger.valueOf(low))
          .multiply(BigInteger.valueOf(size))
          .divide(span)
          .longValueExact();
    }
  }
}
