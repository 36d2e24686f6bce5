package bank.ballast.ledger.posting;

/**
 * A row's unique key was there already, so that the batch can't be written as it was judged:
 * another transaction, which holds none of the batch's accounts, was first.
 */
final class DuplicateRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

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

  /** What was there already. */
  Of of() {
    return of;
  }
}
