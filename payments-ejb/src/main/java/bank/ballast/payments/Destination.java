package bank.ballast.payments;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountId;

/** Where a payment goes. */
public sealed interface Destination {

  /** The account that is meant. */
  AccountAddress address();

  /** An account of this bank, by its id. */
  record ToAccount(AccountId account) implements Destination {
    @Override
    public AccountAddress address() {
      return new AccountAddress.OfAccount(account);
    }
  }

  /**
   * A UK account.
   *
   * @param sortCode six digits
   * @param accountNumber eight digits
   * @param name of the payee
   */
  record ToUkAccount(String sortCode, String accountNumber, String name) implements Destination {
    @Override
    public AccountAddress address() {
      return new AccountAddress.OfUkAccount(sortCode, accountNumber);
    }
  }

  /**
   * An account by its IBAN.
   *
   * @param iban without spaces, check digits valid
   * @param name of the payee
   */
  record ToIban(String iban, String name) implements Destination {
    @Override
    public AccountAddress address() {
      return new AccountAddress.OfIban(iban);
    }
  }
}
