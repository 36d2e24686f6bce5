package bank.ballast.payments;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotId;

/** Where a payment goes, as the payer says it. */
public sealed interface Destination {

  /** An account that is meant by its own numbers. */
  sealed interface Direct extends Destination {

    /** The account that is meant. */
    AccountAddress address();
  }

  /** An account of this bank, by its id. */
  record ToAccount(AccountId account) implements Direct {
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
  record ToUkAccount(String sortCode, String accountNumber, String name) implements Direct {
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
  record ToIban(String iban, String name) implements Direct {
    @Override
    public AccountAddress address() {
      return new AccountAddress.OfIban(iban);
    }
  }

  /** A payee that the customer has saved. */
  record ToPayee(PayeeId payee) implements Destination {}

  /** A savings pot of the account that it comes from. For standing orders alone. */
  record ToPot(PotId pot) implements Destination {}

  /**
   * The customer of this bank who has this number, and is the only one.
   *
   * @param number a plus sign and 7 to 15 digits (ITU-T E.164)
   */
  record ToPhone(String number) implements Destination {}
}
