package bank.ballast.systemtests.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not asked for, and what is not paid. */
@RunningBank
class PaymentRequestRefusalsIT {

  private final Bank bank;
  private final Holder asker;
  private final Holder asked;
  private final Holder stranger;
  private final String number;

  PaymentRequestRefusalsIT(Bank bank) {
    this.bank = bank;
    this.asker = bank.customers().newCustomerWith(1_000);
    this.asked = bank.customers().newCustomerWith(10_000);
    this.stranger = bank.customers().newCustomerWith(10_000);
    this.number = Asking.numberOf(asked.customer());
  }

  @Test
  void aRequestOfOthersDoesNotExist() {
    String id = ask(1_000);

    for (Answer answer :
        List.of(
            Asking.read(stranger.customer(), id),
            Asking.pay(stranger, id),
            Asking.decline(stranger.customer(), id),
            Asking.cancel(stranger.customer(), id),
            Asking.remind(stranger.customer(), id),
            // Who is asked takes nothing back, and reminds nobody.
            Asking.cancel(asked.customer(), id),
            Asking.remind(asked.customer(), id))) {
      answer.expectRefusal(404, "PAYMENT_REQUEST_NOT_FOUND");
    }
    Asking.look(stranger, "3q2-7wAAAAAAAAAAAAAAAA").expectRefusal(404, "PAYMENT_REQUEST_NOT_FOUND");
    assertEquals("open", Asking.read(asker.customer(), id).text("/state"));
  }

  @Test
  void aLinkOpensItsOwnRequestAlone() {
    String token = Asking.token(Asking.ask(asker, Asking.link("once", 500)).expect(201), 0);

    Asking.payByLink(stranger, ask(1_000), token).expectRefusal(404, "PAYMENT_REQUEST_NOT_FOUND");
  }

  @Test
  void nobodyAsksForSomebodyElsesAccountOrPaysFromOne() {
    Map<String, Object> body = Asking.body(asker, Asking.phone(number, 100));
    stranger.api().post("/payment-requests", body).expectRefusal(404, "ACCOUNT_NOT_FOUND");

    asked
        .api()
        .post(Asking.payments(ask(1_000)), Map.of("fromAccountId", stranger.account().id()))
        .expectRefusal(404, "ACCOUNT_NOT_FOUND");
  }

  @Test
  void nobodyAsksThemselvesOrPaysWhatTheyAskedFor() {
    String own = Asking.numberOf(asker.customer());
    Asking.ask(asker, Asking.phone(own, 100)).expectRefusal(422, "OWN_PAYMENT_REQUEST");
    Answer made = Asking.ask(asker, Asking.link("once", 100)).expect(201);

    Asking.pay(asker, made.text("/id")).expectRefusal(422, "OWN_PAYMENT_REQUEST");
    Asking.payByLink(asker, made.text("/id"), Asking.token(made, 0))
        .expectRefusal(422, "OWN_PAYMENT_REQUEST");
    Asking.decline(asker.customer(), made.text("/id")).expectRefusal(422, "OWN_PAYMENT_REQUEST");
  }

  @Test
  void whoseTimeIsOverIsNeitherPaidNorDeclinedNorRemindedOf() {
    String id = ask(1_000);
    Journal journal = new Journal(bank);
    bank.books()
        .change(
            "UPDATE payments_request SET expires_at = created_at WHERE id = ?",
            Ids.parse("preq", id).toString());

    assertEquals("expired", Asking.read(asked.customer(), id).expect(200).text("/state"));
    Asking.pay(asked, id).expectRefusal(409, "PAYMENT_REQUEST_EXPIRED");
    Asking.decline(asked.customer(), id).expectRefusal(409, "PAYMENT_REQUEST_EXPIRED");
    Asking.remind(asker.customer(), id).expectRefusal(409, "PAYMENT_REQUEST_EXPIRED");
    journal.isUntouched();
  }

  @Test
  void whatWasAskedForIsPaidAndNothingElse() {
    String id = ask(1_000);
    Journal journal = new Journal(bank);

    pay(id, Customer.pounds(999)).expectRefusal(422, "REQUESTED_AMOUNT_DIFFERS");
    pay(id, Map.of("minorUnits", 1_000, "currency", "EUR"))
        .expectRefusal(422, "REQUESTED_AMOUNT_DIFFERS");
    journal.isUntouched();
    pay(id, Customer.pounds(1_000)).expect(201);
  }

  @Test
  void moreThanThereIsIsNotPaidAndCanBeLater() {
    String id = ask(10_001);
    Asking.pay(asked, id).expectRefusal(422, "INSUFFICIENT_FUNDS");
    assertEquals("open", Asking.read(asker.customer(), id).text("/state"));

    asked.customer().receive(asked.account(), 1);

    Asking.pay(asked, id).expect(201);
  }

  @Test
  void amountsAreMoreThanNothingInTheAccountsCurrency() {
    for (long none : List.of(0L, -1L, Long.MIN_VALUE)) {
      Asking.ask(asker, Asking.phone(number, none)).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
    }
    Asking.ask(asker, Map.of("phone", number, "amount", Map.of("minorUnits", 1, "currency", "EUR")))
        .expectRefusal(422, "WRONG_CURRENCY");
    bill(Map.of("total", Customer.pounds(1)), 3).expectRefusal(422, "PARTS_DO_NOT_ADD_UP");
    bill(Map.of("total", Customer.pounds(-3)), 1).expectRefusal(400, "AMOUNT_NOT_POSITIVE");
  }

  @Test
  void ofABillAllPartsAreNamedOrNone() {
    Map<String, Object> bill = Map.of("total", Customer.pounds(300));

    asker
        .api()
        .post(
            "/payment-requests",
            Asking.bill(asker, bill, Asking.phone(number, 300), Map.of("link", "once")))
        .expectRefusal(400, "MALFORMED_PAYMENT_REQUEST");
    asker
        .api()
        .post("/payment-requests", Asking.bill(asker, bill, Map.of("link", "several")))
        .expectRefusal(400, "MALFORMED_PAYMENT_REQUEST");
    Asking.ask(asker, Asking.phone(number, 1), Asking.link("once", 1))
        .expectRefusal(400, "MALFORMED_PAYMENT_REQUEST");
    asker
        .api()
        .post(
            "/payment-requests",
            Asking.bill(asker, bill, Map.of("phone", number), Map.of("phone", number)))
        .expectRefusal(400, "MALFORMED_PAYMENT_REQUEST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"note": "N", "from": [{"link": "once"}]}                                  | accountId
          {"accountId": "pay_1", "note": "N", "from": [{"link": "once"}]}            | accountId
          {"accountId": "ID", "from": [{"link": "once"}]}                            | note
          {"accountId": "ID", "note": "", "from": [{"link": "once"}]}                | note
          {"accountId": "ID", "note": "N"}                                           | from
          {"accountId": "ID", "note": "N", "from": []}                               | from
          {"accountId": "ID", "note": "N", "from": [{}]}                             | from
          {"accountId": "ID", "note": "N", "from": [{"link": "twice"}]}              | from.link
          {"accountId": "ID", "note": "N", "from": [{"phone": "0770"}]}              | from.phone
          {"accountId": "ID", "note": "N", "from": [{"phone": "+447700900123", "link": "once"}]} | from
          """)
  void whatIsMalformedIsRefusedByName(String body, String field) {
    Answer refused =
        asker
            .api()
            .post("/payment-requests", body.replace("ID", asker.account().id()))
            .expectRefusal(400, "INVALID_REQUEST");

    assertEquals(field, refused.text("/errors/0/field"), refused.body());
  }

  @Test
  void aRequestLastsFromOneToSixtyDays() {
    Map<String, Object> body = Asking.body(asker, Asking.phone(number, 100));
    for (int days : List.of(0, -1, 61)) {
      Answer refused =
          asker.api().post("/payment-requests", Asking.with(body, "expiresInDays", days));
      refused.expectRefusal(400, "MALFORMED_PAYMENT_REQUEST");
      assertEquals("expiresInDays", refused.text("/field"));
    }
    asker.api().post("/payment-requests", Asking.with(body, "expiresInDays", 60)).expect(201);
  }

  @Test
  void nothingIsAskedForIntoAnAccountThatTakesNothing() {
    freeze(asker, "PUT");
    Asking.ask(asker, Asking.phone(number, 100)).expectRefusal(422, "ACCOUNT_FROZEN");
    freeze(asker, "DELETE");
    Holder closed = closed(asker.customer());
    Asking.ask(closed, Asking.phone(number, 100)).expectRefusal(422, "ACCOUNT_CLOSED");
  }

  @Test
  void nothingIsPaidFromOrIntoAFrozenOrClosedAccount() {
    String id = ask(1_000);
    freeze(asked, "PUT");
    Asking.pay(asked, id).expectRefusal(422, "ACCOUNT_FROZEN");
    freeze(asked, "DELETE");
    freeze(asker, "PUT");
    Asking.pay(asked, id).expectRefusal(422, "PAYEE_CANNOT_RECEIVE");
    freeze(asker, "DELETE");
    Asking.pay(closed(asked.customer()), id).expectRefusal(422, "ACCOUNT_CLOSED");

    Asking.pay(asked, id).expect(201);
  }

  @Test
  void nobodyHasMoreOpenRequestsThanTheLimit() {
    for (int i = 0; i < 4; i++) {
      bill(Map.of("total", Customer.pounds(10_000)), 25).expect(201);
    }

    Answer refused =
        Asking.ask(asker, Asking.link("once", 1)).expectRefusal(429, "TOO_MANY_PAYMENT_REQUESTS");

    assertEquals("100", refused.text("/limit"));
    // Who takes one back has asked all the same: it would be a way to write to strangers for ever.
    String one = asker.api().get("/payment-requests").text("/items/0/id");
    Asking.cancel(asker.customer(), one).expect(200);
    Asking.ask(asker, Asking.link("once", 1)).expectRefusal(429, "TOO_MANY_PAYMENT_REQUESTS");
    bank.books()
        .change(
            "UPDATE payments_request SET created_at = created_at - INTERVAL 25 HOUR WHERE id = ?",
            Ids.parse("preq", one).toString());
    Asking.ask(asker, Asking.link("once", 1)).expect(201);
  }

  private String ask(long pence) {
    return Asking.ask(asker, Asking.phone(number, pence)).expect(201).text("/id");
  }

  private Answer pay(String id, Map<String, Object> amount) {
    return Asking.pay(asked, id, Map.of("amount", amount), UUID.randomUUID().toString());
  }

  private Answer bill(Map<String, Object> bill, int links) {
    return asker
        .api()
        .post(
            "/payment-requests",
            Asking.bill(asker, bill, Collections.nCopies(links, Map.of("link", "once")).toArray()));
  }

  private static void freeze(Holder holder, String method) {
    holder
        .api()
        .send(method, "/accounts/" + holder.account().id() + "/freeze", null, Map.of())
        .expect(200);
  }

  private static Holder closed(Customer customer) {
    Account account = customer.openAccount();
    new Closing(customer).close(account, null).expect(201);
    return new Holder(customer, account);
  }
}
