package bank.ballast.cli.importing;

import java.util.List;

/**
 * The files of the general form, in the order in which they are brought in. Their columns are
 * explained in docs/import.md.
 */
public enum BookFile {
  /** Who the customers are. */
  CUSTOMERS("customers", List.of("customer_id", "name"), List.of("date_of_birth", "subject")),
  /** What accounts there are. */
  ACCOUNTS("accounts", List.of("account_id", "currency", "opened_on", "floor"), List.of()),
  /** Who may use which account. */
  HOLDERS("holders", List.of("account_id", "customer_id", "role"), List.of()),
  /** What is paid regularly. */
  STANDING_ORDERS(
      "standing-orders",
      List.of("order_id", "account_id", "amount", "currency"),
      List.of("creditor_bank", "creditor_account", "purpose")),
  /** What was booked. */
  TRANSACTIONS(
      "transactions",
      List.of("transaction_id", "account_id", "date", "amount", "currency", "kind"),
      List.of("reference", "counterparty", "balance_after"));

  private final String label;
  private final List<String> required;
  private final List<String> optional;

  BookFile(String label, List<String> required, List<String> optional) {
    this.label = label;
    this.required = required;
    this.optional = optional;
  }

  /** The file's name without its ending, and the last part of the path that takes its rows. */
  public String label() {
    return label;
  }

  /** Columns that must be there. */
  public List<String> required() {
    return required;
  }

  /** Columns that may be there. */
  public List<String> optional() {
    return optional;
  }

  /** All columns, in the order in which rows are sent. */
  public List<String> columns() {
    return java.util.stream.Stream.concat(required.stream(), optional.stream()).toList();
  }
}
