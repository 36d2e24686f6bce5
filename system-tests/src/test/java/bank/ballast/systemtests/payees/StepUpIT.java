package bank.ballast.systemtests.payees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import bank.ballast.systemtests.people.SavingsPot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Payments that are confirmed by a sign-in of their own (RFC 9470; security checklist, items 17 and
 * 25). The bank under test lets £1,200 pass to a stranger and £2,000 to somebody known.
 */
@RunningBank
class StepUpIT {

  private static final long LARGE = 150_000;
  private static final long OVER_THE_LIMIT = 200_001;

  private final Bank bank;
  private final Holder payer;
  private final Holder payee;

  StepUpIT(Bank bank) {
    this.bank = bank;
    this.payer = bank.customers().newCustomerWith(1_000_000);
    this.payee = bank.customers().newCustomerWithAccount();
  }

  @Test
  void aLargePaymentToAStrangerIsConfirmedBySigningInAgain() {
    Answer wanted = ask(LARGE).expectRefusal(401, "STEP_UP_REQUIRED");
    String challenge = wanted.header("WWW-Authenticate").orElse("");
    assertTrue(
        challenge.matches(
            "Bearer error=\"insufficient_user_authentication\", error_description=\"[^\"]+\","
                + " acr_values=\"confirmed\", max_age=\"300\""),
        challenge);
    assertEquals("confirmed", wanted.text("/acrValues"));
    assertEquals(0, payee.balance());

    String key = UUID.randomUUID().toString();
    Api confirmed = payer.customer().person().confirmed();
    again(confirmed, key, body(LARGE, "Lunch"), wanted).expect(201);

    assertEquals(LARGE, payee.balance());
    // The same key answers as before, and needs nothing.
    payer.api().post("/payments", body(LARGE, "Lunch"), key).expect(201);
    assertEquals(LARGE, payee.balance());
    // Known now: up to the limit at once, above it not.
    payer.pay(payee, LARGE).expect(201);
    payer.pay(payee, OVER_THE_LIMIT).expectRefusal(401, "STEP_UP_REQUIRED");
  }

  @Test
  void aTokenOfBeforeOrOfALowerLevelDoesNotConfirm() {
    Api before = payer.customer().person().confirmed();
    Answer wanted = ask(LARGE);

    for (Api hands : List.of(payer.api(), before)) {
      Answer refused = again(hands, "k", body(LARGE, "Lunch"), wanted);
      refused.expectRefusal(401, "STEP_UP_REQUIRED");
      assertEquals(wanted.text("/challenge"), refused.text("/challenge"));
    }
    Person.awaitNextSecond();
    payer.customer().person().signInAgain();
    again(payer.api(), "k", body(LARGE, "Lunch"), wanted).expectRefusal(401, "STEP_UP_REQUIRED");
    assertEquals(0, payee.balance());
  }

  @Test
  void whatWasChangedByAPennyOrALetterWasNotConfirmed() {
    Account second = payer.customer().openAccount();
    payer.customer().receive(second, 500_000);
    Holder stranger = bank.customers().newCustomerWithAccount();
    for (Map<String, Object> changed :
        List.of(
            body(LARGE + 1, "Lunch"),
            body(LARGE, "Lunches"),
            body(LARGE, "lunch"),
            with(body(LARGE, "Lunch"), "to", to(payee, "Robin Marsi")),
            with(body(LARGE, "Lunch"), "to", to(stranger, "Robin Marsh")),
            with(body(LARGE, "Lunch"), "fromAccountId", second.id()))) {
      Answer wanted = ask(LARGE);
      wanted.expectRefusal(401, "STEP_UP_REQUIRED");
      Api confirmed = payer.customer().person().confirmed();

      again(confirmed, UUID.randomUUID().toString(), changed, wanted)
          .expectRefusal(422, "STEP_UP_MISMATCH");
      // And it is void for what it was made for.
      again(confirmed, UUID.randomUUID().toString(), body(LARGE, "Lunch"), wanted)
          .expectRefusal(409, "STEP_UP_SPENT");
    }
    assertEquals(0, payee.balance() + stranger.balance());
  }

  @Test
  void oneConfirmationIsOnePayment() {
    Answer wanted = ask(OVER_THE_LIMIT);
    Api confirmed = payer.customer().person().confirmed();
    again(confirmed, "one", body(OVER_THE_LIMIT, "Lunch"), wanted).expect(201);

    again(confirmed, "two", body(OVER_THE_LIMIT, "Lunch"), wanted)
        .expectRefusal(409, "STEP_UP_SPENT");
    // Nor does the sign-in confirm what is asked for after it.
    again(confirmed, "two", body(OVER_THE_LIMIT, "Lunch"), ask(OVER_THE_LIMIT))
        .expectRefusal(401, "STEP_UP_REQUIRED");
    assertEquals(OVER_THE_LIMIT, payee.balance());
  }

  @Test
  void retriesThatRaceUnderOneKeyPayOnce() {
    Answer wanted = ask(OVER_THE_LIMIT);
    Api confirmed = payer.customer().person().confirmed();

    List<Answer> answers =
        AtOnce.times(8, i -> again(confirmed, "one", body(OVER_THE_LIMIT, "Lunch"), wanted));

    answers.forEach(answer -> answer.expect(201));
    assertEquals(OVER_THE_LIMIT, payee.balance());
  }

  @Test
  void retriesThatRaceUnderManyKeysPayOnce() {
    Answer wanted = ask(OVER_THE_LIMIT);
    Api confirmed = payer.customer().person().confirmed();

    List<Answer> answers =
        AtOnce.times(8, i -> again(confirmed, "key " + i, body(OVER_THE_LIMIT, "Lunch"), wanted));

    assertEquals(1, answers.stream().filter(it -> it.status() == 201).count());
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(409, "STEP_UP_SPENT"));
    assertEquals(OVER_THE_LIMIT, payee.balance());
  }

  @Test
  void somebodyElsesChallengeDoesNotExist() {
    Holder thief = bank.customers().newCustomerWith(1_000_000);
    Answer wanted = ask(LARGE);
    Api confirmed = thief.customer().person().confirmed();
    Map<String, Object> theirs = with(body(LARGE, "Lunch"), "fromAccountId", thief.account().id());

    again(confirmed, "k", theirs, wanted).expectRefusal(404, "STEP_UP_UNKNOWN");
    for (String nonsense : List.of("", "step_1", "pay_00000000000000000000000000")) {
      Confirming.again(confirmed, "/payments", theirs, "k", nonsense)
          .expectRefusal(404, "STEP_UP_UNKNOWN");
    }
    // It still serves its owner.
    again(payer.customer().person().confirmed(), "k", body(LARGE, "Lunch"), wanted).expect(201);
  }

  @Test
  void aChallengeIsGoodForFiveMinutes() {
    Answer wanted = ask(LARGE);
    Api confirmed = payer.customer().person().confirmed();
    bank.books()
        .change(
            "UPDATE security_step_up SET made_at = made_at - INTERVAL 301 SECOND WHERE id = ?",
            Ids.parse("step", wanted.text("/challenge")).toString());

    again(confirmed, "k", body(LARGE, "Lunch"), wanted).expectRefusal(422, "STEP_UP_EXPIRED");
  }

  @Test
  void aPaymentThatWasCutShortIsTakenUpUnderItsKey() {
    Answer wanted = ask(LARGE);
    Api confirmed = payer.customer().person().confirmed();
    // As a node leaves it that ends between the confirmation and the books.
    bank.books()
        .change(
            "UPDATE security_step_up SET used_for = 'payment one', used_at = NOW(6) WHERE id = ?",
            Ids.parse("step", wanted.text("/challenge")).toString());

    again(confirmed, "two", body(LARGE, "Lunch"), wanted).expectRefusal(409, "STEP_UP_SPENT");
    again(confirmed, "one", body(LARGE, "Lunch"), wanted).expect(201);

    assertEquals(LARGE, payee.balance());
  }

  @Test
  void onesOwnMoneyGoesWithoutConfirming() {
    Account second = payer.customer().openAccount();

    payer.customer().pay(payer.account(), second, 900_000).expect(201);
    payer.customer().pay(second, payer.account(), 900_000).expect(201);
    SavingsPot.openedBy(payer).deposit(900_000).expect(201);
  }

  @Test
  void smallPaymentsGoUntilTheyComeToTooMuch() {
    payer.pay(payee, 100).expect(201);
    spent(999_999_999_950L);

    payer.pay(payee, 50).expect(201);
    payer.pay(payee, 1).expectRefusal(401, "STEP_UP_REQUIRED");

    Holder other = bank.customers().newCustomerWithAccount();
    Confirming.post(
            payer.customer(),
            "/payments",
            Customer.payment(payer.account(), other.account(), LARGE))
        .expect(201);
    payer.pay(payee, 1).expect(201);
    assertEquals(151, payee.balance());
  }

  @Test
  void smallPaymentsAtOnceDoNotAllFindTheLastPounds() {
    payer.pay(payee, 100).expect(201);
    spent(999_999_999_500L);

    List<Answer> answers = AtOnce.times(20, i -> payer.pay(payee, 100));

    assertEquals(5, answers.stream().filter(it -> it.status() == 201).count());
    assertEquals(600, payee.balance());
  }

  @Test
  void aRefusalBeforehandNeedsNoConfirming() {
    payer
        .api()
        .post(
            "/payments",
            with(
                body(LARGE, "Lunch"),
                "to",
                Map.of("sortCode", "009900", "accountNumber", "00000001", "name", "N")))
        .expectRefusal(422, "PAYEE_ACCOUNT_UNKNOWN");
    payer.pay(payer, LARGE).expectRefusal(422, "SAME_ACCOUNT");
  }

  @Test
  void whatIsConfirmedForOnceIsNoStandingOrder() {
    String key = UUID.randomUUID().toString();
    Answer wanted = payer.api().post("/payments", body(OVER_THE_LIMIT, "Lunch"), key);
    Api confirmed = payer.customer().person().confirmed();
    again(confirmed, key, body(OVER_THE_LIMIT, "Lunch"), wanted).expect(201);
    Map<String, Object> forEver = with(body(OVER_THE_LIMIT, "Lunch"), "unit", "month");
    forEver.put("firstOn", LocalDate.now(BusinessClock.ZONE).plusDays(3).toString());

    Confirming.again(confirmed, "/standing-orders", forEver, key, wanted.text("/challenge"))
        .expectRefusal(422, "STEP_UP_MISMATCH");

    assertEquals(0, payer.api().get("/standing-orders").expect(200).json().at("/items").size());
  }

  @Test
  void whatNobodyConfirmedIsForgottenAndWhatWasConfirmedStays() {
    Answer left = ask(LARGE);
    Answer met = ask(OVER_THE_LIMIT);
    String key = UUID.randomUUID().toString();
    again(payer.customer().person().confirmed(), key, body(OVER_THE_LIMIT, "Lunch"), met)
        .expect(201);
    LocalDate yesterday = LocalDate.now(BusinessClock.ZONE).minusDays(1);
    for (Answer each : List.of(left, met)) {
      bank.books()
          .change(
              "UPDATE security_step_up SET made_at = ? WHERE id = ?",
              yesterday.minusDays(1).toString(),
              Ids.parse("step", each.text("/challenge")).toString());
    }

    new DailyWorks(bank).run("expired-challenges", yesterday);

    assertEquals(0, kept(left));
    assertEquals(1, kept(met));
  }

  private long kept(Answer asked) {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM security_step_up WHERE id = ?",
            Ids.parse("step", asked.text("/challenge")).toString());
  }

  private Answer ask(long pence) {
    return payer.api().post("/payments", body(pence, "Lunch"));
  }

  private void spent(long pence) {
    bank.books()
        .change(
            "UPDATE payments_allowance SET small_spent = ? WHERE customer_id ="
                + " (SELECT id FROM accounts_customer WHERE email = ?)",
            pence,
            payer.customer().person().email());
  }

  private static Answer again(Api hands, String key, Map<String, Object> body, Answer wanted) {
    return Confirming.again(hands, "/payments", body, key, wanted.text("/challenge"));
  }

  private Map<String, Object> body(long pence, String reference) {
    return Map.of(
        "fromAccountId", payer.account().id(),
        "to", to(payee, "Robin Marsh"),
        "amount", Customer.pounds(pence),
        "reference", reference);
  }

  private static Map<String, Object> to(Holder holder, String name) {
    return Map.of(
        "sortCode", holder.account().sortCode(),
        "accountNumber", holder.account().accountNumber(),
        "name", name);
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }
}
