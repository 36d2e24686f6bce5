package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.StandingOrderId;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Payments that are made later. Days pass by moving what is due, and what was done, into the past:
 * the server's clock is everybody's.
 */
@RunningBank
class StandingOrdersIT {

  private static final String MORNING = "due-payments";
  private static final String AFTERNOON = "due-payments-again";

  private final Bank bank;
  private final DailyWorks days;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  StandingOrdersIT(Bank bank) {
    this.bank = bank;
    this.days = new DailyWorks(bank);
  }

  @Test
  void whatIsSetUpIsShownAndHoldsOnce() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> monthly = order(payer, payee, 500, today.plusDays(1));

    Answer first = payer.api().post("/standing-orders", monthly, "rent").expect(201);

    assertEquals("active", first.text("/status"));
    assertEquals(payee.customer().name(), first.text("/payee"));
    assertEquals(today.plusDays(1).toString(), first.text("/nextOn"));
    assertEquals(
        first.text("/id"),
        payer.api().post("/standing-orders", monthly, "rent").expect(201).text("/id"));
    payer
        .api()
        .post("/standing-orders", order(payer, payee, 501, today.plusDays(1)), "rent")
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    assertEquals(
        first.text("/id"), payer.api().get("/standing-orders").expect(200).text("/items/0/id"));
    assertEquals(10_000, payer.balance());
  }

  @ParameterizedTest
  @CsvSource({
    "every, 3, 400, MALFORMED_RECURRENCE",
    "payments, 0, 400, MALFORMED_RECURRENCE",
    "firstOn, 2020-01-31, 422, FIRST_DAY_OVER",
    "unit, fortnight, 400, INVALID_REQUEST",
    "firstOn, 2027-02-30, 400, INVALID_REQUEST"
  })
  void whatCannotBeRepeatedIsRefused(String field, String value, int status, String code) {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> order = order(payer, payee, 500, today.plusDays(1));
    order.put("unit", "week");
    order.put(field, value.matches("[0-9]") ? (Object) Integer.valueOf(value) : value);

    payer.api().post("/standing-orders", order).expectRefusal(status, code);
  }

  @Test
  void howeverSmallItIsConfirmedOnceForAll() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder stranger = bank.customers().newCustomerWithAccount();
    Map<String, Object> penny = order(payer, stranger, 1, today.plusDays(1));

    payer.api().post("/standing-orders", penny).expectRefusal(401, "STEP_UP_REQUIRED");

    assertEquals(0, payer.api().get("/standing-orders").expect(200).json().at("/items").size());
    Confirming.post(payer.customer(), "/standing-orders", penny).expect(201);
  }

  @Test
  void whatIsDueIsPaidOnceHoweverOftenTheDayIsRun() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    String id = setUp(payer, payee, 500);
    due(id, 0, today.minusDays(1));

    days.run(MORNING, today.minusDays(1));
    assertEquals(500, payee.balance());
    assertEquals(1, order(payer, id).at("/paid").asInt());

    // As if the server had died after the payment and before the order was moved on.
    due(id, 0, today.minusDays(1));
    days.run(MORNING, today.minusDays(1));
    days.run(AFTERNOON, today.minusDays(1));

    assertEquals(500, payee.balance());
    assertEquals(1, order(payer, id).at("/paid").asInt());
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void daysThatTheBankMissedAreCaughtUpInOrder() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> daily = order(payer, payee, 500, today.plusDays(1));
    daily.put("unit", "day");
    daily.put("workingDays", "same");
    daily.put("payments", 3);
    String id = payer.api().post("/standing-orders", daily).expect(201).text("/id");
    bank.books()
        .change(
            "UPDATE payments_standing_order SET first_on = ? WHERE id = ?",
            today.minusDays(3),
            uuid(id));
    due(id, 0, today.minusDays(3));

    days.run(MORNING, today.minusDays(3));
    days.awaitDone(MORNING, today.minusDays(1));

    assertEquals(1_500, payee.balance());
    assertEquals("ended", order(payer, id).at("/status").asText());
    assertEquals(
        "[%s, %s, %s]".formatted(today.minusDays(3), today.minusDays(2), today.minusDays(1)),
        bank.books()
            .texts(
                "SELECT business_date FROM platform_day_work WHERE work = ? AND state = 'DONE'"
                    + " AND business_date BETWEEN ? AND ? ORDER BY ended_at",
                MORNING,
                today.minusDays(3),
                today.minusDays(1))
            .toString());
  }

  @Test
  void whereMoneyIsShortTheAfternoonTriesOnceMore() {
    Holder payer = bank.customers().newCustomerWithAccount();
    Holder payee = payeeOf(payer);

    String id = setUp(payer, payee, 500);
    due(id, 0, today.minusDays(1));
    days.run(MORNING, today.minusDays(1));

    assertEquals(0, order(payer, id).at("/paid").asInt());
    assertEquals(0, declined(payer).json().at("/items").size());
    payer.customer().receive(payer.account(), 800);
    days.run(AFTERNOON, today.minusDays(1));
    assertEquals(500, payee.balance());

    due(id, 1, today.minusDays(1));
    days.run(AFTERNOON, today.minusDays(1));
    assertEquals(500, payee.balance());
    assertEquals("INSUFFICIENT_FUNDS", order(payer, id).at("/refusalCode").asText());
    assertEquals(1, order(payer, id).at("/paid").asInt());
    Answer told = payer.api().get("/notifications").expect(200);
    assertEquals("payment", told.text("/items/0/kind"));
    assertEquals(id, told.text("/items/0/about"));
    assertEquals(1, told.json().at("/items").size());
    assertEquals("INSUFFICIENT_FUNDS", declined(payer).text("/items/0/code"));
  }

  @Test
  void moneyForOneOfTwoPaysOneAndTheOtherWaits() {
    Holder payer = bank.customers().newCustomerWith(700);
    Holder payee = payeeOf(payer);
    for (int each = 0; each < 2; each++) {
      due(setUp(payer, payee, 500), 0, today.minusDays(1));
    }

    days.run(MORNING, today.minusDays(1));
    assertEquals(500, payee.balance());
    payer.customer().receive(payer.account(), 300);
    days.run(AFTERNOON, today.minusDays(1));

    assertEquals(1_000, payee.balance());
    assertEquals(0, declined(payer).json().at("/items").size());
  }

  @Test
  void whatIsPaidOutOfAnAccountEndsWithIt() {
    Holder payer = bank.customers().newCustomerWithAccount();
    Holder payee = payeeOf(payer);
    String id = setUp(payer, payee, 500);
    new Closing(payer.customer()).close(payer.account(), null).expect(201);
    due(id, 0, today.minusDays(1));

    days.run(MORNING, today.minusDays(1));

    JsonNode ended = order(payer, id);
    assertEquals("ended", ended.at("/status").asText());
    assertEquals("ACCOUNT_CLOSED", ended.at("/refusalCode").asText());
  }

  @Test
  void aPaymentCanBeLeftOutChangedAndEnded() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    String id = setUp(payer, payee, 500);
    String path = "/standing-orders/" + id;
    LocalDate next = LocalDate.parse(order(payer, id).at("/nextOn").asText());

    LocalDate after = LocalDate.parse(skip(payer, id, next).expect(200).text("/nextOn"));
    assertTrue(after.isAfter(next.plusDays(20)), after.toString());
    assertEquals(0, order(payer, id).at("/paid").asInt());
    assertEquals(after.toString(), skip(payer, id, next).expect(200).text("/nextOn"));
    skip(payer, id, after.plusDays(1)).expectRefusal(409, "NOT_THE_NEXT_PAYMENT");
    assertEquals(
        700,
        payer
            .api()
            .send("PATCH", path, Map.of("amount", Customer.pounds(700)), Map.of())
            .expect(200)
            .json()
            .at("/amount/minorUnits")
            .asInt());
    payer.api().send("DELETE", path, null, Map.of()).expect(200);
    assertEquals("cancelled", order(payer, id).at("/status").asText());
    payer.api().send("DELETE", path, null, Map.of()).expect(200);
    skip(payer, id, after).expectRefusal(409, "STANDING_ORDER_OVER");
    payee.api().get(path).expectRefusal(404, "STANDING_ORDER_NOT_FOUND");
  }

  /** A server claims a payment before it makes it, and here dies in between. */
  @Test
  void whatIsBeingMadeIsNeitherLeftOutNorTakenBack() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> later =
        new LinkedHashMap<>(Customer.payment(payer.account(), payee.account(), 300));
    later.put("executeOn", today.plusDays(2).toString());
    String once = payer.api().post("/payments", later).expect(201).text("/id");
    String monthly = setUp(payer, payee, 500);
    for (String id : List.of(once, monthly)) {
      due(id, 0, today.minusDays(1));
      bank.books()
          .change(
              "UPDATE payments_standing_order SET paying = number, paying_id = UUID() WHERE id = ?",
              uuid(id));
    }

    skip(payer, monthly, today.minusDays(1)).expectRefusal(409, "NOT_THE_NEXT_PAYMENT");
    payer
        .api()
        .send("DELETE", "/payments/" + once, null, Map.of())
        .expectRefusal(409, "PAYMENT_NOT_CANCELLABLE");
    assertEquals("scheduled", payer.api().get("/payments/" + once).expect(200).text("/status"));
    days.run(MORNING, today.minusDays(1));

    assertEquals("settled", payer.api().get("/payments/" + once).expect(200).text("/status"));
    assertEquals(1, order(payer, monthly).at("/paid").asInt());
    assertEquals(800, payee.balance());
  }

  @Test
  void aPaymentIsKeptForItsDayAndCanBeCancelled() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> later =
        new LinkedHashMap<>(Customer.payment(payer.account(), payee.account(), 500));
    later.put("executeOn", today.plusDays(2).toString());

    String kept = payer.api().post("/payments", later).expect(201).text("/id");
    String unwanted = payer.api().post("/payments", later).expect(201).text("/id");

    assertEquals("scheduled", payer.api().get("/payments/" + kept).expect(200).text("/status"));
    payer.api().send("DELETE", "/payments/" + unwanted, null, Map.of()).expect(200);
    assertEquals("cancelled", payer.api().get("/payments/" + unwanted).expect(200).text("/status"));
    assertEquals(kept, payer.api().get("/payments/scheduled").expect(200).text("/items/0/id"));
    assertEquals(10_000, payer.balance());

    due(kept, 0, today.minusDays(1));
    due(unwanted, 0, today.minusDays(1));
    days.run(MORNING, today.minusDays(1));

    assertEquals("settled", payer.api().get("/payments/" + kept).expect(200).text("/status"));
    assertEquals(500, payee.balance());
    payer
        .api()
        .send("DELETE", "/payments/" + kept, null, Map.of())
        .expectRefusal(409, "PAYMENT_NOT_CANCELLABLE");
  }

  @Test
  void nowOrLaterAKeyStandsForOnePayment() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> now = Customer.payment(payer.account(), payee.account(), 500);
    Map<String, Object> later = new LinkedHashMap<>(now);
    later.put("executeOn", today.plusDays(2).toString());

    payer.api().post("/payments", now, "now-1").expect(201);
    payer.api().post("/payments", later, "now-1").expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    payer.api().post("/payments", later, "later-1").expect(201);
    payer.api().post("/payments", now, "later-1").expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");

    assertEquals(500, payee.balance());
  }

  /** The two were asked for at once, and neither saw the other. */
  @Test
  void whatWasPaidUnderTheKeyInTheMeantimeIsNotPaidAgain() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> now = Customer.payment(payer.account(), payee.account(), 500);
    Map<String, Object> later = new LinkedHashMap<>(now);
    later.put("executeOn", today.plusDays(2).toString());
    payer.api().post("/payments", now, "both").expect(201);
    String id = payer.api().post("/payments", later, "aside").expect(201).text("/id");
    bank.books()
        .change(
            "UPDATE payments_standing_order SET idempotency_key = 'both' WHERE id = ?", uuid(id));
    due(id, 0, today.minusDays(1));

    days.run(MORNING, today.minusDays(1));

    assertEquals(500, payee.balance());
    assertEquals(0, payer.api().get("/payments/scheduled").expect(200).json().at("/items").size());
  }

  @Test
  void aPaymentForTodayIsMadeAtOnce() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    Map<String, Object> now =
        new LinkedHashMap<>(Customer.payment(payer.account(), payee.account(), 500));
    now.put("executeOn", today.toString());

    Answer paid = payer.api().post("/payments", now).expect(201);
    String id = paid.text("/id");

    assertEquals("settled", paid.text("/status"));
    assertEquals("settled", payer.api().get("/payments/" + id).expect(200).text("/status"));
    assertEquals(500, payee.balance());
    String atOnce = payer.pay(payee, 100).expect(201).text("/id");
    for (String made : List.of(id, atOnce)) {
      payer
          .api()
          .send("DELETE", "/payments/" + made, null, Map.of())
          .expectRefusal(409, "PAYMENT_NOT_CANCELLABLE");
    }
  }

  /** Whom the payer has saved, so that paying them needs no confirming. */
  @Test
  void anAccountHasAHundredAndNoMore() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    Holder payee = payeeOf(payer);
    String first = setUp(payer, payee, 100);
    bank.books()
        .change(
            "INSERT INTO payments_standing_order (id, customer_id, idempotency_key, request_hash,"
                + " once, state, account_id, to_kind, to_text, payee_name, amount, currency,"
                + " reference, unit, every, first_on, working_days, number, next_on, created_at)"
                + " WITH RECURSIVE more AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM more"
                + " WHERE n < 99) SELECT UUID(), customer_id, CONCAT('more ', n), request_hash,"
                + " once, state, account_id, to_kind, to_text, payee_name, amount, currency,"
                + " reference, unit, every, first_on, working_days, number, next_on, created_at"
                + " FROM payments_standing_order CROSS JOIN more WHERE id = ?",
            Ids.parse("so", first).toString());

    Answer refused =
        payer
            .api()
            .post("/standing-orders", order(payer, payee, 200, today.plusDays(1)))
            .expectRefusal(409, "TOO_MANY_STANDING_ORDERS");

    assertEquals("100", refused.text("/limit"));
    payer.api().send("DELETE", "/standing-orders/" + first, null, Map.of()).expect(200);
    setUp(payer, payee, 200);
  }

  private Holder payeeOf(Holder payer) {
    Holder payee = bank.customers().newCustomerWithAccount();
    Confirming.post(
            payer.customer(),
            "/payees",
            Map.of("name", payee.customer().name(), "accountId", payee.account().id()))
        .expect(201);
    return payee;
  }

  private String setUp(Holder payer, Holder payee, long pence) {
    return payer
        .api()
        .post("/standing-orders", order(payer, payee, pence, today.plusDays(1)))
        .expect(201)
        .text("/id");
  }

  private static Map<String, Object> order(
      Holder payer, Holder payee, long pence, LocalDate firstOn) {
    Map<String, Object> order =
        new LinkedHashMap<>(Customer.payment(payer.account(), payee.account(), pence));
    order.put("unit", "month");
    order.put("firstOn", firstOn.toString());
    order.put("workingDays", "same");
    return order;
  }

  private static Answer skip(Holder payer, String id, LocalDate day) {
    return payer.api().post("/standing-orders/" + id + "/skips", Map.of("day", day.toString()));
  }

  private static Answer declined(Holder payer) {
    return payer.api().get("/accounts/" + payer.account().id() + "/declined-payments").expect(200);
  }

  private static JsonNode order(Holder payer, String id) {
    return payer.api().get("/standing-orders/" + id).expect(200).json();
  }

  /** Makes a payment due, as if it were set up before; a cancelled one stays so. */
  private void due(String id, int number, LocalDate day) {
    bank.books()
        .change(
            "UPDATE payments_standing_order SET number = ?, made = ?, next_on = ?"
                + " WHERE id = ? AND state = 'ACTIVE'",
            number,
            number,
            day,
            uuid(id));
  }

  private static String uuid(String id) {
    UUID uuid =
        id.startsWith("pay_") ? PaymentId.parse(id).value() : StandingOrderId.parse(id).value();
    return uuid.toString();
  }
}
