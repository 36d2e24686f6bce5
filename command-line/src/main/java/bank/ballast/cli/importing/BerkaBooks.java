package bank.ballast.cli.importing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The books of a Czech bank as the PKDD'99 Discovery Challenge published them: client.asc,
 * disp.asc, account.asc, order.asc, every trans*.asc of a folder, and loan.asc where it is there;
 * semicolon-separated.
 */
public final class BerkaBooks implements Books {

  /**
   * That bank rounded interest to 0.10 CZK; its chains fit within 0.20 a row, 1.00 an account. Its
   * list of loans has instalments in whole crowns.
   */
  private static final Tolerance ROUNDING = new Tolerance(20, 100, 50);

  private static final String LOANS = "loan.asc";

  private static final int DATE = BookFile.TRANSACTIONS.columns().indexOf("date");
  private static final int GRANTED = BookFile.LOANS.columns().indexOf("granted_on");

  private final Path folder;
  private final String bank;

  /**
   * The books of a folder.
   *
   * @throws IllegalArgumentException where a file is missing
   */
  public BerkaBooks(Path folder, String bank) throws IOException {
    this.folder = folder;
    this.bank = bank;
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("There is no folder " + folder + ".");
    }
    for (String name : List.of("client.asc", "disp.asc", "account.asc", "order.asc")) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IllegalArgumentException(folder + " has no " + name + ".");
      }
    }
    if (transactionFiles().isEmpty()) {
      throw new IllegalArgumentException(folder + " has no trans*.asc.");
    }
  }

  @Override
  public String bank() {
    return bank;
  }

  @Override
  public Tolerance tolerance() {
    return ROUNDING;
  }

  @Override
  public List<SourceRow> read(BookFile file, Consumer<RefusedRow> malformed) throws IOException {
    return switch (file) {
      case CUSTOMERS ->
          rows("client.asc", malformed, BerkaRows::customer, "client_id", "birth_number");
      case ACCOUNTS -> rows("account.asc", malformed, BerkaRows::account, "account_id", "date");
      case HOLDERS ->
          rows("disp.asc", malformed, BerkaRows::holder, "account_id", "client_id", "type");
      case STANDING_ORDERS ->
          rows(
              "order.asc",
              malformed,
              BerkaRows::standingOrder,
              "order_id",
              "account_id",
              "bank_to",
              "account_to",
              "amount",
              "k_symbol");
      case TRANSACTIONS -> transactions(malformed);
      case LOANS -> loans(malformed);
    };
  }

  /** Those that were granted before the transactions end. */
  private List<SourceRow> loans(Consumer<RefusedRow> malformed) throws IOException {
    String last =
        transactions(row -> {}).stream()
            .map(row -> row.cells().get(DATE))
            .max(Comparator.naturalOrder())
            .orElse("");
    return allLoans(malformed).stream()
        .filter(loan -> loan.cells().get(GRANTED).compareTo(last) <= 0)
        .sorted(Comparator.comparing((SourceRow loan) -> loan.cells().get(GRANTED)))
        .toList();
  }

  private List<SourceRow> allLoans(Consumer<RefusedRow> malformed) throws IOException {
    return Files.isRegularFile(folder.resolve(LOANS))
        ? rows(
            LOANS,
            malformed,
            BerkaLoans::loan,
            "loan_id",
            "account_id",
            "date",
            "amount",
            "duration",
            "payments")
        : List.of();
  }

  private List<SourceRow> transactions(Consumer<RefusedRow> malformed) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    BerkaLoans loans = new BerkaLoans(allLoans(row -> {}));
    for (Path file : transactionFiles()) {
      rows.addAll(
          rows(
              file.getFileName().toString(),
              malformed,
              cells -> loans.named(BerkaRows.transaction(cells)),
              "trans_id",
              "account_id",
              "date",
              "type",
              "operation",
              "amount",
              "balance",
              "k_symbol",
              "bank",
              "account"));
    }
    rows.sort(Comparator.comparing(row -> row.cells().get(DATE)));
    return rows;
  }

  private List<Path> transactionFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "trans*.asc")) {
      found.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** Reads a file whose header has at least these columns; the row is given them in this order. */
  private List<SourceRow> rows(
      String file, Consumer<RefusedRow> malformed, CsvFile.Reading row, String... columns)
      throws IOException {
    return new CsvFile(folder.resolve(file), ';')
        .read(header -> reading(header, row, List.of(columns)), malformed);
  }

  private static CsvFile.Reading reading(
      List<String> header, CsvFile.Reading row, List<String> columns) throws MalformedRow {
    List<Integer> places = new ArrayList<>();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new MalformedRow("the column " + column + " is missing");
      }
      places.add(header.indexOf(column));
    }
    return cells -> {
      if (cells.size() != header.size()) {
        throw new MalformedRow(
            "the line has %d cells, the header %d".formatted(cells.size(), header.size()));
      }
      return row.read(places.stream().map(place -> cells.get(place).strip()).toList());
    };
  }
}
