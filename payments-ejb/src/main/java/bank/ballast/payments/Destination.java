package bank.ballast.payments;

import bank.ballast.accounts.AccountId;

/** Where a payment goes. */
public sealed interface Destination {

  /** An account of this bank, by its id. */
  record ToAccount(AccountId account) implements Destination {}

  /**
   * A UK account.
   *
   * @param sortCode six digits
   * @param accountNumber eight digits
   * @param name of the payee
   */
  record ToUkAccount(String sortCode, String accountNumber, String name) implements Destination {}

  /**
   * An account by its IBAN.
   *
   * @param iban without spaces, check digits valid
   * @param name of the payee
   */
  record ToIban(String iban, String name) implements Destination {}
}
