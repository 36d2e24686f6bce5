package bank.ballast.systemtests.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that one customer asks others for, from the question to the answer. */
@RunningBank
class PaymentRequestsIT {

  private final Bank bank;
  private final Holder asker;
  private final Holder asked;
  private final String number;

  PaymentRequestsIT(Bank bank) {
    this.bank = bank;
    this.asker = bank.customers().newCustomerWith(1_000);
    this.asked = bank.customers().newCustomerWith(500_000);
    this.number = Asking.numberOf(asked.customer());
  }

  @Test
  void whoIsAskedByPhoneFindsItPaysAndBothAreTold() {
    Answer made = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201);
    String id = made.text("/id");
    assertTrue(id.startsWith("preq_"), id);
    assertEquals("asker", made.text("/role"));
    assertEquals(number, made.text("/parts/0/phone"));
    assertEquals(
        "/api/payment-requests/" + id,
        made.header("Location").orElse("").replaceAll(".*//[^/]*", ""));

    Answer found = asked.api().get("/payment-requests").expect(200);
    assertEquals(id, found.text("/items/0/id"));
    assertEquals("asked", found.text("/items/0/role"));
    assertEquals(asker.customer().name(), found.text("/items/0/askedBy"));
    assertEquals("Dinner at the Anchor", found.text("/items/0/note"));
    assertEquals(1_250, found.json().at("/items/0/parts/0/amount/minorUnits").asLong());
    assertEquals("", found.text("/items/0/accountId"));
    assertEquals(
        List.of(asker.customer().name() + " asks you for £12.50"),
        Asking.told(asked.customer(), id));

    Answer paid = Asking.pay(asked, id).expect(201);

    assertEquals(asker.customer().name(), paid.text("/payee"));
    assertEquals("Dinner at the Anchor", paid.text("/reference"));
    assertEquals(2_250, asker.balance());
    assertEquals(498_750, asked.balance());
    Answer seen = Asking.read(asker.customer(), id).expect(200);
    assertEquals("paid", seen.text("/state"));
    assertEquals(asked.customer().name(), seen.text("/parts/0/payments/0/by"));
    assertEquals("", seen.text("/parts/0/payments/0/paymentId"));
    assertEquals(
        paid.text("/id"),
        Asking.read(asked.customer(), id).expect(200).text("/parts/0/payments/0/paymentId"));
    assertEquals(
        List.of(asked.customer().name() + " has paid you £12.50"),
        Asking.awaitTold(asker.customer(), id, 1));
    Asking.pay(asked, id).expectRefusal(409, "PAYMENT_REQUEST_OVER");
  }

  @Test
  void everybodyIsToldInTheirOwnLanguage() {
    speak(asked.customer(), "fr");
    String french = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201).text("/id");
    assertTrue(
        Asking.told(asked.customer(), french).get(0).contains(" vous demande "),
        () -> Asking.told(asked.customer(), french).toString());
    speak(asker.customer(), "ar");
    Asking.decline(asked.customer(), french).expect(200);

    assertEquals(1, Asking.told(asker.customer(), french).size());
    assertTrue(Asking.told(asker.customer(), french).get(0).startsWith("رفض"));
  }

  @Test
  void whereTheAmountIsOpenWhoPaysSaysIt() {
    String id = Asking.ask(asker, Map.of("phone", number)).expect(201).text("/id");

    Asking.pay(asked, id).expectRefusal(400, "MALFORMED_PAYMENT_REQUEST");
    String key = UUID.randomUUID().toString();
    Asking.pay(asked, id, Map.of("amount", Customer.pounds(0)), key)
        .expectRefusal(400, "AMOUNT_NOT_POSITIVE");
    Asking.pay(asked, id, Map.of("amount", Customer.pounds(777)), key).expect(201);

    assertEquals(1_777, asker.balance());
    assertEquals(
        777,
        Asking.read(asker.customer(), id)
            .json()
            .at("/parts/0/payments/0/amount/minorUnits")
            .asLong());
  }

  @Test
  void aLinkLeadsWhoeverHasItToTheRequestAndIsPaidOnce() {
    Answer made = Asking.ask(asker, Asking.link("once", 1_000)).expect(201);
    String id = made.text("/id");
    String token = Asking.token(made, 0);
    assertEquals(22, token.length());
    assertTrue(made.text("/parts/0/link").startsWith("http://localhost:8080/app/pay#"));
    assertEquals("", Asking.read(asker.customer(), id).text("/parts/0/link"));
    assertEquals(
        1,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM payments_request_part WHERE link_hash = UNHEX(SHA2(?, 256))",
                token));

    Asking.read(asked.customer(), id).expectRefusal(404, "PAYMENT_REQUEST_NOT_FOUND");
    Asking.pay(asked, id).expectRefusal(404, "PAYMENT_REQUEST_NOT_FOUND");
    Answer shown = Asking.look(asked, token).expect(200);
    assertEquals(id, shown.text("/id"));
    assertEquals(asker.customer().name(), shown.text("/askedBy"));
    assertEquals("Dinner at the Anchor", shown.text("/note"));
    assertEquals(1_000, shown.json().at("/parts/0/amount/minorUnits").asLong());
    Asking.payByLink(asked, id, token).expect(201);

    assertEquals(2_000, asker.balance());
    assertEquals("paid", Asking.read(asked.customer(), id).expect(200).text("/state"));
    Holder late = bank.customers().newCustomerWith(5_000);
    Asking.payByLink(late, id, token).expectRefusal(409, "PAYMENT_REQUEST_OVER");
    Answer toOthers = Asking.look(late, token).expect(200);
    assertEquals("paid", toOthers.text("/state"));
    assertFalse(toOthers.body().contains(asked.customer().name()), toOthers.body());
  }

  @Test
  void byALinkForSeveralEachPaysOnce() {
    Answer made = Asking.ask(asker, Map.of("link", "several")).expect(201);
    String id = made.text("/id");
    String token = Asking.token(made, 0);
    Holder another = bank.customers().newCustomerWith(5_000);

    payOpen(asked, id, token, 300).expect(201);
    payOpen(another, id, token, 400).expect(201);
    payOpen(another, id, token, 400).expectRefusal(409, "PAYMENT_REQUEST_OVER");

    assertEquals(1_700, asker.balance());
    Answer all = Asking.read(asker.customer(), id);
    assertEquals("open", all.text("/state"));
    assertEquals(2, all.json().at("/parts/0/payments").size());
    assertEquals(
        1, Asking.read(another.customer(), id).expect(200).json().at("/parts/0/payments").size());
    Asking.cancel(asker.customer(), id).expect(200);
    payOpen(bank.customers().newCustomerWith(5_000), id, token, 100)
        .expectRefusal(409, "PAYMENT_REQUEST_OVER");
  }

  @Test
  void aBillIsDividedInWholePenniesAndWhatIsLeftOverStaysWithWhoAsks() {
    Answer made =
        asker
            .api()
            .post(
                "/payment-requests",
                Asking.bill(
                    asker,
                    Map.of("total", Customer.pounds(10_000)),
                    Map.of("phone", number),
                    Map.of("link", "once")))
            .expect(201);

    assertEquals("split", made.text("/kind"));
    assertEquals(3_333, made.json().at("/parts/0/amount/minorUnits").asLong());
    assertEquals(3_333, made.json().at("/parts/1/amount/minorUnits").asLong());
    assertEquals(3_334, made.json().at("/ownPart/minorUnits").asLong());
    String id = made.text("/id");
    Answer theirs = Asking.read(asked.customer(), id).expect(200);
    assertEquals(1, theirs.json().at("/parts").size());
    assertEquals("", theirs.text("/total/minorUnits"));

    Asking.pay(asked, id).expect(201);
    Answer list = Asking.read(asker.customer(), id);
    assertEquals("open", list.text("/state"));
    assertEquals("paid", list.text("/parts/0/state"));
    assertEquals("open", list.text("/parts/1/state"));
    Asking.payByLink(bank.customers().newCustomerWith(5_000), id, Asking.token(made, 1))
        .expect(201);
    assertEquals("paid", Asking.read(asker.customer(), id).text("/state"));
    assertEquals(7_666, asker.balance());
  }

  @Test
  void partsThatAreNamedAddUpToTheBill() {
    Map<String, Object> bill =
        Map.of("total", Customer.pounds(6_000), "ownPart", Customer.pounds(1_000));
    Object[] from = {Asking.phone(number, 2_000), Asking.link("once", 3_000)};

    Answer made = asker.api().post("/payment-requests", Asking.bill(asker, bill, from)).expect(201);

    assertEquals(2_000, made.json().at("/parts/0/amount/minorUnits").asLong());
    assertEquals(3_000, made.json().at("/parts/1/amount/minorUnits").asLong());
    Map<String, Object> less = Asking.with(bill, "ownPart", Customer.pounds(999));
    asker
        .api()
        .post("/payment-requests", Asking.bill(asker, less, from))
        .expectRefusal(422, "PARTS_DO_NOT_ADD_UP");
  }

  @Test
  void whoDeclinesOwesNothingAndWhoAskedIsTold() {
    String id = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201).text("/id");

    assertEquals("declined", Asking.decline(asked.customer(), id).expect(200).text("/state"));
    assertEquals("declined", Asking.decline(asked.customer(), id).expect(200).text("/state"));

    assertEquals("declined", Asking.read(asker.customer(), id).text("/parts/0/state"));
    assertEquals(
        List.of(number + " has declined to pay £12.50"), Asking.told(asker.customer(), id));
    Asking.pay(asked, id).expectRefusal(409, "PAYMENT_REQUEST_OVER");
    Asking.cancel(asker.customer(), id).expectRefusal(409, "PAYMENT_REQUEST_OVER");
  }

  @Test
  void cancellingLeavesWhatWasPaid() {
    Answer made =
        asker
            .api()
            .post(
                "/payment-requests",
                Asking.bill(
                    asker,
                    Map.of("total", Customer.pounds(900), "includingMe", false),
                    Map.of("phone", number),
                    Map.of("link", "once")))
            .expect(201);
    String id = made.text("/id");
    Asking.pay(asked, id).expect(201);

    assertEquals("cancelled", Asking.cancel(asker.customer(), id).expect(200).text("/state"));
    assertEquals("cancelled", Asking.cancel(asker.customer(), id).expect(200).text("/state"));

    Answer left = Asking.read(asker.customer(), id);
    assertEquals("paid", left.text("/parts/0/state"));
    assertEquals("cancelled", left.text("/parts/1/state"));
    Asking.payByLink(asked, id, Asking.token(made, 1)).expectRefusal(409, "PAYMENT_REQUEST_OVER");
    assertEquals(1_450, asker.balance());
  }

  @Test
  void whoOwesIsRemindedOnceADay() {
    String id = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201).text("/id");

    Asking.remind(asker.customer(), id).expect(200);
    Asking.remind(asker.customer(), id).expectRefusal(409, "REMINDED_TODAY");

    assertEquals(
        List.of(
            "A reminder: " + asker.customer().name() + " asks you for £12.50",
            asker.customer().name() + " asks you for £12.50"),
        Asking.told(asked.customer(), id));
    bank.books()
        .change(
            "UPDATE payments_request_reminder SET reminded_on = reminded_on - INTERVAL 1 DAY"
                + " WHERE request_id = ?",
            Ids.parse("preq", id).toString());
    Asking.pay(asked, id).expect(201);
    Asking.remind(asker.customer(), id).expectRefusal(409, "PAYMENT_REQUEST_OVER");
  }

  @Test
  void bothHoldersOfAJointAccountSeeWhatIsAskedForAndEitherTakesItBack() {
    JointAccount joint = JointAccount.openedBy(asker.customer());
    Customer second = bank.customers().newCustomer();
    Holder other = joint.with(second);
    String id = Asking.ask(joint.first(), Asking.phone(number, 500)).expect(201).text("/id");

    assertEquals(id, second.api().get("/payment-requests").expect(200).text("/items/0/id"));
    assertEquals("asker", Asking.read(second, id).expect(200).text("/role"));
    assertEquals("cancelled", Asking.cancel(second, id).expect(200).text("/state"));
    String again = Asking.ask(other, Asking.phone(number, 500)).expect(201).text("/id");
    assertEquals(second.name(), Asking.read(asked.customer(), again).text("/askedBy"));
  }

  /** Whoever asks is told the same of a customer's number and of nobody's. */
  @Test
  void aPhoneNumberDoesNotTellAStrangerWhetherSomebodyHasIt() {
    String nobodys = Asking.number();
    String one = Asking.ask(asker, Asking.phone(number, 500)).expect(201).text("/id");
    String other = Asking.ask(asker, Asking.phone(nobodys, 500)).expect(201).text("/id");

    assertEquals(told(one, number), told(other, nobodys));
    Asking.remind(asker.customer(), one).expect(200);
    Asking.remind(asker.customer(), other).expect(200);
    assertEquals(told(one, number), told(other, nobodys));
    Asking.cancel(asker.customer(), one).expect(200);
    Asking.cancel(asker.customer(), other).expect(200);
    assertEquals(told(one, number), told(other, nobodys));
  }

  @Test
  void itIsConfirmedAsAnyOtherPayment() {
    String id = Asking.ask(asker, Asking.phone(number, 130_000)).expect(201).text("/id");

    Asking.pay(asked, id).expectRefusal(401, "STEP_UP_REQUIRED");
    assertEquals("open", Asking.read(asked.customer(), id).text("/state"));
    Confirming.post(asked.customer(), Asking.payments(id), Asking.order(asked.account(), Map.of()))
        .expect(201);

    assertEquals(131_000, asker.balance());
  }

  @Test
  void oneKeyPaysOnceAndOneThing() {
    String id = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201).text("/id");
    String same = Asking.ask(asker, Asking.phone(number, 1_250)).expect(201).text("/id");
    String key = UUID.randomUUID().toString();
    Answer first = Asking.pay(asked, id, Map.of(), key).expect(201);
    Journal journal = new Journal(bank);

    assertEquals(first.body(), Asking.pay(asked, id, Map.of(), key).expect(201).body());
    Asking.pay(asked, same, Map.of(), key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    asked
        .customer()
        .pay(asked.account(), asker.account(), 1_250, key)
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");

    journal.isUntouched();
    assertEquals(1, Asking.awaitTold(asker.customer(), id, 1).size());
    assertEquals("open", Asking.read(asked.customer(), same).text("/state"));
  }

  @Test
  void oneKeyAsksOnceAndIsAnsweredAlike() {
    Map<String, Object> body =
        Asking.bill(
            asker,
            Map.of("total", Customer.pounds(3_000)),
            Map.of("phone", number),
            Map.of("link", "once"));
    String key = UUID.randomUUID().toString();
    Answer first = asker.api().post("/payment-requests", body, key).expect(201);

    Answer again = asker.api().post("/payment-requests", body, key).expect(201);

    assertEquals(first.body(), again.body());
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(1, Asking.told(asked.customer(), first.text("/id")).size());
    String token = Asking.token(first, 1);
    assertEquals(first.text("/id"), Asking.look(asked, token).expect(200).text("/id"));
    assertEquals(22, token.length());
    asker
        .api()
        .post("/payment-requests", Asking.with(body, "note", "Lunch"), key)
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    // Somebody else's key is another one.
    Map<String, Object> others = Asking.body(asked, Asking.link("once", 100));
    asked.api().post("/payment-requests", others, key).expect(201);
    assertEquals(1, asker.api().get("/payment-requests").expect(200).json().at("/items").size());
  }

  @Test
  void whoAsksNamesItByAKey() {
    Map<String, Object> body = Asking.body(asker, Asking.phone(number, 1_250));

    asker
        .api()
        .send("POST", "/payment-requests", body, Map.of())
        .expectRefusal(400, "IDEMPOTENCY_KEY_MISSING");
    asker
        .api()
        .post("/payment-requests", body, "x".repeat(65))
        .expectRefusal(400, "IDEMPOTENCY_KEY_MALFORMED");
  }

  @Test
  void pagesOfRequestsJoin() {
    String first = Asking.ask(asker, Asking.phone(number, 100)).expect(201).text("/id");
    String second = Asking.ask(asker, Asking.phone(number, 200)).expect(201).text("/id");

    Answer page = asked.api().get("/payment-requests?limit=1").expect(200);

    assertEquals(second, page.text("/items/0/id"));
    Answer next =
        asked.api().get("/payment-requests?limit=1&before=" + page.text("/next")).expect(200);
    assertEquals(first, next.text("/items/0/id"));
  }

  private static Answer payOpen(Holder payer, String id, String token, long pence) {
    return Asking.pay(
        payer,
        id,
        Map.of("link", token, "amount", Customer.pounds(pence)),
        UUID.randomUUID().toString());
  }

  private void speak(Customer customer, String language) {
    customer.api().send("PATCH", "/profile", Map.of("language", language), Map.of()).expect(200);
  }

  /** What the asker sees of a request, without what is its own. */
  private String told(String id, String phone) {
    return Asking.read(asker.customer(), id)
        .expect(200)
        .body()
        .replace(id, "id")
        .replace(phone, "phone")
        .replaceAll("\"(createdAt|expiresAt)\":\"[^\"]*\"", "");
  }
}
