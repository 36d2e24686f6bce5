package bank.ballast.cli.demo;

import bank.ballast.cli.importing.BookFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the demo books in the general form. */
final class DemoFiles {

  private final Path folder;

  DemoFiles(Path folder) {
    this.folder = folder;
  }

  /** Whether they are there, all of them: transactions are written last. */
  boolean exist() {
    return Files.exists(path(BookFile.TRANSACTIONS));
  }

  /**
   * Writes them.
   *
   * @param subjects the log-ins' subjects by their user names
   * @param yesterday the last day lived, so that live payments of today follow
   */
  void write(Map<String, String> subjects, LocalDate yesterday) throws IOException {
    Files.createDirectories(folder);
    LocalDate first = yesterday.minusYears(1);
    List<List<String>> customers = new ArrayList<>();
    List<List<String>> accounts = new ArrayList<>();
    List<List<String>> holders = new ArrayList<>();
    List<List<String>> orders = new ArrayList<>();
    for (DemoPerson person : DemoPerson.ALL) {
      String subject = subjects.getOrDefault(person.username(), "");
      customers.add(List.of(person.username(), person.name(), person.dateOfBirth(), subject));
      accounts.add(List.of(person.account(), "GBP", first.toString(), "0"));
      holders.add(List.of(person.account(), person.username(), "owner"));
      orders.add(
          List.of(
              "rent-of-" + person.username(),
              person.account(),
              Long.toString(person.rent()),
              "GBP",
              "Lettings Bank",
              "30112233",
              "Rent"));
    }
    write(BookFile.CUSTOMERS, customers);
    write(BookFile.ACCOUNTS, accounts);
    write(BookFile.HOLDERS, holders);
    write(BookFile.STANDING_ORDERS, orders);
    write(BookFile.LOANS, DemoLoan.upTo(yesterday).stream().map(DemoLoan::cells).toList());
    write(
        BookFile.TRANSACTIONS,
        new DemoLife(DemoPerson.ALL, first, yesterday)
            .movements().stream().map(DemoMovement::cells).toList());
  }

  private void write(BookFile file, List<List<String>> rows) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().build(path(file))) {
      writer.writeRecord(file.columns());
      rows.forEach(writer::writeRecord);
    }
  }

  private Path path(BookFile file) {
    return folder.resolve(file.label() + ".csv");
  }
}
