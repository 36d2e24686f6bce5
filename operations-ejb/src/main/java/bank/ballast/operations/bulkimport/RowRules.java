package bank.ballast.operations.bulkimport;

import bank.ballast.accounts.BooksImport;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.ImportRefusal;
import bank.ballast.operations.ImportedKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a row must fulfil before anything else is asked about it. */
final class RowRules {

  private static final Pattern BANK = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern ID = Pattern.compile("[!-~]([ -~]{0,58}[!-~])?");
  private static final int LONGEST_CREDITOR = 64;
  private static final int LONGEST_TEXT = 140;
  private static final int MOST_INSTALMENTS = 600;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RowRules() {}

  /** Checks a whole call. */
  static void checkCall(String bank, int rows) {
    checkBank(bank);
    if (rows > BulkImport.MOST_ROWS) {
      throw new Refusal(
          ImportRefusal.TOO_MANY_ROWS, "limit", Integer.toString(BulkImport.MOST_ROWS));
    }
  }

  /** Checks the name that an import goes by. */
  static void checkBank(String bank) {
    if (!BANK.matcher(bank).matches()) {
      throw new Refusal(ImportRefusal.BANK_NAME_MALFORMED);
    }
  }

  static void check(BooksImport.Customer row) {
    id("id", row.externalId());
    text("name", row.name(), 1, LONGEST_TEXT);
    if (row.subject() != null) {
      id("subject", row.subject());
    }
  }

  static void check(BooksImport.Account row, LocalDate today) {
    id("id", row.externalId());
    notAfter(row.openedOn(), today);
    // A floor above zero would be a balance that the customer can't touch: no bank's books have it.
    require(row.floor() == null || row.floor() <= 0, "floor", "zero, less, or none");
  }

  static void check(BooksImport.Holder row) {
    id("account", row.externalAccount());
    id("customer", row.externalCustomer());
  }

  static void check(BulkImport.StandingOrder row) {
    id("id", row.externalId());
    id("account", row.externalAccount());
    require(row.amount().isPositive(), "amount", "more than zero");
    text("creditorBank", row.creditorBank(), 0, LONGEST_CREDITOR);
    text("creditorAccount", row.creditorAccount(), 0, LONGEST_CREDITOR);
    text("purpose", row.purpose(), 0, LONGEST_TEXT);
  }

  static void check(BulkImport.Transaction row, LocalDate today) {
    id("id", row.externalId());
    id("account", row.externalAccount());
    long amount = row.amount().minorUnits();
    // The smallest long has no positive counterpart, and a leg's amount is positive.
    require(amount != 0 && amount != Long.MIN_VALUE, "amount", "not zero");
    text("reference", row.reference(), 0, LONGEST_TEXT);
    text("counterparty", row.counterparty(), 0, LONGEST_TEXT);
    Money reported = row.reportedBalance();
    require(
        reported == null || reported.currency().equals(row.amount().currency()),
        "reportedBalance",
        "in the amount's currency");
    notAfter(row.date(), today);
    String loan = row.externalLoan();
    boolean repays = row.kind() == ImportedKind.LOAN_REPAYMENT;
    require(repays == (loan != null), "loan", "named by a repayment, and by nothing else");
    require(!repays || amount < 0, "amount", "less than zero where a loan is repaid");
    if (loan != null) {
      id("loan", loan);
    }
  }

  static void check(BulkImport.Loan row, LocalDate today) {
    id("id", row.externalId());
    id("account", row.externalAccount());
    require(row.amount().isPositive(), "amount", "more than zero");
    notAfter(row.grantedOn(), today);
    require(
        row.instalments() > 0 && row.instalments() <= MOST_INSTALMENTS,
        "instalments",
        "1 to " + MOST_INSTALMENTS);
    require(row.firstDueOn().isAfter(row.grantedOn()), "firstDueOn", "after the loan was granted");
    BigDecimal rate = row.annualRate();
    require(rate.signum() >= 0 && rate.compareTo(HUNDRED) <= 0, "annualRate", "0 to 100");
    require(
        row.product() != null || rate.signum() == 0,
        "annualRate",
        "0 where no product says how interest is reckoned");
    LocalDate writtenOff = row.writtenOffOn();
    if (writtenOff != null) {
      require(!writtenOff.isBefore(row.grantedOn()), "writtenOffOn", "no earlier than the loan");
      notAfter(writtenOff, today);
    }
  }

  private static void notAfter(LocalDate date, LocalDate today) {
    if (date.isAfter(today)) {
      throw new Refusal(ImportRefusal.DATE_IN_FUTURE, "date", date.toString());
    }
  }

  private static void id(String field, String value) {
    require(ID.matcher(value).matches(), field, "1 to 60 printable ASCII characters");
  }

  private static void text(String field, String value, int shortest, int longest) {
    int length = value.codePointCount(0, value.length());
    require(
        length >= shortest && length <= longest,
        field,
        shortest + " to " + longest + " characters");
    require(!CONTROL.matcher(value).find(), field, "no control characters");
  }

  private static void require(boolean fulfilled, String field, String rule) {
    if (!fulfilled) {
      throw new Refusal(ImportRefusal.ROW_MALFORMED, "field", field, "rule", rule);
    }
  }
}
