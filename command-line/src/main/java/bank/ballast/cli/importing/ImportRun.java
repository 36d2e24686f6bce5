package bank.ballast.cli.importing;

import bank.ballast.cli.progress.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run over another bank's books: sends every row in chunks, then fetches the comparison.
 *
 * <p>Remembers nothing between runs. Rows that are in the bank already are told as present, so a
 * run that was stopped, however hard, is simply begun again.
 */
final class ImportRun {

  /** Rows of one call: two of the ledger's batches. */
  private static final int CHUNK = 1000;

  /** Loans of one call: each is some dozen postings, one after the other. */
  private static final int LOANS = 20;

  /** Accounts of one call when comparing: some thousand days. */
  private static final int ACCOUNTS = 100;

  private final Books books;
  private final ImportApi api;
  private final Progress progress;
  private final Consumer<RefusedRow> listener;
  private final List<RefusedRow> refused = Collections.synchronizedList(new ArrayList<>());

  /**
   * A run.
   *
   * @param listener is told of each row that is not brought in, as soon as that is known
   */
  ImportRun(Books books, ImportApi api, Progress progress, Consumer<RefusedRow> listener) {
    this.books = books;
    this.api = api;
    this.progress = progress;
    this.listener = listener;
  }

  /** Does all of it. */
  ImportReport run() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Map<BookFile, ImportReport.FileCount> counts = new EnumMap<>(BookFile.class);
    for (BookFile file : BookFile.values()) {
      counts.put(file, bringIn(file));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    List<Answers.Day> days = compare();
    LoanReport loans = new LoanReport(compareLoans(), books.tolerance().perInstalment());
    return new ImportReport(
        books.bank(), books.tolerance(), counts, refused(), days, loans, api.totals(), took);
  }

  /** The rows that were not brought in so far. */
  List<RefusedRow> refused() {
    synchronized (refused) {
      return List.copyOf(refused);
    }
  }

  private ImportReport.FileCount bringIn(BookFile file) throws IOException, InterruptedException {
    int malformed = refused.size();
    List<SourceRow> rows = books.read(file, this::refuse);
    malformed = refused.size() - malformed;
    if (rows.isEmpty() && malformed == 0) {
      return new ImportReport.FileCount(0, 0, 0, Duration.ZERO, Map.of());
    }
    long begin = System.nanoTime();
    progress.begin(file.label(), rows.size());
    int added = 0;
    int present = 0;
    int turnedAway = 0;
    int size = file == BookFile.LOANS ? LOANS : CHUNK;
    for (int from = 0; from < rows.size(); from += size) {
      List<SourceRow> chunk = rows.subList(from, Math.min(from + size, rows.size()));
      Answers.Outcome outcome = api.send(file, chunk);
      added += outcome.added();
      present += outcome.present();
      turnedAway += outcome.refused().size();
      for (Answers.Refused row : outcome.refused()) {
        refuse(chunk.get(row.row()), row);
      }
      progress.done(from + chunk.size());
    }
    return new ImportReport.FileCount(
        added,
        present,
        turnedAway + malformed,
        Duration.ofNanos(System.nanoTime() - begin),
        file == BookFile.TRANSACTIONS ? kinds(rows) : Map.of());
  }

  private static Map<String, Long> kinds(List<SourceRow> rows) {
    int kind = BookFile.TRANSACTIONS.columns().indexOf("kind");
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.cells().get(kind), TreeMap::new, Collectors.counting()));
  }

  private void refuse(SourceRow row, Answers.Refused why) {
    refuse(new RefusedRow(row.file(), row.line(), row.id(), why.code(), Reasons.inWords(why)));
  }

  private void refuse(RefusedRow row) {
    refused.add(row);
    listener.accept(row);
  }

  private List<Answers.Day> compare() throws IOException, InterruptedException {
    List<Answers.Day> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      Answers.Days page = api.days(after, ACCOUNTS, books.tolerance());
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  private List<Answers.LoanMonth> compareLoans() throws IOException, InterruptedException {
    List<Answers.LoanMonth> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      Answers.LoanMonths page = api.loanMonths(after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  static Set<String> accounts(List<Answers.Day> days) {
    return days.stream().map(Answers.Day::account).collect(Collectors.toSet());
  }
}
