package bank.ballast.accounts;

/**
 * Account statements: what was in an account, what moved in a stretch of booking dates, and what is
 * in it at the end. A statement ties: opening balance and lines make the closing balance, by the
 * ledger, whatever is posted at the same moment. Where they would not, it is a fault, and there is
 * no document.
 */
public interface Statements {

  /** How many days a statement may cover, both ends included. */
  int MOST_DAYS = 366;

  /**
   * A statement of one of the actor's own accounts, addressed to the actor.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     AccountsRefusal#STATEMENT_PERIOD_REVERSED}, {@link
   *     AccountsRefusal#STATEMENT_IN_THE_FUTURE}, {@link
   *     AccountsRefusal#STATEMENT_PERIOD_TOO_LONG}, {@link
   *     AccountsRefusal#STATEMENT_TOO_MANY_LINES}, {@link AccountsRefusal#STATEMENTS_BUSY}
   */
  StatementDocument document(AccountId account, StatementOrder order);

  /**
   * A statement of an account that a customer holds or may use, addressed to them. For staff:
   * whoever exposes it to a person sees to the reason and the audit trail.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #document}; {@link
   *     AccountsRefusal#CUSTOMER_NOT_FOUND}
   */
  StatementDocument documentFor(CustomerId customer, AccountId account, StatementOrder order);
}
