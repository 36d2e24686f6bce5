package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.WrongRow;

/** Ends the verifying at the first wrong row. Never leaves this package. */
final class Broken extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient WrongRow row;

  Broken(BooksRule rule, String table, String key, Object expected, Object found) {
    super(rule.name(), null, false, false);
    this.row = new WrongRow(rule, table, key, String.valueOf(expected), String.valueOf(found));
  }

  WrongRow row() {
    return row;
  }
}
