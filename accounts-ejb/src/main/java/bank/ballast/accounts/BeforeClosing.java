package bank.ballast.accounts;

/**
 * What another module sees to before an account ends: money that the account owes by that module's
 * rules. A module offers it as a bean; it is asked outside any transaction, by whoever closes the
 * account, and perhaps more than once.
 */
public interface BeforeClosing {

  /**
   * Settles what the account owes, or says why it can't end now.
   *
   * @throws bank.ballast.kernel.Refusal where something stands in the way
   */
  void settle(AccountId account);
}
