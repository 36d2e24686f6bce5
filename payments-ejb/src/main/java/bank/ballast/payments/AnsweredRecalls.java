package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.util.List;

/**
 * Answers to other banks of which customers are still to be told. For the module that tells them.
 */
public interface AnsweredRecalls {

  /**
   * An answer.
   *
   * @param account whose holders are to be told
   * @param from who had sent the money
   * @param granted whether it went back
   */
  record Untold(RecallId id, AccountId account, Money amount, String from, boolean granted) {}

  /** Those of which nobody was told, the oldest first; at most so many. */
  List<Untold> untold(int limit);

  /** Notes that the account's holders were told, with the caller's transaction. */
  void told(RecallId id);
}
