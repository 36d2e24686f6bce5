package bank.ballast.payments.payment;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.payments.PaymentsRefusal;
import java.util.Optional;

/** Says in a customer's words why the ledger refused. */
final class LedgerAnswer {

  private LedgerAnswer() {}

  /**
   * The refusal as the payer may know it: everything of their own account, nothing of the payee's.
   *
   * @param own the ledger account of the customer who is answered
   * @return empty where no request can be the cause of it: then the bank itself is at fault
   */
  static Optional<PaymentsRefusal> of(Refusal refusal, LedgerAccountId own) {
    boolean ofOwn = own.value().toString().equals(refusal.facts().get("account"));
    if (!(refusal.code() instanceof LedgerRefusal code)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (code) {
          case INSUFFICIENT_FUNDS -> ofOwn ? PaymentsRefusal.INSUFFICIENT_FUNDS : null;
          case OUTFLOW_LIMIT -> ofOwn ? PaymentsRefusal.DAILY_LIMIT_EXCEEDED : null;
          case LEDGER_ACCOUNT_FROZEN ->
              ofOwn ? PaymentsRefusal.ACCOUNT_FROZEN : PaymentsRefusal.PAYEE_CANNOT_RECEIVE;
          case LEDGER_ACCOUNT_CLOSED ->
              ofOwn ? PaymentsRefusal.ACCOUNT_CLOSED : PaymentsRefusal.PAYEE_CANNOT_RECEIVE;
          case WRONG_CURRENCY -> PaymentsRefusal.WRONG_CURRENCY;
          case BALANCE_OVERFLOW -> PaymentsRefusal.AMOUNT_TOO_LARGE;
          default -> null;
        });
  }
}
