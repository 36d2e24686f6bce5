package bank.ballast.cli.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Books in the general form: six CSV files in one folder, of which any may be missing. */
public final class CsvBooks implements Books {

  /** For books that were kept to the minor unit. */
  public static final Tolerance NO_TOLERANCE = new Tolerance(0, 0, 0);

  private static final int DATE = BookFile.TRANSACTIONS.columns().indexOf("date");

  private final Path folder;
  private final String bank;
  private final Tolerance tolerance;

  /**
   * The books of a folder.
   *
   * @throws IllegalArgumentException where none of the files is in it
   */
  public CsvBooks(Path folder, String bank, Tolerance tolerance) {
    this.folder = folder;
    this.bank = bank;
    this.tolerance = tolerance;
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + folder + ".");
    }
    boolean any = false;
    for (BookFile file : BookFile.values()) {
      any |= Files.isRegularFile(path(file));
    }
    if (!any) {
      throw new IllegalArgumentException(
          folder
              + " has none of customers.csv, accounts.csv, holders.csv, standing-orders.csv,"
              + " transactions.csv and loans.csv.");
    }
  }

  @Override
  public String bank() {
    return bank;
  }

  @Override
  public Tolerance tolerance() {
    return tolerance;
  }

  @Override
  public List<SourceRow> read(BookFile file, Consumer<RefusedRow> malformed) throws IOException {
    if (!Files.isRegularFile(path(file))) {
      return List.of();
    }
    List<SourceRow> rows =
        new CsvFile(path(file), ',').read(header -> reading(file, header), malformed);
    if (file == BookFile.TRANSACTIONS) {
      // ISO dates sort as text; the sort is stable, so a day's rows keep their order.
      rows.sort(Comparator.comparing(row -> row.cells().get(DATE)));
    }
    return rows;
  }

  private Path path(BookFile file) {
    return folder.resolve(file.label() + ".csv");
  }

  private static CsvFile.Reading reading(BookFile file, List<String> header) throws MalformedRow {
    for (String column : file.required()) {
      if (!header.contains(column)) {
        throw new MalformedRow("the column " + column + " is missing");
      }
    }
    for (String column : header) {
      if (!file.columns().contains(column)) {
        throw new MalformedRow("there is no column \"" + column + "\"");
      }
    }
    if (header.stream().distinct().count() < header.size()) {
      throw new MalformedRow("a column is there twice");
    }
    List<Integer> places = file.columns().stream().map(header::indexOf).toList();
    return cells -> {
      if (cells.size() != header.size()) {
        throw new MalformedRow(
            "the line has %d cells, the header %d".formatted(cells.size(), header.size()));
      }
      List<String> row = new ArrayList<>();
      for (int place : places) {
        row.add(place < 0 ? "" : cells.get(place));
      }
      return row;
    };
  }
}
