package bank.ballast.cli.importing;

import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the general form, in the order in which they are brought in. Their columns are
 * explained in docs/import.md.
 */
public enum BookFile {
  /** Who the customers are. */
  CUSTOMERS("customers"),
  /** What accounts there are. */
  ACCOUNTS("accounts"),
  /** Who may use which account. */
  HOLDERS("holders"),
  /** What is paid regularly. */
  STANDING_ORDERS("standing-orders"),
  /** What was booked. */
  TRANSACTIONS("transactions"),
  /** What was lent. After the transactions, which are what repaid it. */
  LOANS("loans");

  private final String label;

  BookFile(String label) {
    this.label = label;
  }

  /** The file's name without its ending, and the last part of the path that takes its rows. */
  public String label() {
    return label;
  }

  /** Columns that must be there. */
  public List<String> required() {
    return switch (this) {
      case CUSTOMERS -> List.of("customer_id", "name");
      case ACCOUNTS -> List.of("account_id", "currency", "opened_on", "floor");
      case HOLDERS -> List.of("account_id", "customer_id", "role");
      case STANDING_ORDERS -> List.of("order_id", "account_id", "amount", "currency");
      case TRANSACTIONS ->
          List.of("transaction_id", "account_id", "date", "amount", "currency", "kind");
      case LOANS ->
          List.of(
              "loan_id",
              "account_id",
              "granted_on",
              "amount",
              "currency",
              "instalments",
              "first_due_on");
    };
  }

  /** Columns that may be there. */
  public List<String> optional() {
    return switch (this) {
      case CUSTOMERS -> List.of("date_of_birth", "subject");
      case ACCOUNTS, HOLDERS -> List.of();
      case STANDING_ORDERS -> List.of("creditor_bank", "creditor_account", "purpose");
      case TRANSACTIONS -> List.of("reference", "counterparty", "balance_after", "loan_id");
      case LOANS -> List.of("annual_rate", "product", "written_off_on");
    };
  }

  /** All columns, in the order in which rows are sent. */
  public List<String> columns() {
    return Stream.concat(required().stream(), optional().stream()).toList();
  }
}
