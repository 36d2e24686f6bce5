package bank.ballast.portal.loans;

import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanDesk.Month;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What moved in a customer's accounts month by month, as bars beside each other, with a line where
 * the stated income is.
 *
 * @param bars of each month, the oldest first
 * @param stated how far down the stated income is
 */
public record MonthsChart(List<Bar> bars, long stated) {

  /** The field's width, in the picture's own units. */
  public static final int WIDTH = 640;

  /** The field's height. */
  public static final int HEIGHT = 150;

  private static final int GAP = 12;

  /**
   * A month.
   *
   * @param left where its two bars begin
   * @param width of each of them
   * @param in how high what came in is
   * @param out how high what went out is
   */
  public record Bar(
      YearMonth month, Money cameIn, Money wentOut, long left, long width, long in, long out) {

    /** Where the second bar begins. */
    public long middle() {
      return left + width;
    }
  }

  /** What can't change under the reader. */
  public MonthsChart {
    bars = List.copyOf(bars);
  }

  static MonthsChart of(List<Month> months, Money stated) {
    long most =
        Math.max(
            Math.max(stated.minorUnits(), 1),
            months.stream()
                .mapToLong(each -> Math.max(each.in().minorUnits(), each.out().minorUnits()))
                .max()
                .orElse(1));
    long room = WIDTH / Math.max(months.size(), 1);
    List<Bar> bars = new ArrayList<>();
    for (Month each : months) {
      bars.add(
          new Bar(
              each.month(),
              each.in(),
              each.out(),
              bars.size() * room + GAP / 2,
              (room - GAP) / 2,
              height(each.in(), most),
              height(each.out(), most)));
    }
    return new MonthsChart(bars, HEIGHT - height(stated, most));
  }

  private static long height(Money amount, long most) {
    // Amounts times the height may be more than a long counts.
    return BigInteger.valueOf(amount.minorUnits())
        .multiply(BigInteger.valueOf(HEIGHT))
        .divide(BigInteger.valueOf(most))
        .longValueExact();
  }
}
