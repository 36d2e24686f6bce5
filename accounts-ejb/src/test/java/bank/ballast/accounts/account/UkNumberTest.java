package bank.ballast.accounts.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountAddress;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;

class UkNumberTest {

  @Test
  void makesAnIbanThatHoldsSortCodeAndAccountNumber() {
    UkNumber number = UkNumber.of(10000001);

    assertEquals("10000001", number.accountNumber());
    assertTrue(number.iban().endsWith("BLST" + AccountAddress.OWN_SORT_CODE + "10000001"));
    assertTrue(IbanUtil.isValid(number.iban()));
  }

  @Test
  void fillsShortNumbersWithZeros() {
    assertEquals("00000042", UkNumber.of(42).accountNumber());
  }
}
