package bank.ballast.ledger;

import java.util.Optional;

/**
 * The books' check of themselves, in the background: every row against those that it must agree
 * with. One at a time, whatever the node.
 */
public interface BooksCheck {

  /** Starts a check; where one is under way, that one goes on and no other begins. */
  void start();

  /** The check that began last, under way or ended; empty before the first. */
  Optional<BooksCheckRun> latest();
}
