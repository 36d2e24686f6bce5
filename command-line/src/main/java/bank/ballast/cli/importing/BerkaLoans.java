package bank.ballast.cli.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loans of that bank: what their rows say, and which payments repaid them. In its list they are
 * free of interest, and each account has one at most.
 */
final class BerkaLoans {

  /** On this day of the month that bank collected, whenever a loan was granted. */
  private static final int DUE = 12;

  private static final int ACCOUNT = BookFile.LOANS.columns().indexOf("account_id");
  private static final int GRANTED = BookFile.LOANS.columns().indexOf("granted_on");

  private static final List<String> TRANSACTION = BookFile.TRANSACTIONS.columns();
  private static final int KIND = TRANSACTION.indexOf("kind");

  private final Map<String, SourceRow> byAccount = new HashMap<>();

  BerkaLoans(List<SourceRow> loans) {
    loans.forEach(loan -> byAccount.put(loan.cells().get(ACCOUNT), loan));
  }

  /** loan_id, account_id, date, amount, duration, payments. */
  static List<String> loan(List<String> cells) throws MalformedRow {
    LocalDate granted = BerkaRows.date(cells.get(2), false);
    long amount = BerkaRows.minorUnits(cells.get(3));
    long instalments = BerkaRows.wholeNumber(cells.get(4));
    if (BerkaRows.minorUnits(cells.get(5)) * instalments != amount) {
      throw new MalformedRow("duration times payments is not the amount");
    }
    LocalDate due = granted.withDayOfMonth(DUE);
    return List.of(
        BerkaRows.id(cells.get(0)),
        BerkaRows.id(cells.get(1)),
        granted.toString(),
        Long.toString(amount),
        BerkaRows.CURRENCY,
        Long.toString(instalments),
        (due.isAfter(granted) ? due : due.plusMonths(1)).toString(),
        "",
        "",
        "");
  }

  /** A transaction in the general form, with the loan that it repaid, if it did. */
  List<String> named(List<String> transaction) {
    List<String> cells = new ArrayList<>(transaction);
    SourceRow loan = byAccount.get(cells.get(TRANSACTION.indexOf("account_id")));
    if (loan == null || !isRepayment(cells, loan.cells().get(GRANTED))) {
      cells.add("");
      return cells;
    }
    cells.set(KIND, "loan-repayment");
    cells.add(loan.id());
    return cells;
  }

  private static boolean isRepayment(List<String> cells, String granted) {
    return cells.get(KIND).equals("transfer")
        && cells.get(TRANSACTION.indexOf("reference")).equals(BerkaRows.LOAN_PAYMENT)
        && cells.get(TRANSACTION.indexOf("amount")).startsWith("-")
        && cells.get(TRANSACTION.indexOf("date")).compareTo(granted) >= 0;
  }
}
