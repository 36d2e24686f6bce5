package bank.ballast.accounts.account;

import org.iban4j.CountryCode;
import org.iban4j.Iban;

/**
 * An account's numbers: sort code, account number and the IBAN made of both (ISO 13616; the UK's is
 * GB, two check digits, four letters of the bank, sort code, account number).
 */
record UkNumber(String sortCode, String accountNumber, String iban) {

  /** The bank's own. Sort codes that begin with 00 are given to nobody. */
  static final String SORT_CODE = "009900";

  private static final String BANK_CODE = "BLST";

  static UkNumber of(long number) {
    String accountNumber = "%08d".formatted(number);
    Iban iban =
        new Iban.Builder()
            .countryCode(CountryCode.GB)
            .bankCode(BANK_CODE)
            .branchCode(SORT_CODE)
            .accountNumber(accountNumber)
            .build();
    return new UkNumber(SORT_CODE, accountNumber, iban.toString());
  }
}
