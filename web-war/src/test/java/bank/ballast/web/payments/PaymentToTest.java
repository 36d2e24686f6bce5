package bank.ballast.web.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.Destination;
import bank.ballast.payments.PayeeId;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentToTest {

  private static final String IBAN = "GB33BUKB20201555555555";

  @Test
  void readsAnAccountOfThisBank() {
    AccountId account = AccountId.next();

    assertEquals(
        new Destination.ToAccount(account),
        new PaymentTo(account.toString(), null, null, null, null, null, null, null)
            .toDestination());
  }

  @ParameterizedTest
  @ValueSource(strings = {"040075", "04-00-75"})
  void readsASortCodeWithAndWithoutDashes(String sortCode) {
    assertEquals(
        new Destination.ToUkAccount("040075", "12345678", "Robin Marsh"),
        uk(sortCode, "12345678").toDestination());
  }

  @ParameterizedTest
  @ValueSource(strings = {IBAN, "GB33 BUKB 2020 1555 5555 55", "gb33bukb20201555555555"})
  void readsAnIbanAsPeopleWriteIt(String written) {
    assertEquals(new Destination.ToIban(IBAN, "Robin Marsh"), iban(written).toDestination());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GB34BUKB20201555555555",
        "GB33BUKB2020155555555",
        "XX33",
        "IBAN",
        "GB33\tBUKB"
      })
  void refusesAnIbanWhoseFormOrCheckDigitsAreWrong(String written) {
    assertRefused(iban(written), "to.iban", Reason.NOT_AN_IBAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "04007", "0400755", "04-0075", "04 00 75", "04-00-7x", "٠٤٠٠٧٥"})
  void refusesAnotherSortCode(String sortCode) {
    assertRefused(uk(sortCode, "12345678"), "to.sortCode", Reason.NOT_A_SORT_CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "123456789", "1234 5678"})
  void refusesAnotherAccountNumber(String number) {
    assertRefused(uk("040075", number), "to.accountNumber", Reason.NOT_AN_ACCOUNT_NUMBER);
  }

  @Test
  void refusesNoneAndMoreThanOne() {
    String account = AccountId.next().toString();

    assertRefused(
        new PaymentTo(null, null, null, null, "N", null, null, null),
        "to",
        Reason.NOT_ONE_DESTINATION);
    assertRefused(
        new PaymentTo(account, null, null, IBAN, null, null, null, null),
        "to",
        Reason.NOT_ONE_DESTINATION);
    assertRefused(
        new PaymentTo(null, "040075", "12345678", IBAN, "N", null, null, null),
        "to",
        Reason.NOT_ONE_DESTINATION);
  }

  @Test
  void refusesHalfADestination() {
    assertRefused(
        new PaymentTo(null, "040075", null, null, "N", null, null, null),
        "to.accountNumber",
        Reason.REQUIRED);
    assertRefused(
        new PaymentTo(null, "040075", "12345678", null, " ", null, null, null),
        "to.name",
        Reason.REQUIRED);
    assertRefused(
        new PaymentTo(null, null, null, IBAN, null, null, null, null), "to.name", Reason.REQUIRED);
  }

  @Test
  void refusesAnIdOfAnotherKind() {
    assertRefused(
        new PaymentTo("pay_123", null, null, null, null, null, null, null),
        "to.accountId",
        Reason.NOT_AN_ID);
  }

  @Test
  void readsASavedPayee() {
    PayeeId payee = PayeeId.next();

    assertEquals(
        new Destination.ToPayee(payee),
        new PaymentTo(null, null, null, null, null, payee.toString(), null, null).toDestination());
    assertRefused(
        new PaymentTo(null, null, null, null, null, "pay_1", null, null),
        "to.payeeId",
        Reason.NOT_AN_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+447700900123", "+44 7700 900 123"})
  void readsAPhoneNumberAsPeopleWriteIt(String written) {
    assertEquals(new Destination.ToPhone("+447700900123"), phone(written).toDestination());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "07700900123", "+0770090012", "+44770", "+4477009001234567", "+44-77"})
  void refusesAnotherPhoneNumber(String written) {
    assertRefused(phone(written), "to.phone", Reason.NOT_A_PHONE_NUMBER);
  }

  @Test
  void refusesANameBesideAPayeeOrAPhoneNumber() {
    assertRefused(
        new PaymentTo(null, null, null, null, "N", null, "+447700900123", null),
        "to.name",
        Reason.NOT_ONE_DESTINATION);
    assertRefused(
        new PaymentTo(null, null, null, null, "N", PayeeId.next().toString(), null, null),
        "to.name",
        Reason.NOT_ONE_DESTINATION);
  }

  private static PaymentTo phone(String written) {
    return new PaymentTo(null, null, null, null, null, null, written, null);
  }

  private static PaymentTo uk(@Nullable String sortCode, String number) {
    return new PaymentTo(null, sortCode, number, null, "Robin Marsh", null, null, null);
  }

  private static PaymentTo iban(String written) {
    return new PaymentTo(null, null, null, written, "Robin Marsh", null, null, null);
  }

  private static void assertRefused(PaymentTo to, String field, Reason reason) {
    InvalidInput refused = assertThrows(InvalidInput.class, to::toDestination);

    assertEquals(field, refused.field());
    assertEquals(reason, refused.reason());
  }
}
