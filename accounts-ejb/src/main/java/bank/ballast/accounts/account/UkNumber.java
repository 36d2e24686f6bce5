package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountAddress;
import org.iban4j.CountryCode;
import org.iban4j.Iban;

/**
 * An account's numbers: sort code, account number and the IBAN made of both (ISO 13616; the UK's is
 * GB, two check digits, four letters of the bank, sort code, account number).
 */
record UkNumber(String sortCode, String accountNumber, String iban) {

  private static final String BANK_CODE = "BLST";

  static UkNumber of(long number) {
    String accountNumber = "%08d".formatted(number);
    Iban iban =
        new Iban.Builder()
            .countryCode(CountryCode.GB)
            .bankCode(BANK_CODE)
            .branchCode(AccountAddress.OWN_SORT_CODE)
            .accountNumber(accountNumber)
            .build();
    return new UkNumber(AccountAddress.OWN_SORT_CODE, accountNumber, iban.toString());
  }
}
