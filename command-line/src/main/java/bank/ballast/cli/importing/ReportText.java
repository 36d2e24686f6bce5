package bank.ballast.cli.importing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for people, as lines. */
final class ReportText {

  private static final int MOST_LISTED = 50;

  private final ImportReport report;
  private final List<String> lines = new ArrayList<>();

  ReportText(ImportReport report) {
    this.report = report;
  }

  /**
   * All lines.
   *
   * @param whole whether every refused row and difference is listed, or the first few
   */
  List<String> lines(boolean whole) {
    line("Import of %s", report.bank());
    files();
    kinds();
    comparison();
    lines.addAll(report.loans().lines());
    list("Rows that were not brought in", report.refused(), whole);
    list("Differences", report.differences().stream().map(ReportText::difference).toList(), whole);
    list(
        "Loan repayments that are not on the loan, or not all",
        report.loans().unbooked().stream().map(LoanReport::words).toList(),
        whole);
    list(
        "Months in which something else was collected than fell due",
        report.loans().differences().stream().map(LoanReport::words).toList(),
        whole);
    line("");
    line(report.isClean() ? "All rows are in, and everything agrees." : "NOT CLEAN: see above.");
    return lines;
  }

  private void files() {
    line("");
    line(
        "  %-16s %10s %10s %10s %9s %9s", "Rows", "new", "present", "refused", "seconds", "rows/s");
    for (Map.Entry<BookFile, ImportReport.FileCount> each : report.files().entrySet()) {
      ImportReport.FileCount count = each.getValue();
      line(
          "  %-16s %,10d %,10d %,10d %9.1f %,9d",
          each.getKey().label(),
          count.added(),
          count.present(),
          count.refused(),
          seconds(count.took()),
          count.rate());
    }
    int rows = report.files().values().stream().mapToInt(ImportReport.FileCount::rows).sum();
    line(
        "  %-16s %,10d in %.1f s, reading the files included: %,.0f rows/s",
        "all", rows, seconds(report.took()), rows / Math.max(0.001, seconds(report.took())));
  }

  private void kinds() {
    line("");
    line("  %-18s %10s %20s  %s", "Kind", "rows", "sum", "internal account");
    for (Answers.KindTotal kind : report.totals().kinds()) {
      line(
          "  %-18s %,10d %20s  %20s %s",
          kind.kind(),
          kind.rows(),
          money(kind.sum()),
          money(kind.internalBalance()),
          kind.agrees() ? "agrees" : "DIFFERS");
    }
    line("  %,d standing orders, paused", report.totals().standingOrders());
    report
        .totals()
        .imbalance()
        .forEach(
            (currency, sum) ->
                line(
                    "  All debits less all credits: %s%s",
                    money(new Answers.Amount(sum, currency)), sum == 0 ? "" : "  NOT ZERO"));
  }

  private void comparison() {
    line("");
    line(
        "  %,d accounts, %,d account-days, our books against theirs",
        ImportRun.accounts(report.days()).size(), report.days().size());
    verdict("exact", "changes agree to the minor unit");
    verdict(
        "within-tolerance",
        "within %d minor units a row and %d an account"
            .formatted(report.tolerance().perRow(), report.tolerance().drift()));
    verdict("not-reported", "no balance reported, changes agree");
    verdict("different", "different");
    line(
        "  Largest difference of a day's change: %d minor units; of a balance: %d",
        report.largestChange(), report.largestDrift());
  }

  private void verdict(String verdict, String words) {
    long count = report.count(verdict);
    line(
        "    %,9d  %5.1f %%  %s",
        count, report.days().isEmpty() ? 0.0 : count * 100.0 / report.days().size(), words);
  }

  private void list(String title, List<?> things, boolean whole) {
    if (things.isEmpty()) {
      return;
    }
    line("");
    line("%s: %,d", title, things.size());
    things.stream().limit(whole ? Long.MAX_VALUE : MOST_LISTED).forEach(it -> line("  %s", it));
    if (!whole && things.size() > MOST_LISTED) {
      line("  … and %,d more, in the report's files", things.size() - MOST_LISTED);
    }
  }

  private static String difference(Answers.Day day) {
    Answers.Amount change = day.bankChange();
    Answers.Amount balance = day.bankBalance();
    return "account %s on %s: change %s here, %s there; balance %s here, %s there"
        .formatted(
            day.account(),
            day.day(),
            money(day.ourChange()),
            change == null ? "unknown" : money(change),
            money(day.ourBalance()),
            balance == null ? "unknown" : money(balance));
  }

  static String money(Answers.Amount amount) {
    int digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
    return String.format(
        Locale.ROOT,
        "%,." + digits + "f %s",
        BigDecimal.valueOf(amount.minorUnits(), digits),
        amount.currency());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private void line(String format, Object... values) {
    lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
  }
}
