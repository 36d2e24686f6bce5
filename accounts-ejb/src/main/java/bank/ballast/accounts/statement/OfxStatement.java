package bank.ballast.accounts.statement;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.TransactionView;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A statement in Open Financial Exchange 2.2: a bank statement response (section 11.4.2) as a file
 * to be taken in by a person's own program. Each movement has the same FITID in every file, by
 * which programs know what they have already.
 */
final class OfxStatement implements StatementWriter {

  private static final String HEADER =
      "OFXHEADER=\"200\" VERSION=\"220\" SECURITY=\"NONE\" OLDFILEUID=\"NONE\" NEWFILEUID=\"NONE\"";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss.SSS'[0:GMT]'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What NAME and MEMO may hold (section 3.2.8: ). */
  private static final int NAME_LENGTH = 32;

  private static final int MEMO_LENGTH = 255;

  @Override
  public void write(Statement statement, OutputStream out) throws IOException {
    Xml ofx = new Xml(out).instruction("OFX", HEADER);
    ofx.in("OFX", () -> messages(ofx, statement)).end();
  }

  private static void messages(Xml ofx, Statement statement) throws IOException {
    ofx.in("SIGNONMSGSRSV1", () -> ofx.in("SONRS", () -> signOn(ofx, statement.madeAt())));
    ofx.in(
        "BANKMSGSRSV1",
        () ->
            ofx.in(
                "STMTTRNRS",
                () -> {
                  // No request was sent, so that there is none to be named.
                  ofx.text("TRNUID", "0");
                  status(ofx);
                  ofx.in("STMTRS", () -> response(ofx, statement));
                }));
  }

  private static void signOn(Xml ofx, Instant madeAt) throws IOException {
    status(ofx);
    ofx.text("DTSERVER", MOMENT.format(madeAt)).text("LANGUAGE", "ENG");
  }

  private static void status(Xml ofx) throws IOException {
    ofx.in("STATUS", () -> ofx.text("CODE", "0").text("SEVERITY", "INFO"));
  }

  private static void response(Xml ofx, Statement statement) throws IOException {
    AccountView account = statement.account();
    ofx.text("CURDEF", statement.period().closing().currencyCode());
    ofx.in(
        "BANKACCTFROM",
        () ->
            ofx.text("BANKID", account.sortCode())
                .text("ACCTID", account.accountNumber())
                .text("ACCTTYPE", "CHECKING"));
    ofx.in(
        "BANKTRANLIST",
        () -> {
          ofx.text("DTSTART", day(statement.period().from()));
          ofx.text("DTEND", day(statement.period().to()));
          for (TransactionView line : statement.lines()) {
            ofx.in("STMTTRN", () -> movement(ofx, line));
          }
        });
    ofx.in(
        "LEDGERBAL",
        () ->
            ofx.text("BALAMT", Plain.amount(statement.period().closing()))
                .text("DTASOF", day(statement.period().to())));
  }

  private static void movement(Xml ofx, TransactionView line) throws IOException {
    ofx.text("TRNTYPE", line.amount().isPositive() ? "CREDIT" : "DEBIT")
        .text("DTPOSTED", day(line.bookingDate()))
        .text("DTAVAIL", day(line.valueDate()))
        .text("TRNAMT", Plain.amount(line.amount()))
        .text("FITID", line.id().toString());
    optional(ofx, "NAME", Plain.text(line.counterparty(), NAME_LENGTH));
    optional(ofx, "MEMO", Plain.text(line.reference(), MEMO_LENGTH));
  }

  private static void optional(Xml ofx, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      ofx.text(name, text);
    }
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
