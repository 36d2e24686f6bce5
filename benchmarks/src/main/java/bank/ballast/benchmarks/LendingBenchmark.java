package bank.ballast.benchmarks;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.local.Folders;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures close of business over loans that have run for a year, on the whole bank: interest into
 * the books for all of them, collection of what is due, and a look at what is late; with few loans
 * and with many. It should cost each loan the same, and a loan's page the same after years.
 */
public final class LendingBenchmark {

  /** The first of them warms up, the others are measured. */
  private static final int DAYS = 4;

  private static final List<String> WORKS =
      List.of("loan-interest", "loan-collection", "loan-arrears");

  private final List<Integer> sizes;
  private final Consumer<String> out;

  /** A day that is over, at whatever hour this runs. */
  private final LocalDate last = new BusinessClock(Clock.systemUTC()).today().minusDays(1);

  /**
   * A close of business over so many loans.
   *
   * @param loans how many
   * @param interest seconds that putting a day's interest into the books took
   * @param collection seconds that collecting what was due on a day took
   * @param arrears seconds that looking at what was late took
   * @param page what a loan's page costs after two years, relative to its first day
   */
  public record Close(int loans, double interest, double collection, double arrears, double page) {

    /** Loans that are done in a second, with all three. */
    public double perSecond() {
      return loans / (interest + collection + arrears);
    }

    /** Seconds for one loan, relative to another close's. */
    public double costRelativeTo(Close other) {
      return other.perSecond() / perSecond();
    }
  }

  /**
   * A benchmark.
   *
   * @param sizes numbers of loans, the smallest first
   * @param out takes what is said while it runs, a line at a time
   */
  public LendingBenchmark(List<Integer> sizes, Consumer<String> out) {
    this.sizes = List.copyOf(sizes);
    this.out = out;
  }

  /**
   * Runs each size on a bank of its own, which it starts and ends, and takes the data away.
   *
   * @param settings where they live and listen
   * @return a close for each size
   * @throws IllegalStateException where the books are wrong after it
   */
  public List<Close> run(StackSettings settings)
      throws IOException, SQLException, InterruptedException {
    List<Close> closes = new ArrayList<>();
    for (int size : sizes) {
      closes.add(run(settings, size));
    }
    return closes;
  }

  private Close run(StackSettings settings, int loans)
      throws IOException, SQLException, InterruptedException {
    LocalStack stack = new LocalStack(settings);
    // What a run left that was broken off.
    stack.down(StepListener.SILENT);
    Folders.delete(settings.folder());
    try {
      stack.up(StepListener.SILENT);
      try (Connection migrator =
          DriverManager.getConnection(
              settings.databaseUrl("ballast"),
              "ballast_migrator",
              stack.secrets().databaseMigrator())) {
        return measure(stack, migrator, loans);
      }
    } finally {
      stack.down(StepListener.SILENT);
      Folders.delete(settings.folder());
    }
  }

  private Close measure(LocalStack stack, Connection migrator, int loans)
      throws IOException, SQLException, InterruptedException {
    LoanBooks books = new LoanBooks(migrator, last.minusDays(DAYS + 1));
    books.fill(loans);
    WorkedDays days = new WorkedDays(migrator, last, DAYS);
    List<Double> seconds = new ArrayList<>();
    for (String work : WORKS) {
      double each = days.seconds(work);
      seconds.add(each);
      out.accept(
          String.format(
              Locale.ROOT,
              "  %,9d loans  %-16s %8.2f s a day  %,9.0f loans/s",
              loans,
              work,
              each,
              loans / each));
    }
    books.check(loans, last.minusDays(1));
    double page = new LoanPages(stack, migrator, loans).costAfterYears();
    out.accept(
        String.format(
            Locale.ROOT,
            "  %,9d loans  a loan's page after two years, to a new one's: %.2f",
            loans,
            page));
    return new Close(loans, seconds.get(0), seconds.get(1), seconds.get(2), page);
  }

  /** A table in Markdown: the rate with each number of loans, and what a loan costs. */
  public static String table(List<Close> closes) {
    StringBuilder table =
        new StringBuilder(
            """
            | Loans | Interest, s | Collection, s | Arrears, s | Loans/s | Cost of a loan | Page after two years |
            |---|---|---|---|---|---|---|
            """);
    for (Close close : closes) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.2f | %.2f | %.2f | %,.0f | %.2f | %.2f |%n",
              close.loans(),
              close.interest(),
              close.collection(),
              close.arrears(),
              close.perSecond(),
              close.costRelativeTo(closes.get(0)),
              close.page()));
    }
    return table
        .append(
            "\nThe cost of a loan is relative to that with the fewest loans; a page's, to that of a"
                + " loan on its first day.\n")
        .toString();
  }
}
