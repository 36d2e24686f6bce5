package bank.ballast.ledger;

import bank.ballast.kernel.Refusal;

/** What became of one posting. */
public sealed interface PostingResult {

  /** It is in the books, now and durably, since this call. */
  record Posted() implements PostingResult {}

  /** It had been in the books before, with the same content; nothing moved again. */
  record AlreadyPosted() implements PostingResult {}

  /**
   * It was refused, and nothing of it moved.
   *
   * @param refusal a {@link LedgerRefusal}, with the account concerned as the fact {@code account}
   */
  record Refused(Refusal refusal) implements PostingResult {}

  /**
   * One of its companion rows broke a unique key of its own table, so nothing of it moved: another
   * call was first with the same thing.
   */
  record CompanionExists() implements PostingResult {}
}
