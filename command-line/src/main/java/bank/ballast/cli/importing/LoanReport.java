package bank.ballast.cli.importing;

import static bank.ballast.cli.importing.ReportText.money;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How loans compare: what fell due each month with what was collected, and that with the books.
 *
 * @param months by loan and month
 * @param tolerance in minor units, by which a month's collection may differ from what fell due
 */
record LoanReport(List<Answers.LoanMonth> months, long tolerance) {

  /** Months in which what was collected did not all reduce the loan here. */
  List<Answers.LoanMonth> unbooked() {
    return months.stream().filter(month -> !month.collected().equals(month.booked())).toList();
  }

  /** Months in which something else was collected than fell due, by more than the tolerance. */
  List<Answers.LoanMonth> differences() {
    return months.stream().filter(month -> difference(month) > tolerance).toList();
  }

  /** The lines of the report; none where there are no loans. */
  List<String> lines() {
    if (months.isEmpty()) {
      return List.of();
    }
    long exact = months.stream().filter(month -> difference(month) == 0).count();
    long different = differences().size();
    return List.of(
        "",
        "  %,d loans of which something fell due, %,d months: that against what was collected"
            .formatted(
                months.stream().map(Answers.LoanMonth::loan).distinct().count(), months.size()),
        "    %,d instalments expected: %s"
            .formatted(count(Answers.LoanMonth::expected), sum(Answers.LoanMonth::expected)),
        "    %,d collected: %s"
            .formatted(count(Answers.LoanMonth::collected), sum(Answers.LoanMonth::collected)),
        "    booked on the loans here: %s%s"
            .formatted(
                sum(Answers.LoanMonth::booked),
                unbooked().isEmpty() ? ", all that was collected" : "  DIFFERS"),
        "    %,d months exact, %,d within %d minor units, %,d different"
            .formatted(exact, months.size() - exact - different, tolerance, different));
  }

  /** A month in words. */
  static String words(Answers.LoanMonth month) {
    return "loan %s in %s: %s fell due, %s collected, %s booked"
        .formatted(
            month.loan(),
            month.month(),
            money(month.expected()),
            money(month.collected()),
            money(month.booked()));
  }

  private static long difference(Answers.LoanMonth month) {
    return Math.abs(month.collected().minorUnits() - month.expected().minorUnits());
  }

  private long count(Function<Answers.LoanMonth, Answers.Amount> of) {
    return months.stream().filter(month -> of.apply(month).minorUnits() != 0).count();
  }

  private String sum(Function<Answers.LoanMonth, Answers.Amount> of) {
    Map<String, Long> sums = new TreeMap<>();
    months.stream()
        .map(of)
        .forEach(amount -> sums.merge(amount.currency(), amount.minorUnits(), Long::sum));
    return String.join(
        ", ",
        sums.entrySet().stream()
            .map(sum -> money(new Answers.Amount(sum.getValue(), sum.getKey())))
            .toList());
  }
}
