package bank.ballast.accounts;

/**
 * A movement, with what its account's holders wrote beside it.
 *
 * @param transaction the movement
 * @param annotation what they wrote
 */
public record AnnotatedTransaction(TransactionView transaction, Annotation annotation) {

  /** What it was for: as chosen, or as its kind says. */
  public TransactionCategory category() {
    return annotation.category() == null
        ? TransactionCategory.ofCode(transaction.code())
        : annotation.category();
  }
}
