package bank.ballast.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Movements on the actor's own accounts, with what the holders wrote beside them. Somebody else's
 * do not exist here.
 */
public interface Transactions {

  /**
   * A stretch of what was found, newest first.
   *
   * @param items at most as many as were asked for; fewer do not mean that none follow
   * @param next before which to go on, or null where none follows
   */
  record Page(List<AnnotatedTransaction> items, @Nullable TransactionId next) {}

  /**
   * Transactions of one account, newest first. A search reads a few thousand of them at most, and
   * then answers with what it has and where to go on.
   *
   * @param before only older ones, or null to begin at the newest
   * @param since only newer ones, or null
   * @param limit at most so many, 1 to 100
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}; {@link
   *     AccountsRefusal#TRANSACTION_NOT_FOUND} where before or since is of another account
   */
  Page search(
      AccountId account,
      TransactionFilter filter,
      @Nullable TransactionId before,
      @Nullable TransactionId since,
      int limit);

  /**
   * One transaction.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}
   */
  AnnotatedTransaction transaction(TransactionId transaction);

  /**
   * Writes beside a transaction. Two who write at once both succeed, each with what they changed.
   *
   * @param change what is null in it stays as it was
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}; {@link
   *     AccountsRefusal#SPLITS_DO_NOT_ADD_UP}
   */
  AnnotatedTransaction annotate(TransactionId transaction, Change change);

  /**
   * What to write.
   *
   * @param category what it was for
   * @param note one line, at most 500 characters; empty to remove it
   * @param tags 0 to 10, each 1 to 30 letters, digits, {@code _} or {@code -}
   * @param splits parts that add up to the transaction's amount, 2 to 10, or none
   */
  record Change(
      @Nullable TransactionCategory category,
      @Nullable String note,
      @Nullable List<String> tags,
      @Nullable List<Annotation.Split> splits) {}
}
