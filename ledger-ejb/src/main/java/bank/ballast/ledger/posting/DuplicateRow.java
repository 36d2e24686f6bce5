package bank.ballast.ledger.posting;

import java.sql.SQLException;

/**
 * A row's unique key was there already, so that the batch can't be written as it was judged:
 * another transaction, which holds none of the batch's accounts, was first.
 */
final class DuplicateRow extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int DUPLICATE_KEY = 1062;

  /** What was there already. */
  enum Of {
    /** An account with this id. */
    ACCOUNT,
    /** An entry with this id. */
    ENTRY,
    /** A companion row; every entry of the batch was new. */
    COMPANION
  }

  private final Of of;

  DuplicateRow(Of of) {
    super(of.name(), null, false, false);
    this.of = of;
  }

  /**
   * This, where that is why the database failed.
   *
   * @throws SQLException the failure itself, where it is another
   */
  static DuplicateRow or(SQLException failure, Of of) throws SQLException {
    if (failure.getErrorCode() == DUPLICATE_KEY) {
      return new DuplicateRow(of);
    }
    throw failure;
  }

  /** What was there already. */
  Of of() {
    return of;
  }
}
