package bank.ballast.portal.loans;

import bank.ballast.credit.Schedule;
import bank.ballast.credit.life.LoanPosition;
import bank.ballast.credit.life.OwedInstalment;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.OwedPrincipal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a loan's debt was agreed to go, went, and is to go, drawn as steps: it stays until something
 * is paid.
 *
 * @param agreed the path of what was agreed, in a field of {@value #WIDTH} by {@value #HEIGHT}
 * @param happened the path of what was owed up to today
 * @param area the same, closed along the zero line
 * @param ahead the path from today on, if all that is to come is paid when it falls due; what is
 *     overdue stays. Empty where nothing is owed
 * @param today how far along today is, in percent of the width
 * @param highest what the upper edge stands for
 * @param from the first day
 * @param to the last
 */
public record LoanChart(
    String agreed,
    String happened,
    String area,
    String ahead,
    String today,
    Money highest,
    LocalDate from,
    LocalDate to) {

  /** The field's width, in the picture's own units. */
  public static final int WIDTH = 720;

  /** The field's height. */
  public static final int HEIGHT = 200;

  private static final int WHOLE = 100;
  private static final int EDGE = 10;

  /** On which side of today its word stands, so that it stays within the picture. */
  public String anchor() {
    double along = Double.parseDouble(today);
    return along < EDGE ? "start" : along > WHOLE - EDGE ? "end" : "middle";
  }

  static LoanChart of(LoanView loan, List<OwedPrincipal> course) {
    LoanPosition position = loan.position();
    List<OwedPrincipal> agreed = agreed(loan);
    List<OwedPrincipal> ahead = ahead(position);
    LocalDate last =
        Stream.of(agreed, ahead)
            .flatMap(List::stream)
            .map(OwedPrincipal::from)
            .reduce(position.day(), LoanChart::later);
    Money highest =
        Stream.of(agreed, course)
            .flatMap(List::stream)
            .map(OwedPrincipal::principal)
            .max(Money::compareTo)
            .orElseThrow();
    Field field = new Field(loan.paidOutOn(), last, highest.minorUnits());
    String happened = field.steps(course, position.day());
    return new LoanChart(
        field.steps(agreed, null),
        happened,
        happened + "V" + HEIGHT + "H0Z",
        position.isSettled() ? "" : field.steps(ahead, last),
        String.format(Locale.ROOT, "%.2f", field.along(position.day()) * WHOLE / WIDTH),
        highest,
        loan.paidOutOn(),
        last);
  }

  private static List<OwedPrincipal> agreed(LoanView loan) {
    List<OwedPrincipal> agreed = new ArrayList<>();
    agreed.add(new OwedPrincipal(loan.paidOutOn(), loan.terms().principal()));
    Schedule.of(loan.terms())
        .rows()
        .forEach(row -> agreed.add(new OwedPrincipal(row.due(), row.balance())));
    return agreed;
  }

  private static List<OwedPrincipal> ahead(LoanPosition position) {
    List<OwedPrincipal> ahead = new ArrayList<>();
    Money owed = position.principal();
    ahead.add(new OwedPrincipal(position.day(), owed));
    for (OwedInstalment one : position.instalments()) {
      if (one.due().isAfter(position.day())) {
        owed = owed.minus(one.principal().minus(one.paidPrincipal()));
        ahead.add(new OwedPrincipal(one.due(), owed));
      }
    }
    return ahead;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private record Field(LocalDate from, LocalDate to, long highest) {

    /** Steps from the first of these to the last, and on to a day. */
    String steps(List<OwedPrincipal> points, @Nullable LocalDate until) {
      StringBuilder path = new StringBuilder();
      for (OwedPrincipal point : points) {
        path.append(
            String.format(
                Locale.ROOT,
                path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f",
                along(point.from()),
                down(point.principal().minorUnits())));
      }
      if (until != null) {
        path.append(String.format(Locale.ROOT, "H%.1f", along(until)));
      }
      return path.toString();
    }

    double along(LocalDate day) {
      // A loan of one day is drawn all the same.
      long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
      return (double) ChronoUnit.DAYS.between(from, day) * WIDTH / days;
    }

    private double down(long minorUnits) {
      return HEIGHT - (double) minorUnits * HEIGHT / Math.max(1, highest);
    }
  }
}
