package bank.ballast.accounts;

/** What an account of any bank is called, by whoever pays to it. */
public sealed interface AccountAddress {

  /** The bank's own sort code. Sort codes that begin with 00 are given to nobody. */
  String OWN_SORT_CODE = "009900";

  /** An account of this bank, by its id. */
  record OfAccount(AccountId account) implements AccountAddress {}

  /**
   * A UK account.
   *
   * @param sortCode six digits
   * @param accountNumber eight digits
   */
  record OfUkAccount(String sortCode, String accountNumber) implements AccountAddress {}

  /**
   * An account by its IBAN (ISO 13616).
   *
   * @param iban without spaces
   */
  record OfIban(String iban) implements AccountAddress {}
}
