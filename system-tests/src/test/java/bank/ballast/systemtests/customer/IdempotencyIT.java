package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Holder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One key, one effect (security checklist, item 8). */
@RunningBank
class IdempotencyIT {

  private static final int REPEATS = 64;

  /** In the first the server still opens its connections to the database, one by one: no race. */
  private static final int ROUNDS = 4;

  private final Bank bank;
  private final Holder payer;
  private final Holder payee;

  IdempotencyIT(Bank bank) {
    this.bank = bank;
    this.payer = bank.customers().newCustomerWith(100_000);
    this.payee = bank.customers().newCustomerWithAccount();
  }

  @Test
  void theSameAgainMovesNothingAndAnswersTheSame() {
    String key = UUID.randomUUID().toString();
    Answer first = pay(1_250, key).expect(201);
    Journal journal = new Journal(bank);

    Answer again = pay(1_250, key).expect(201);

    assertEquals(first.body(), again.body());
    journal.isUntouched();
    assertEquals(98_750, payer.balance());
  }

  @Test
  void aRefusalIsRepeatedToo() {
    String key = UUID.randomUUID().toString();
    pay(100_001, key).expectRefusal(422, "INSUFFICIENT_FUNDS");
    payer.customer().receive(payer.account(), 1);

    pay(100_001, key).expectRefusal(422, "INSUFFICIENT_FUNDS");

    assertEquals(100_001, payer.balance());
  }

  @Test
  void anotherContentUnderTheSameKeyIsRefused() {
    String key = UUID.randomUUID().toString();
    pay(1_250, key).expect(201);
    Journal journal = new Journal(bank);

    pay(1_251, key).expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");

    journal.isUntouched();
  }

  @Test
  void keysAreEachCustomersOwn() {
    String key = UUID.randomUUID().toString();
    pay(1_250, key).expect(201);
    Holder other = bank.customers().newCustomerWith(5_000);

    other.customer().pay(other.account(), payee.account(), 300, key).expect(201);

    assertEquals(4_700, other.balance());
  }

  @Test
  void sixtyFourAtOncePostOnce() {
    for (int round = 1; round <= ROUNDS; round++) {
      String key = UUID.randomUUID().toString();
      Journal journal = new Journal(bank);

      List<Answer> answers = AtOnce.times(REPEATS, i -> pay(1_250, key));

      assertEquals(
          1,
          answers.stream().map(it -> it.expect(201).body()).collect(Collectors.toSet()).size(),
          "different answers");
      journal.hasGrownBy(1);
      assertEquals(round * 1_250L, payee.balance());
    }
  }

  @Test
  void ofSixtyFourContentsUnderOneKeyOneIsPaid() {
    long paid = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      String key = UUID.randomUUID().toString();
      Journal journal = new Journal(bank);

      List<Answer> answers = AtOnce.times(REPEATS, i -> pay(100 + i, key));

      List<Answer> accepted = answers.stream().filter(it -> it.status() == 201).toList();
      assertEquals(1, accepted.size(), () -> "accepted: " + accepted);
      answers.stream()
          .filter(it -> it.status() != 201)
          .forEach(it -> it.expectRefusal(422, "IDEMPOTENCY_KEY_REUSED"));
      journal.hasGrownBy(1);
      paid += 100 + answers.indexOf(accepted.get(0));
      assertEquals(paid, payee.balance());
    }
  }

  private Answer pay(long pence, String key) {
    return payer.customer().pay(payer.account(), payee.account(), pence, key);
  }
}
