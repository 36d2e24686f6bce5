package bank.ballast.web.imports;

import bank.ballast.accounts.BooksImport;
import bank.ballast.operations.BulkImport;
import bank.ballast.operations.ImportedKind;
import java.math.BigDecimal;
import java.util.List;

/** The columns of each file, and what a row of it says. They are explained in docs/import.md. */
final class Rows {

  static final List<String> CUSTOMER = List.of("customer_id", "name");
  static final List<String> CUSTOMER_OPTIONAL = List.of("date_of_birth", "subject");
  static final List<String> ACCOUNT = List.of("account_id", "currency", "opened_on", "floor");
  static final List<String> HOLDER = List.of("account_id", "customer_id", "role");
  static final List<String> STANDING_ORDER =
      List.of("order_id", "account_id", "amount", "currency");
  static final List<String> STANDING_ORDER_OPTIONAL =
      List.of("creditor_bank", "creditor_account", "purpose");
  static final List<String> TRANSACTION =
      List.of("transaction_id", "account_id", "date", "amount", "currency", "kind");
  static final List<String> TRANSACTION_OPTIONAL =
      List.of("reference", "counterparty", "balance_after", "loan_id");
  static final List<String> LOAN =
      List.of(
          "loan_id",
          "account_id",
          "granted_on",
          "amount",
          "currency",
          "instalments",
          "first_due_on");
  static final List<String> LOAN_OPTIONAL = List.of("annual_rate", "product", "written_off_on");

  /** Stands in the column {@code floor} for an account that may go as low as it will. */
  private static final String NO_FLOOR = "none";

  private Rows() {}

  static BooksImport.Customer customer(Cells row) {
    return new BooksImport.Customer(
        row.text("customer_id"),
        row.text("name"),
        row.dateOrNull("date_of_birth"),
        row.textOrNull("subject"));
  }

  static BooksImport.Account account(Cells row) {
    return new BooksImport.Account(
        row.text("account_id"),
        row.currency("currency"),
        row.date("opened_on"),
        row.text("floor").equals(NO_FLOOR) ? null : row.wholeNumber("floor"));
  }

  static BooksImport.Holder holder(Cells row) {
    return new BooksImport.Holder(
        row.text("account_id"),
        row.text("customer_id"),
        row.word("role", BooksImport.HolderRole.class));
  }

  static BulkImport.StandingOrder standingOrder(Cells row) {
    return new BulkImport.StandingOrder(
        row.text("order_id"),
        row.text("account_id"),
        row.money("amount"),
        row.text("creditor_bank"),
        row.text("creditor_account"),
        row.text("purpose"));
  }

  static BulkImport.Transaction transaction(Cells row) {
    return new BulkImport.Transaction(
        row.text("transaction_id"),
        row.text("account_id"),
        row.date("date"),
        row.money("amount"),
        row.word("kind", ImportedKind.class),
        row.text("reference"),
        row.text("counterparty"),
        row.moneyOrNull("balance_after"),
        row.textOrNull("loan_id"));
  }

  static BulkImport.Loan loan(Cells row) {
    return new BulkImport.Loan(
        row.text("loan_id"),
        row.text("account_id"),
        row.date("granted_on"),
        row.money("amount"),
        (int) Math.min(row.wholeNumber("instalments"), Integer.MAX_VALUE),
        row.date("first_due_on"),
        row.text("annual_rate").isEmpty() ? BigDecimal.ZERO : row.percent("annual_rate"),
        row.textOrNull("product"),
        row.dateOrNull("written_off_on"));
  }
}
