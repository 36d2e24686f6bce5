package bank.ballast.cli.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as files: for people, and for other programs. */
final class ReportFiles {

  private final Path folder;

  ReportFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes report.txt, account-days.csv, loan-months.csv and refused.csv. */
  void write(ImportReport report) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("report.txt"), new ReportText(report).lines(true));
    writeDays(report.days());
    writeLoanMonths(report.loans().months());
    writeRefused(report.refused());
  }

  /** Writes refused.csv alone: what there is to say of a run that did not come to its end. */
  void writeRefused(List<RefusedRow> refused) throws IOException {
    Files.createDirectories(folder);
    try (CsvWriter writer = CsvWriter.builder().build(folder.resolve("refused.csv"))) {
      writer.writeRecord("file", "line", "id", "code", "reason");
      for (RefusedRow row : refused) {
        writer.writeRecord(
            row.file(), Long.toString(row.line()), row.id(), row.code(), row.reason());
      }
    }
  }

  private void writeDays(List<Answers.Day> days) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().build(folder.resolve("account-days.csv"))) {
      writer.writeRecord(
          "account_id",
          "day",
          "currency",
          "rows",
          "our_change",
          "bank_change",
          "our_balance",
          "bank_balance",
          "verdict");
      for (Answers.Day day : days) {
        writer.writeRecord(
            day.account(),
            day.day(),
            day.ourChange().currency(),
            Integer.toString(day.rows()),
            minorUnits(day.ourChange()),
            minorUnits(day.bankChange()),
            minorUnits(day.ourBalance()),
            minorUnits(day.bankBalance()),
            day.verdict());
      }
    }
  }

  private void writeLoanMonths(List<Answers.LoanMonth> months) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().build(folder.resolve("loan-months.csv"))) {
      writer.writeRecord("loan_id", "month", "currency", "expected", "collected", "booked");
      for (Answers.LoanMonth month : months) {
        writer.writeRecord(
            month.loan(),
            month.month(),
            month.expected().currency(),
            minorUnits(month.expected()),
            minorUnits(month.collected()),
            minorUnits(month.booked()));
      }
    }
  }

  private static String minorUnits(Answers.@Nullable Amount amount) {
    return amount == null ? "" : Long.toString(amount.minorUnits());
  }
}
