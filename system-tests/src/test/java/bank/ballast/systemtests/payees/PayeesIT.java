package bank.ballast.systemtests.payees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunningBank
class PayeesIT {

  private final Bank bank;
  private final Holder payer;
  private final Holder other;

  PayeesIT(Bank bank) {
    this.bank = bank;
    this.payer = bank.customers().newCustomerWith(10_000);
    this.other = bank.customers().newCustomerWithAccount();
  }

  @Test
  void aPayeeIsSavedPaidAndForgotten() {
    Answer saved = save(byNumbers(other));
    String id = saved.expect(201).text("/id");
    assertTrue(id.startsWith("payee_"), id);
    assertEquals("match", saved.text("/check"));
    assertEquals(
        "/api/payees/" + id, saved.header("Location").orElse("").replaceAll(".*//[^/]*", ""));
    assertEquals(id, payer.api().get("/payees").expect(200).text("/items/0/id"));
    assertEquals(other.account().accountNumber(), read(id).expect(200).text("/accountNumber"));

    String key = UUID.randomUUID().toString();
    Answer paid = payer.api().post("/payments", payment(Map.of("payeeId", id)), key).expect(201);
    assertEquals(other.customer().name(), paid.text("/payee"));
    assertEquals(1_000, other.balance());

    payer.api().send("DELETE", "/payees/" + id, null, Map.of()).expect(204);
    read(id).expectRefusal(404, "PAYEE_NOT_FOUND");
    payer
        .api()
        .send("DELETE", "/payees/" + id, null, Map.of())
        .expectRefusal(404, "PAYEE_NOT_FOUND");
    assertEquals("", payer.api().get("/payees").expect(200).text("/items/0/id"));
    // What was paid stays paid, and its key answers on.
    assertEquals(
        paid.text("/id"),
        payer.api().post("/payments", payment(Map.of("payeeId", id)), key).expect(201).text("/id"));
    payer
        .api()
        .post("/payments", payment(Map.of("payeeId", id)))
        .expectRefusal(404, "PAYEE_NOT_FOUND");
    assertEquals(1_000, other.balance());
  }

  @Test
  void savingWantsASignInOfItsOwn() {
    Answer wanted = payer.api().post("/payees", byNumbers(other));

    wanted.expectRefusal(401, "STEP_UP_REQUIRED");
    assertEquals("", payer.api().get("/payees").expect(200).text("/items/0/id"));
  }

  @Test
  void oneConfirmationSavesOnePayee() {
    String challenge = payer.api().post("/payees", byNumbers(other)).text("/challenge");
    var confirmed = payer.customer().person().confirmed();
    Answer saved = Confirming.again(confirmed, "/payees", byNumbers(other), "k", challenge);
    payer
        .api()
        .send("DELETE", "/payees/" + saved.expect(201).text("/id"), null, Map.of())
        .expect(204);

    Confirming.again(confirmed, "/payees", byNumbers(other), "k", challenge)
        .expectRefusal(409, "STEP_UP_SPENT");
  }

  @Test
  void anotherNameIsSavedByThoseAloneWhoAcceptTheRisk() {
    Map<String, Object> body = with(byNumbers(other), "name", "Casey Brook");

    Answer warned = payer.api().post("/payees", body);
    warned.expectRefusal(422, "PAYEE_NOT_CONFIRMED");
    assertEquals("no_match", warned.text("/result"));
    Answer saved = save(with(body, "acceptsRisk", true));

    assertEquals("no_match", saved.expect(201).text("/check"));
    assertEquals(
        1,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM payments_accepted_risk r JOIN payments_payee_check c"
                    + " ON c.id = r.check_id WHERE r.payee_id = ? AND r.check_id = ?"
                    + " AND c.result = 'NO_MATCH' AND c.asked_name = 'Casey Brook'",
                Ids.parse("payee", saved.text("/id")).toString(),
                Ids.parse("check", warned.text("/checkId")).toString()));
  }

  @Test
  void whatWasNotWarnedOfIsNoRiskThatWasAccepted() {
    String id = save(with(byNumbers(other), "acceptsRisk", true)).expect(201).text("/id");

    assertEquals(
        0,
        bank.books()
            .number(
                "SELECT COUNT(*) FROM payments_accepted_risk WHERE payee_id = ?",
                Ids.parse("payee", id).toString()));
  }

  @Test
  void anAccountIsSavedOnceHoweverItIsWritten() {
    String id = save(byNumbers(other)).expect(201).text("/id");
    Account account = other.account();

    for (Map<String, Object> same :
        List.of(
            byNumbers(other),
            Map.<String, Object>of("name", other.customer().name(), "iban", account.iban()),
            Map.<String, Object>of("name", "Casey Brook", "accountId", account.id()))) {
      Answer refused = payer.api().post("/payees", same).expectRefusal(409, "PAYEE_EXISTS");
      assertEquals(id, refused.text("/payeeId"));
    }
  }

  @Test
  void nobodyHasMorePayeesThanTheLimit() {
    save(byNumbers(other)).expect(201);
    bank.books()
        .change(
            "INSERT INTO payments_payee (id, customer_id, name, target, iban, result, saved_at)"
                + " SELECT UUID(), p.customer_id, 'One of many', CONCAT('iban ', s.seq), 'X',"
                + " 'MATCH', NOW(6) FROM payments_payee p JOIN seq_1_to_199 s"
                + " WHERE p.target = ?",
            "account " + Ids.parse("acc", other.account().id()));

    save(byNumbers(bank.customers().newCustomerWithAccount()))
        .expectRefusal(422, "TOO_MANY_PAYEES");
  }

  @Test
  void whoHasAPhoneNumberAloneIsPaidByIt() {
    String number = number();
    other.api().send("PATCH", "/profile", Map.of("phone", number), Map.of()).expect(200);

    Answer paid = Confirming.post(payer.customer(), "/payments", payment(Map.of("phone", number)));

    assertEquals(number, paid.expect(201).text("/payee"));
    assertEquals(1_000, other.balance());
    // Known now, so at once.
    payer.api().post("/payments", payment(Map.of("phone", number))).expect(201);
    String id =
        save(Map.of("name", other.customer().name(), "phone", number)).expect(201).text("/id");
    assertEquals(number, read(id).expect(200).text("/phone"));
    assertEquals("", read(id).text("/accountId"));
    payer.api().post("/payments", payment(Map.of("payeeId", id))).expect(201);
    assertEquals(3_000, other.balance());
  }

  @Test
  void aSavedPhoneNumberStaysTheAccountThatItWas() {
    String number = number();
    other.api().send("PATCH", "/profile", Map.of("phone", number), Map.of()).expect(200);
    String id =
        save(Map.of("name", other.customer().name(), "phone", number)).expect(201).text("/id");
    Holder next = bank.customers().newCustomerWithAccount();
    other.api().send("PATCH", "/profile", Map.of("phone", number()), Map.of()).expect(200);
    next.api().send("PATCH", "/profile", Map.of("phone", number), Map.of()).expect(200);

    payer.api().post("/payments", payment(Map.of("payeeId", id))).expect(201);

    assertEquals(1_000, other.balance());
    assertEquals(0, next.balance());
  }

  /** Until they have confirmed, whoever asks is told the same of a customer and of nobody. */
  @Test
  void aPhoneNumberDoesNotTellAStrangerWhetherSomebodyHasIt() {
    String somebodys = number();
    String nobodys = number();
    other.api().send("PATCH", "/profile", Map.of("phone", somebodys), Map.of()).expect(200);

    assertSame("/payments", payment(Map.of("phone", somebodys)), payment(Map.of("phone", nobodys)));
    assertSame(
        "/payees",
        Map.of("name", "Casey Brook", "phone", somebodys),
        Map.of("name", "Casey Brook", "phone", nobodys));
    assertSame(
        "/payees",
        Map.of("name", "Casey Brook", "phone", somebodys, "acceptsRisk", true),
        Map.of("name", "Casey Brook", "phone", nobodys, "acceptsRisk", true));
    assertSame(
        "/payees/checks",
        Map.of("name", "Casey Brook", "phone", somebodys),
        Map.of("name", "Casey Brook", "phone", nobodys));

    Confirming.post(payer.customer(), "/payments", payment(Map.of("phone", nobodys)))
        .expectRefusal(422, "PAYEE_ACCOUNT_UNKNOWN");
    save(Map.of("name", "Casey Brook", "phone", nobodys, "acceptsRisk", true))
        .expectRefusal(422, "PAYEE_ACCOUNT_UNKNOWN");
  }

  @Test
  void aNumberThatTwoHaveReachesNobody() {
    String number = number();
    Holder twin = bank.customers().newCustomerWithAccount();
    other.api().send("PATCH", "/profile", Map.of("phone", number), Map.of()).expect(200);
    twin.api().send("PATCH", "/profile", Map.of("phone", number), Map.of()).expect(200);

    Confirming.post(payer.customer(), "/payments", payment(Map.of("phone", number)))
        .expectRefusal(422, "PAYEE_ACCOUNT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "N"}                                                      | accountNumber
          {"name": "N", "sortCode": "200000"}                                | accountNumber
          {"name": "N", "sortCode": "2", "accountNumber": "12345678"}        | sortCode
          {"name": "N", "iban": "GB00"}                                      | iban
          {"name": "N", "phone": "07700900123"}                              | phone
          {"name": "N", "accountId": "pay_1"}                                | accountId
          {"name": " ", "phone": "+447700900123"}                            | name
          {"phone": "+447700900123"}                                         | name
          {"name": "N", "phone": "+447700900123", "iban": "GB33BUKB20201555555555"} | accountNumber
          """)
  void whatIsMalformedIsRefusedByName(String body, String field) {
    for (String path : List.of("/payees", "/payees/checks")) {
      Answer refused = payer.api().post(path, body).expectRefusal(400, "INVALID_REQUEST");
      assertEquals(field, refused.text("/errors/0/field"), refused.body());
    }
  }

  @Test
  void pagesOfPayeesJoin() {
    String first = save(byNumbers(other)).expect(201).text("/id");
    String second =
        save(byNumbers(bank.customers().newCustomerWithAccount())).expect(201).text("/id");
    assertNotEquals(first, second);

    Answer page = payer.api().get("/payees?limit=1").expect(200);

    assertEquals(second, page.text("/items/0/id"));
    Answer next = payer.api().get("/payees?limit=1&before=" + page.text("/next")).expect(200);
    assertEquals(first, next.text("/items/0/id"));
    assertEquals(second, payer.api().get("/payees?since=" + first).expect(200).text("/items/0/id"));
  }

  private void assertSame(String path, Map<String, Object> one, Map<String, Object> other) {
    Answer first = payer.api().post(path, one);
    Answer second = payer.api().post(path, other);
    assertEquals(first.status(), second.status());
    assertEquals(first.code(), second.code());
    assertEquals(first.text("/result"), second.text("/result"));
    assertEquals(first.text("/detail"), second.text("/detail"));
  }

  private Answer save(Map<String, Object> body) {
    return Confirming.post(payer.customer(), "/payees", body);
  }

  private Answer read(String id) {
    return payer.api().get("/payees/" + id);
  }

  private Map<String, Object> payment(Map<String, Object> to) {
    return Map.of(
        "fromAccountId", payer.account().id(), "to", to, "amount", Customer.pounds(1_000));
  }

  private static Map<String, Object> byNumbers(Holder holder) {
    return Map.of(
        "name", holder.customer().name(),
        "sortCode", holder.account().sortCode(),
        "accountNumber", holder.account().accountNumber());
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private static String number() {
    return "+4470"
        + String.valueOf(10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
  }
}
