package bank.ballast.payments.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentStep.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Instant ASKED = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant SOON = ASKED.plusSeconds(10);
  private static final Instant LATE = SOON.plusNanos(1000);

  @Test
  void anAnswerIsLateAfterTenSeconds() {
    assertEquals(PaymentStatus.PENDING, standing(SOON));
    assertEquals(PaymentStatus.DELAYED, standing(LATE));
  }

  @Test
  void theAnswerCountsWhenItComes() {
    assertEquals(PaymentStatus.SETTLED, standing(LATE, Kind.SETTLED));
    assertEquals(PaymentStatus.REFUSED, standing(LATE, Kind.REFUSED));
  }

  @Test
  void whatIsAskedBackHasStillGone() {
    assertEquals(PaymentStatus.SETTLED, standing(LATE, Kind.SETTLED, Kind.RECALL_ASKED));
    assertEquals(
        PaymentStatus.SETTLED,
        standing(LATE, Kind.SETTLED, Kind.RECALL_ASKED, Kind.RECALL_REFUSED));
  }

  @Test
  void whatCameBackIsReturned() {
    assertEquals(PaymentStatus.RETURNED, standing(LATE, Kind.SETTLED, Kind.RETURNED));
    PaymentStep returned = new PaymentStep(Kind.RETURNED, null, SOON);
    assertEquals(
        PaymentStatus.RETURNED, Progress.of(PaymentStatus.SETTLED, ASKED, List.of(returned), LATE));
  }

  @Test
  void whatTheBankDecidedItselfStands() {
    assertEquals(PaymentStatus.SETTLED, Progress.of(PaymentStatus.SETTLED, ASKED, List.of(), LATE));
    assertEquals(PaymentStatus.REFUSED, Progress.of(PaymentStatus.REFUSED, ASKED, List.of(), LATE));
  }

  @Test
  void theOtherBanksReasonIsToldInTheBanksOwnCodes() {
    assertEquals("PAYEE_ACCOUNT_UNKNOWN", told("AC01"));
    assertEquals("PAYEE_CANNOT_RECEIVE", told("AC04"));
    assertEquals("REFUSED_BY_OTHER_BANK", told("XYZ1"));
    assertEquals("REFUSED_BY_OTHER_BANK", told(null));
    assertNull(Progress.refusalCode(null, List.of()));
    assertEquals("INSUFFICIENT_FUNDS", Progress.refusalCode("INSUFFICIENT_FUNDS", List.of()));
  }

  private static String told(@Nullable String reason) {
    return String.valueOf(
        Progress.refusalCode(null, List.of(new PaymentStep(Kind.REFUSED, reason, SOON))));
  }

  private static PaymentStatus standing(Instant now, Kind... taken) {
    List<PaymentStep> steps =
        Arrays.stream(taken).map(kind -> new PaymentStep(kind, null, SOON)).toList();
    return Progress.of(PaymentStatus.PENDING, ASKED, steps, now);
  }
}
