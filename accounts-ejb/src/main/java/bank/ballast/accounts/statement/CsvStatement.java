package bank.ballast.accounts.statement;

import bank.ballast.accounts.TransactionView;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A statement for spreadsheets: RFC 4180, UTF-8, a header, one line for each movement. What others
 * wrote is never taken for a formula (OWASP, CSV injection): an apostrophe goes ahead of it.
 * Amounts are the bank's own, and stay the numbers that they are.
 */
final class CsvStatement implements StatementWriter {

  /** Signs in any width: some programs take the wide ones of East Asia for the usual ones. */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\u00A0]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

  @Override
  public void write(Statement statement, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(
        "booking date",
        "value date",
        "kind",
        "counterparty",
        "reference",
        "amount",
        "balance",
        "currency",
        "transaction");
    for (TransactionView line : statement.lines()) {
      csv.writeRecord(
          line.bookingDate().toString(),
          line.valueDate().toString(),
          Plain.kind(line.code()),
          harmless(line.counterparty()),
          harmless(line.reference()),
          Plain.amount(line.amount()),
          Plain.amount(line.balanceAfter()),
          line.amount().currencyCode(),
          line.id().toString());
    }
    csv.flush();
  }

  /** A text that no spreadsheet computes. */
  static String harmless(String text) {
    // First as it was given: a tab or a line break at its beginning counts, too.
    boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    String plain = Plain.text(text);
    return control || FORMULA.matcher(plain).matches() ? "'" + plain : plain;
  }
}
