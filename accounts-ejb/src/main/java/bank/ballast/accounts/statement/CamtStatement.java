package bank.ballast.accounts.statement;

import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountPeriod;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A statement as ISO 20022's {@code camt.053.001.08}, elements in the order of its schema. Names
 * are the standard's; a movement is named by the account's number and its own on the account,
 * because the API's id is longer than the 35 characters of a reference.
 */
final class CamtStatement implements StatementWriter {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

  /** What Max140Text and Max35Text may hold. */
  private static final int TEXT = 140;

  private static final int REFERENCE = 35;

  @Override
  public void write(Statement statement, OutputStream out) throws IOException {
    Xml xml = new Xml(out);
    xml.root("Document", NAMESPACE, () -> xml.in("BkToCstmrStmt", () -> message(xml, statement)));
  }

  private static void message(Xml xml, Statement statement) throws IOException {
    String made = moment(statement.madeAt().atZone(BusinessClock.ZONE));
    AccountPeriod period = statement.period();
    String id =
        "%s-%s-%s"
            .formatted(
                statement.account().accountNumber(),
                DateTimeFormatter.BASIC_ISO_DATE.format(period.from()),
                DateTimeFormatter.BASIC_ISO_DATE.format(period.to()));
    xml.in("GrpHdr", () -> xml.text("MsgId", id).text("CreDtTm", made));
    xml.in(
        "Stmt",
        () -> {
          xml.text("Id", id).text("CreDtTm", made);
          xml.in(
              "FrToDt",
              () ->
                  xml.text("FrDtTm", moment(period.from().atStartOfDay(BusinessClock.ZONE)))
                      .text("ToDtTm", moment(end(period.to()))));
          xml.in("Acct", () -> account(xml, statement.account()));
          balance(xml, "OPBD", period.opening(), period.from());
          balance(xml, "CLBD", period.closing(), period.to());
          xml.in("TxsSummry", () -> summary(xml, period));
          for (TransactionView line : statement.lines()) {
            xml.in("Ntry", () -> entry(xml, statement.account(), line));
          }
        });
  }

  private static void account(Xml xml, AccountView account) throws IOException {
    xml.in("Id", () -> xml.text("IBAN", account.iban()));
    xml.text("Ccy", account.balance().currencyCode());
    String holder = Plain.text(account.holder(), TEXT);
    if (!holder.isEmpty()) {
      xml.in("Ownr", () -> xml.text("Nm", holder));
    }
    xml.in(
        "Svcr",
        () ->
            xml.in(
                "FinInstnId",
                () -> {
                  xml.in(
                      "ClrSysMmbId",
                      () -> {
                        // UK Domestic Sort Code, of the external code sets.
                        xml.in("ClrSysId", () -> xml.text("Cd", "GBDSC"));
                        xml.text("MmbId", account.sortCode());
                      });
                  xml.text("Nm", "Ballast");
                }));
  }

  private static void balance(Xml xml, String code, Money balance, LocalDate day)
      throws IOException {
    xml.in(
        "Bal",
        () -> {
          xml.in("Tp", () -> xml.in("CdOrPrtry", () -> xml.text("Cd", code)));
          amount(xml, balance);
          xml.in("Dt", () -> xml.text("Dt", day.toString()));
        });
  }

  private static void summary(Xml xml, AccountPeriod period) throws IOException {
    Money net = period.moneyIn().minus(period.moneyOut());
    xml.in(
        "TtlNtries",
        () -> {
          xml.text("NbOfNtries", Long.toString(period.legs()));
          xml.text("Sum", Plain.amount(period.moneyIn().plus(period.moneyOut())));
          xml.in(
              "TtlNetNtry",
              () -> xml.text("Amt", Plain.size(net)).text("CdtDbtInd", direction(net)));
        });
    xml.in("TtlCdtNtries", () -> xml.text("Sum", Plain.amount(period.moneyIn())));
    xml.in("TtlDbtNtries", () -> xml.text("Sum", Plain.amount(period.moneyOut())));
  }

  private static void entry(Xml xml, AccountView account, TransactionView line) throws IOException {
    String reference = account.accountNumber() + "-" + line.id().sequence();
    xml.text("NtryRef", Long.toString(line.id().sequence()));
    amount(xml, line.amount());
    xml.in("Sts", () -> xml.text("Cd", "BOOK"));
    xml.in("BookgDt", () -> xml.text("Dt", line.bookingDate().toString()));
    xml.in("ValDt", () -> xml.text("Dt", line.valueDate().toString()));
    xml.text("AcctSvcrRef", reference);
    xml.in(
        "BkTxCd",
        () ->
            xml.in(
                "Prtry",
                () -> xml.text("Cd", Plain.text(line.code(), REFERENCE)).text("Issr", "Ballast")));
    xml.in("NtryDtls", () -> xml.in("TxDtls", () -> details(xml, reference, line)));
  }

  private static void details(Xml xml, String reference, TransactionView line) throws IOException {
    xml.in("Refs", () -> xml.text("AcctSvcrRef", reference));
    amount(xml, line.amount());
    String other = Plain.text(line.counterparty(), TEXT);
    if (!other.isEmpty()) {
      // Whoever paid in is the debtor, and whoever was paid is the creditor.
      String side = line.amount().isPositive() ? "Dbtr" : "Cdtr";
      xml.in("RltdPties", () -> xml.in(side, () -> xml.in("Pty", () -> xml.text("Nm", other))));
    }
    String told = Plain.text(line.reference(), TEXT);
    if (!told.isEmpty()) {
      xml.in("RmtInf", () -> xml.text("Ustrd", told));
    }
  }

  /** An amount with its currency, never negative, and on which side of the account it is. */
  private static void amount(Xml xml, Money money) throws IOException {
    xml.text("Amt", "Ccy", money.currencyCode(), Plain.size(money));
    xml.text("CdtDbtInd", direction(money));
  }

  private static String direction(Money money) {
    return money.minorUnits() < 0 ? "DBIT" : "CRDT";
  }

  private static ZonedDateTime end(LocalDate day) {
    return day.atTime(LocalTime.MAX).truncatedTo(ChronoUnit.SECONDS).atZone(BusinessClock.ZONE);
  }

  private static String moment(ZonedDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
  }
}
