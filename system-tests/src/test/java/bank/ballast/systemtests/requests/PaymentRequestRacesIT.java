package bank.ballast.systemtests.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.scheme.Stop;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that many answer in the same moment. */
@RunningBank
class PaymentRequestRacesIT {

  private static final int RACERS = 16;
  private static final int ROUNDS = 6;

  private final Bank bank;
  private final Holder asker;
  private final Holder asked;
  private final String number;

  PaymentRequestRacesIT(Bank bank) {
    this.bank = bank;
    this.asker = bank.customers().newCustomerWithAccount();
    this.asked = bank.customers().newCustomerWith(100_000);
    this.number = Asking.numberOf(asked.customer());
  }

  @Test
  void whatIsPaidManyTimesAtOnceIsPaidOnce() {
    for (int round = 1; round <= ROUNDS; round++) {
      String id = Asking.ask(asker, Asking.phone(number, 1_000)).expect(201).text("/id");

      List<Answer> answers = AtOnce.times(RACERS, i -> Asking.pay(asked, id));

      assertOnce(answers);
      assertEquals(round * 1_000L, asker.balance());
    }
  }

  @Test
  void aLinkThatManyPayAtOnceIsPaidByOne() {
    List<Holder> payers =
        Stream.generate(() -> bank.customers().newCustomerWith(10_000)).limit(4).toList();
    for (int round = 1; round <= ROUNDS; round++) {
      Answer made = Asking.ask(asker, Asking.link("once", 1_000)).expect(201);
      String token = Asking.token(made, 0);

      List<Answer> answers =
          AtOnce.times(RACERS, i -> Asking.payByLink(payers.get(i % 4), made.text("/id"), token));

      assertOnce(answers);
      assertEquals(round * 1_000L, asker.balance());
    }
  }

  @Test
  void byALinkForSeveralEachOfThemPaysOnceHoweverOftenTheyTry() {
    List<Holder> payers =
        Stream.generate(() -> bank.customers().newCustomerWith(10_000)).limit(4).toList();
    Answer made = Asking.ask(asker, Asking.link("several", 1_000)).expect(201);
    String token = Asking.token(made, 0);

    List<Answer> answers =
        AtOnce.times(RACERS, i -> Asking.payByLink(payers.get(i % 4), made.text("/id"), token));

    assertEquals(4, answers.stream().filter(it -> it.status() == 201).count(), answers::toString);
    payers.forEach(payer -> assertEquals(9_000, payer.balance()));
  }

  @Test
  void aPaymentThatMeetsACancellationIsOneOrTheOther() {
    long paid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String id = Asking.ask(asker, Asking.phone(number, 1_000)).expect(201).text("/id");

      List<Answer> answers =
          AtOnce.times(
              RACERS,
              i -> i % 2 == 0 ? Asking.pay(asked, id) : Asking.cancel(asker.customer(), id));

      String state = Asking.read(asker.customer(), id).expect(200).text("/state");
      assertTrue(List.of("paid", "cancelled").contains(state), state);
      boolean wasPaid = state.equals("paid");
      paid += wasPaid ? 1_000 : 0;
      assertEquals(paid, asker.balance());
      for (int i = 0; i < RACERS; i++) {
        Answer answer = answers.get(i);
        if (i % 2 == 0) {
          assertTrue(List.of(201, 409).contains(answer.status()), answer::toString);
        } else if (wasPaid) {
          answer.expectRefusal(409, "PAYMENT_REQUEST_OVER");
        } else {
          assertEquals("cancelled", answer.expect(200).text("/state"));
        }
      }
      assertEquals(wasPaid ? 1 : 0, answers.stream().filter(it -> it.status() == 201).count());
    }
  }

  /** The payment has seen the link open, and is about to be written while the link is cancelled. */
  @Test
  void whatSeveralMayPayIsNotPaidOnceItIsCancelled() throws SQLException {
    Answer made = Asking.ask(asker, Asking.link("several", 1_000)).expect(201);
    CompletableFuture<Answer> payment;
    try (Stop stop =
        Stop.forAWhile(bank, "INSERT ON payments_request_end", "NEW.outcome = 'PAID'")) {
      payment =
          CompletableFuture.supplyAsync(
              () -> Asking.payByLink(asked, made.text("/id"), Asking.token(made, 0)));
      stop.await();

      Answer cancelled = Asking.cancel(asker.customer(), made.text("/id")).expect(200);

      assertEquals("cancelled", cancelled.text("/state"));
    }
    payment.join().expectRefusal(409, "PAYMENT_REQUEST_OVER");
    assertEquals(0, asker.balance());
  }

  @Test
  void ofALinkForSeveralNothingIsPaidAfterItsCancellation() {
    List<Holder> payers =
        Stream.generate(() -> bank.customers().newCustomerWith(10_000)).limit(4).toList();
    long paid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Answer made = Asking.ask(asker, Asking.link("several", 100)).expect(201);
      String id = made.text("/id");
      String token = Asking.token(made, 0);

      List<Answer> answers =
          AtOnce.times(
              RACERS,
              i ->
                  i % 4 == 3
                      ? Asking.cancel(asker.customer(), id)
                      : Asking.payByLink(payers.get(i % 4), id, token));

      for (int i = 3; i < RACERS; i += 4) {
        assertEquals("cancelled", answers.get(i).expect(200).text("/state"));
      }
      long now = answers.stream().filter(it -> it.status() == 201).count();
      paid += now * 100;
      assertEquals(paid, asker.balance());
      // What the cancellation answered is all that was paid.
      assertEquals(now, payments(answers.get(RACERS - 1)));
      assertEquals(now, payments(Asking.read(asker.customer(), id).expect(200)));
    }
  }

  private static long payments(Answer request) {
    return request.json().at("/parts/0/payments").size();
  }

  @Test
  void aPaymentThatMeetsARefusalIsOneOrTheOther() {
    long paid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String id = Asking.ask(asker, Asking.phone(number, 1_000)).expect(201).text("/id");

      List<Answer> answers =
          AtOnce.times(
              RACERS,
              i -> i % 2 == 0 ? Asking.pay(asked, id) : Asking.decline(asked.customer(), id));

      boolean wasPaid = Asking.read(asker.customer(), id).text("/state").equals("paid");
      paid += wasPaid ? 1_000 : 0;
      assertEquals(paid, asker.balance());
      assertEquals(
          wasPaid ? 1 : RACERS / 2,
          answers.stream().filter(it -> it.status() < 300).count(),
          answers::toString);
    }
  }

  @Test
  void ofManyUnderOneKeyOnePays() {
    String id = Asking.ask(asker, Asking.phone(number, 1_000)).expect(201).text("/id");
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    List<Answer> answers = AtOnce.times(RACERS, i -> Asking.pay(asked, id, Map.of(), key));

    assertEquals(1, answers.stream().map(it -> it.expect(201).body()).distinct().count());
    journal.hasGrownBy(1);
  }

  @Test
  void ofManyThatAskUnderOneKeyOneAsks() {
    Map<String, Object> body = Asking.body(asker, Asking.link("once", 1_000));
    String key = UUID.randomUUID().toString();

    List<Answer> answers =
        AtOnce.times(RACERS, i -> asker.api().post("/payment-requests", body, key));

    assertEquals(1, answers.stream().map(it -> it.expect(201).body()).distinct().count());
    assertEquals(1, asker.api().get("/payment-requests").expect(200).json().at("/items").size());
  }

  @Test
  void manyAtOnceDoNotAskForMoreThanTheLimit() {
    Object[] links = Stream.generate(() -> Map.of("link", "once")).limit(25).toArray();
    Map<String, Object> body = Asking.bill(asker, Map.of("total", Customer.pounds(10_000)), links);

    List<Answer> answers = AtOnce.times(8, i -> asker.api().post("/payment-requests", body));

    assertEquals(4, answers.stream().filter(it -> it.status() == 201).count(), answers::toString);
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(429, "TOO_MANY_PAYMENT_REQUESTS"));
  }

  @Test
  void manyRemindersAtOnceAreOne() {
    String id = Asking.ask(asker, Asking.phone(number, 1_000)).expect(201).text("/id");

    List<Answer> answers = AtOnce.times(RACERS, i -> Asking.remind(asker.customer(), id));

    assertEquals(1, answers.stream().filter(it -> it.status() == 200).count(), answers::toString);
    assertEquals(2, Asking.told(asked.customer(), id).size());
  }

  private static void assertOnce(List<Answer> answers) {
    assertEquals(1, answers.stream().filter(it -> it.status() == 201).count(), answers::toString);
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(409, "PAYMENT_REQUEST_OVER"));
  }
}
