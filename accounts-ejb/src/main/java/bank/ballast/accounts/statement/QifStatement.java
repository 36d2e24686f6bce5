package bank.ballast.accounts.statement;

import bank.ballast.accounts.TransactionView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A statement in the Quicken Interchange Format, type Bank. The format has no opening balance that
 * a register would not book a second time, no currency and no encoding; dates are day, month, year,
 * as programs set up for the United Kingdom read them.
 */
final class QifStatement implements StatementWriter {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  @Override
  public void write(Statement statement, OutputStream out) throws IOException {
    Writer qif = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    qif.write("!Type:Bank\n");
    for (TransactionView line : statement.lines()) {
      field(qif, 'D', DAY.format(line.bookingDate()));
      field(qif, 'T', Plain.amount(line.amount()));
      field(qif, 'P', Plain.text(line.counterparty()));
      field(qif, 'M', Plain.text(line.reference()));
      qif.write("^\n");
    }
    qif.flush();
  }

  private static void field(Writer qif, char name, String value) throws IOException {
    if (!value.isEmpty()) {
      qif.write(name);
      qif.write(value);
      qif.write('\n');
    }
  }
}
