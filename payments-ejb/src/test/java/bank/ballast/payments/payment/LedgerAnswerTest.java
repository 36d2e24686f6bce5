package bank.ballast.payments.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.KernelRefusal;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.payments.PaymentsRefusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A payer hears all about their own account, and of the payee's only that it can't receive. */
class LedgerAnswerTest {

  private final LedgerAccountId own = new LedgerAccountId(Ids.next());
  private final LedgerAccountId payees = new LedgerAccountId(Ids.next());

  @Test
  void tellsThePayerAboutTheirOwnAccount() {
    assertEquals(
        Optional.of(PaymentsRefusal.INSUFFICIENT_FUNDS),
        told(LedgerRefusal.INSUFFICIENT_FUNDS, own));
    assertEquals(
        Optional.of(PaymentsRefusal.ACCOUNT_FROZEN),
        told(LedgerRefusal.LEDGER_ACCOUNT_FROZEN, own));
    assertEquals(
        Optional.of(PaymentsRefusal.ACCOUNT_CLOSED),
        told(LedgerRefusal.LEDGER_ACCOUNT_CLOSED, own));
  }

  @Test
  void keepsThePayeesStateFromThePayer() {
    Optional<PaymentsRefusal> said = Optional.of(PaymentsRefusal.PAYEE_CANNOT_RECEIVE);

    assertEquals(said, told(LedgerRefusal.LEDGER_ACCOUNT_FROZEN, payees));
    assertEquals(said, told(LedgerRefusal.LEDGER_ACCOUNT_CLOSED, payees));
  }

  @Test
  void saysWhatIsWrongWithTheAmount() {
    assertEquals(
        Optional.of(PaymentsRefusal.WRONG_CURRENCY), told(LedgerRefusal.WRONG_CURRENCY, payees));
    assertEquals(
        Optional.of(PaymentsRefusal.AMOUNT_TOO_LARGE),
        told(LedgerRefusal.BALANCE_OVERFLOW, payees));
  }

  @Test
  void doesNotBlameTheCustomerForTheBanksOwnFaults() {
    assertEquals(Optional.empty(), told(LedgerRefusal.UNBALANCED, own));
    assertEquals(Optional.empty(), told(LedgerRefusal.LEDGER_ACCOUNT_UNKNOWN, own));
    assertEquals(Optional.empty(), told(LedgerRefusal.INSUFFICIENT_FUNDS, payees));
    assertEquals(
        Optional.empty(), LedgerAnswer.of(new Refusal(KernelRefusal.CURRENCY_MISMATCH), own));
  }

  private Optional<PaymentsRefusal> told(LedgerRefusal code, LedgerAccountId account) {
    return LedgerAnswer.of(new Refusal(code, "account", account.value().toString()), own);
  }
}
