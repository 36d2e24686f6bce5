package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's holders wrote beside a transaction. It moves nothing, and all holders share it.
 *
 * @param category chosen by them, or null while the transaction's kind says it
 * @param note one line, at most 500 characters; empty where there is none
 * @param tags in lower case, without the number sign, each once
 * @param splits the transaction's amount spread over categories; empty where it is not
 */
public record Annotation(
    @Nullable TransactionCategory category, String note, List<String> tags, List<Split> splits) {

  /** Nothing was written. */
  public static final Annotation NONE = new Annotation(null, "", List.of(), List.of());

  /**
   * A part of a transaction.
   *
   * @param amount with the transaction's sign
   */
  public record Split(TransactionCategory category, Money amount) {}

  /** What can't change under the reader. */
  public Annotation {
    tags = List.copyOf(tags);
    splits = List.copyOf(splits);
  }
}
