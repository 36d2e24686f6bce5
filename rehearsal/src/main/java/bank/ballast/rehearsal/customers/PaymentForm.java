package bank.ballast.rehearsal.customers;

import java.util.SplittableRandom;

/** How a payer names the payee's account; all of these are in use. */
enum PaymentForm {
  ACCOUNT,
  SORT_CODE,
  SORT_CODE_WITH_DASHES,
  IBAN;

  /** Of ten payments, five go to an account, two to a sort code with dashes. */
  static PaymentForm any(SplittableRandom random) {
    int place = random.nextInt(10);
    return place < 5 ? ACCOUNT : place < 7 ? SORT_CODE_WITH_DASHES : place < 8 ? SORT_CODE : IBAN;
  }

  /** The payee as JSON. */
  String to(Holding payee) {
    String code = payee.sortCode();
    return switch (this) {
      case ACCOUNT -> "{\"accountId\":\"%s\"}".formatted(payee.accountId());
      case SORT_CODE -> uk(code, payee);
      case SORT_CODE_WITH_DASHES ->
          uk(
              "%s-%s-%s".formatted(code.substring(0, 2), code.substring(2, 4), code.substring(4)),
              payee);
      case IBAN -> "{\"iban\":\"%s\",\"name\":\"%s\"}".formatted(payee.iban(), payee.name());
    };
  }

  private static String uk(String sortCode, Holding payee) {
    return "{\"sortCode\":\"%s\",\"accountNumber\":\"%s\",\"name\":\"%s\"}"
        .formatted(sortCode, payee.accountNumber(), payee.name());
  }
}
