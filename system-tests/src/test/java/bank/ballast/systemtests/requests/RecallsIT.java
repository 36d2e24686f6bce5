package bank.ballast.systemtests.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payments to other customers of this bank that are asked back. */
@RunningBank
class RecallsIT {

  private final Bank bank;
  private final Holder payer;
  private final Holder payee;
  private final String payment;

  RecallsIT(Bank bank) {
    this.bank = bank;
    this.payer = bank.customers().newCustomerWith(10_000);
    this.payee = bank.customers().newCustomerWithAccount();
    this.payment = payer.pay(payee, 3_000).expect(201).text("/id");
  }

  @Test
  void whoAgreesSendsAllOfItBackToWhereItCameFrom() {
    recall().expect(200);
    String id = request(payee.customer());
    Answer seen = Asking.read(payee.customer(), id).expect(200);
    assertEquals("recall", seen.text("/kind"));
    assertEquals("asked", seen.text("/role"));
    assertEquals(payment, seen.text("/recalls"));
    assertEquals(3_000, seen.json().at("/parts/0/amount/minorUnits").asLong());
    assertEquals(
        List.of(payer.customer().name() + " asks you to send back £30.00"),
        Asking.told(payee.customer(), id));

    Asking.pay(payee, id, Map.of("amount", Customer.pounds(2_999)), UUID.randomUUID().toString())
        .expectRefusal(422, "REQUESTED_AMOUNT_DIFFERS");
    Answer back = Asking.pay(payee, id).expect(201);

    assertEquals("Return of " + payment, back.text("/reference"));
    assertEquals(10_000, payer.balance());
    assertEquals(0, payee.balance());
    Answer original = payer.api().get("/payments/" + payment).expect(200);
    assertEquals("returned", original.text("/status"));
    assertEquals("recall-asked", original.text("/steps/0/what"));
    assertEquals("returned", original.text("/steps/1/what"));
    assertEquals(
        List.of(payee.customer().name() + " has sent £30.00 back"),
        Asking.awaitTold(payer.customer(), id, 1));
  }

  @Test
  void whoDeclinesKeepsItAndThePayerIsTold() {
    recall().expect(200);
    String id = request(payee.customer());

    Asking.decline(payee.customer(), id).expect(200);

    Answer original = payer.api().get("/payments/" + payment).expect(200);
    assertEquals("settled", original.text("/status"));
    assertEquals("recall-refused", original.text("/steps/1/what"));
    assertEquals(
        List.of(payee.customer().name() + " does not send £30.00 back"),
        Asking.told(payer.customer(), id));
    assertEquals(7_000, payer.balance());
    // A payment is asked back once.
    assertEquals("recall-refused", recall().expect(200).text("/steps/1/what"));
    assertEquals(1, requests());
  }

  @Test
  void aPaymentIsAskedBackOnceHoweverOftenAtOnce() {
    Journal journal = new Journal(bank);

    AtOnce.times(16, i -> recall().expect(200));

    assertEquals(1, requests());
    assertEquals(1, Asking.told(payee.customer(), request(payee.customer())).size());
    journal.isUntouched();
  }

  @Test
  void itIsSentBackOnceHoweverOftenAtOnce() {
    payee.customer().receive(payee.account(), 10_000);
    recall().expect(200);
    String id = request(payee.customer());

    List<Answer> answers = AtOnce.times(16, i -> Asking.pay(payee, id));

    assertEquals(1, answers.stream().filter(it -> it.status() == 201).count(), answers::toString);
    assertEquals(10_000, payer.balance());
  }

  @Test
  void eachHolderOfAJointAccountIsAskedAndMaySendItBack() {
    JointAccount joint = JointAccount.openedBy(payee.customer());
    Customer second = bank.customers().newCustomer();
    Holder other = joint.with(second);
    String gone = payer.pay(joint.first(), 1_000).expect(201).text("/id");
    recall(payer, gone).expect(200);
    String id = request(second);
    assertEquals(id, request(payee.customer()));
    assertEquals(1, Asking.told(second, id).size());

    Asking.pay(other, id).expect(201);

    assertEquals("paid", Asking.read(payee.customer(), id).expect(200).text("/state"));
    assertEquals(7_000, payer.balance());
  }

  @Test
  void nobodyAsksBackWhatTheyDidNotPayOrWhatNeverWent() {
    recall(payee, payment).expectRefusal(404, "PAYMENT_NOT_FOUND");
    payer.pay(payee, 10_001).expectRefusal(422, "INSUFFICIENT_FUNDS");
    String refused = payer.api().get("/payments").text("/items/0/id");
    recall(payer, refused).expectRefusal(409, "PAYMENT_NOT_RECALLABLE");
    Holder own = new Holder(payer.customer(), payer.customer().openAccount());
    String moved = payer.pay(own, 10).expect(201).text("/id");
    recall(payer, moved).expectRefusal(409, "PAYMENT_NOT_RECALLABLE");
  }

  @Test
  void afterThirteenMonthsItIsTooLate() {
    change(payment, "- INTERVAL 13 MONTH + INTERVAL 2 HOUR");
    recall().expect(200);
    String older = payer.pay(payee, 100).expect(201).text("/id");
    change(older, "- INTERVAL 13 MONTH - INTERVAL 2 HOUR");

    Answer refused = recall(payer, older).expectRefusal(409, "RECALL_TOO_LATE");

    assertEquals("13", refused.text("/limit"));
  }

  @Test
  void nothingIsAskedBackIntoAnAccountThatTakesNothing() {
    String freeze = "/accounts/" + payer.account().id() + "/freeze";
    payer.api().send("PUT", freeze, null, Map.of()).expect(200);
    recall().expectRefusal(422, "ACCOUNT_FROZEN");
    payer.api().send("DELETE", freeze, null, Map.of()).expect(200);

    recall().expect(200);
  }

  @Test
  void whoAskedTakesItBackAndIsNotPaidThen() {
    recall().expect(200);
    String id = request(payee.customer());

    Asking.cancel(payer.customer(), id).expect(200);

    Asking.pay(payee, id).expectRefusal(409, "PAYMENT_REQUEST_OVER");
    assertEquals(7_000, payer.balance());
  }

  private Answer recall() {
    return recall(payer, payment);
  }

  private static Answer recall(Holder who, String payment) {
    return who.api().post("/payments/" + payment + "/recall", Map.of("reason", "wrong-payee"));
  }

  private static String request(Customer who) {
    return who.api().get("/payment-requests").expect(200).text("/items/0/id");
  }

  private long requests() {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM payments_request WHERE recalls = ?",
            Ids.parse("pay", payment).toString());
  }

  private void change(String id, String moved) {
    bank.books()
        .change(
            "UPDATE payments_payment SET created_at = UTC_TIMESTAMP(6) " + moved + " WHERE id = ?",
            Ids.parse("pay", id).toString());
  }
}
