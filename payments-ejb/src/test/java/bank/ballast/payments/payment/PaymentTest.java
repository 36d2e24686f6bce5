package bank.ballast.payments.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.iso20022.Party;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentsRefusal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Payee PAYEE = new Payee("Robin Marsh", null);

  @Test
  void aSettledPaymentAnswersWithItself() {
    Payment payment = Payment.settled(TestRequests.paying(10_00), PAYEE, NOW);

    assertEquals(PaymentStatus.SETTLED, payment.answer().status());
    assertEquals("SETTLED", payment.outcome());
    assertEquals("Robin Marsh", payment.answer().payee());
  }

  @Test
  void aRefusedPaymentAnswersWithTheSameRefusalEachTime() {
    Payment payment =
        Payment.refused(TestRequests.paying(10_00), PAYEE, PaymentsRefusal.INSUFFICIENT_FUNDS, NOW);

    Refusal first = assertThrows(Refusal.class, payment::answer);
    Refusal second = assertThrows(Refusal.class, payment::answer);

    assertEquals(PaymentsRefusal.INSUFFICIENT_FUNDS, first.code());
    assertEquals(Map.of("paymentId", payment.id().toString()), first.facts());
    assertEquals(first.facts(), second.facts());
    assertEquals("INSUFFICIENT_FUNDS", payment.view().refusalCode());
  }

  @Test
  void answersItsOwnRequestOnly() {
    Payment payment = Payment.settled(TestRequests.paying(10_00), PAYEE, NOW);

    assertTrue(payment.answers(TestRequests.paying(10_00)));
    assertFalse(payment.answers(TestRequests.paying(10_01)));
  }

  @Test
  void aPaymentToAnotherBankKeepsWhereItGoes() {
    CompanionRow row =
        Payment.pending(
                TestRequests.paying(10_00), PAYEE, new Party("Bakery", "200000", "40000010"), NOW)
            .row();

    assertEquals("PENDING", row.values().get("status"));
    assertEquals("200000", row.values().get("payee_sort_code"));
    assertEquals("40000010", row.values().get("payee_account_number"));
  }

  @Test
  void theLedgersRowLacksNoColumn() {
    CompanionRow row = Payment.settled(TestRequests.paying(10_00), PAYEE, NOW).row();

    assertEquals("payments_payment", row.table());
    assertEquals(14, row.values().size());
    assertEquals(CompanionRow.Missing.NULL, row.values().get("refusal_code"));
    assertEquals(CompanionRow.Missing.NULL, row.values().get("payee_account_id"));
    assertEquals(10_00L, row.values().get("amount"));
  }
}
