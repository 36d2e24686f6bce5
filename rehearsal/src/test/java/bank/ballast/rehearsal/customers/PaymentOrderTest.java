package bank.ballast.rehearsal.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PaymentOrderTest {

  private static final Holding ONE =
      new Holding("one", "s1", "i1", "acc_1", "040075", "10000001", "GB1", "One");
  private static final Holding TWO =
      new Holding("two", "s2", "i2", "acc_2", "040075", "10000002", "GB2", "Two");

  private final PaymentOrder order =
      new PaymentOrder("key", ONE, TWO, 12, PaymentForm.SORT_CODE_WITH_DASHES);

  @Test
  void asksInTheFormOfThePayersChoice() throws JsonProcessingException {
    JsonNode body = Wire.JSON.readTree(order.body());

    assertEquals("acc_1", body.path("fromAccountId").asText());
    assertEquals("04-00-75", body.path("to").path("sortCode").asText());
    assertEquals(12, body.path("amount").path("minorUnits").asInt());
  }

  @Test
  void isOpenUntilTheBankHasSaidSomething() {
    assertTrue(order.isOpen());

    order.acknowledge("pay_1");

    assertFalse(order.isOpen());
  }

  @Test
  void theSameAnswerTwiceIsNoContradiction() {
    order.acknowledge("pay_1");
    order.acknowledge("pay_1");

    assertNull(order.contradiction());
  }

  @Test
  void noticesThatTheBankSaysSomethingElse() {
    order.acknowledge("pay_1");
    order.acknowledge("pay_2");

    assertNotNull(order.contradiction());
  }

  @Test
  void noticesThatTheBankTakesItsWordBack() {
    order.acknowledge("pay_1");
    order.refuse("INSUFFICIENT_FUNDS");

    assertNotNull(order.contradiction());
  }
}
