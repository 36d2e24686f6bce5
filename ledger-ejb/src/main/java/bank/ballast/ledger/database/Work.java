package bank.ballast.ledger.database;

import java.sql.SQLException;

/**
 * What is done in one database transaction, and done anew from its start where the database gives
 * it up.
 */
@FunctionalInterface
public interface Work<T> {

  /** Does it, in a transaction. */
  T in(Transaction transaction) throws SQLException;
}
