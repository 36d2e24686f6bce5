package bank.ballast.operations.desk;

import bank.ballast.kernel.Refusal;

/**
 * An act that commits elsewhere (the ledger, Keycloak), and so can't share a database transaction
 * with its row in the audit trail.
 *
 * <p>What the agent asks for is written first, and how it ended after: whatever breaks in between,
 * no act is without a row. A request without an ending is one whose ending is unknown, and is
 * looked into.
 */
enum WrittenAct {
  /** Stops an account's money. */
  ACCOUNT_FREEZE("ACCOUNT_FROZEN"),
  /** Lets it move again. */
  ACCOUNT_UNFREEZE("ACCOUNT_UNFROZEN"),
  /** Closes an account for good. */
  ACCOUNT_CLOSE("ACCOUNT_CLOSED"),
  /** Ends all of a customer's sign-ins. */
  SIGN_INS_END("SIGN_INS_ENDED");

  private final String done;

  WrittenAct(String done) {
    this.done = done;
  }

  /** Asks, acts, and says how it ended: three steps, each durable before the next begins. */
  void run(VisitBook book, String object, Reason reason, Runnable act) {
    book.write(name() + "_REQUESTED", object, reason.text());
    try {
      act.run();
    } catch (Refusal refused) {
      book.write(name() + "_REFUSED", object, reason.text());
      throw refused;
    }
    book.write(done, object, reason.text());
  }
}
