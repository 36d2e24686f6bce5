package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Savings pots when many ask at once: nothing is doubled, nothing is lost. */
@RunningBank
class PotRacesIT {

  private static final int RACERS = 32;

  /** In the first the server still opens its connections to the database, one by one: no race. */
  private static final int ROUNDS = 3;

  private static final int LIMIT = 30;
  private static final long ALL = 5_000;

  private final Bank bank;

  PotRacesIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void onlyOneOfManyWithdrawalsOfTheWholePotIsAccepted() {
    Holder saver = bank.customers().newCustomerWith(ALL);
    SavingsPot pot = SavingsPot.openedBy(saver);
    for (int round = 0; round < ROUNDS; round++) {
      pot.deposit(ALL).expect(201);
      Journal journal = new Journal(bank);

      List<Answer> answers = AtOnce.times(RACERS, i -> pot.withdraw(ALL));

      assertEquals(1, answers.stream().filter(it -> it.status() == 201).count());
      answers.stream()
          .filter(it -> it.status() != 201)
          .forEach(it -> it.expectRefusal(422, "POT_INSUFFICIENT_FUNDS"));
      journal.hasGrownBy(1);
      assertEquals(ALL, saver.balance());
      assertEquals(0, pot.saved());
    }
  }

  @Test
  void underOneKeyManyMoveOnceAndAnswerTheSame() {
    Holder saver = bank.customers().newCustomerWith(ALL);
    SavingsPot pot = SavingsPot.openedBy(saver);
    for (int round = 1; round <= ROUNDS; round++) {
      String key = UUID.randomUUID().toString();
      Journal journal = new Journal(bank);

      List<Answer> answers = AtOnce.times(RACERS, i -> pot.deposit(100, key));

      assertEquals(
          1,
          answers.stream().map(it -> it.expect(201).body()).collect(Collectors.toSet()).size(),
          "different answers");
      journal.hasGrownBy(1);
      assertEquals(round * 100L, pot.saved());
    }
  }

  @Test
  void ofManyContentsUnderOneKeyOneIsMoved() {
    Holder saver = bank.customers().newCustomerWith(ALL);
    SavingsPot pot = SavingsPot.openedBy(saver);
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    List<Answer> answers = AtOnce.times(RACERS, i -> pot.deposit(100 + i, key));

    List<Answer> accepted = answers.stream().filter(it -> it.status() == 201).toList();
    assertEquals(1, accepted.size(), () -> "accepted: " + accepted);
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(422, "IDEMPOTENCY_KEY_REUSED"));
    journal.hasGrownBy(1);
    assertEquals(100 + answers.indexOf(accepted.get(0)), pot.saved());
  }

  @Test
  void theSameKeyAnswersAsTheFirstTimeWhateverCameBetween() {
    Holder saver = bank.customers().newCustomerWith(ALL);
    SavingsPot pot = SavingsPot.openedBy(saver);
    String in = UUID.randomUUID().toString();
    String locked = UUID.randomUUID().toString();
    Answer first = pot.deposit(1_000, in).expect(201);
    pot.lock("2091-05-01").expect(200);
    Answer refused = pot.withdraw(1, locked).expectRefusal(422, "POT_LOCKED");
    pot.lock("2091-06-01").expect(200);
    pot.breakLock("The boiler failed").expect(200);
    pot.close().expect(200);
    Journal journal = new Journal(bank);

    assertEquals(first.body(), pot.deposit(1_000, in).expect(201).body());
    assertEquals(
        refused.text("/lockedUntil"),
        pot.withdraw(1, locked).expectRefusal(422, "POT_LOCKED").text("/lockedUntil"));

    journal.isUntouched();
    assertEquals(ALL, saver.balance());
  }

  @Test
  void openingsAtOnceDoNotAllFindRoomForTheLast() {
    Holder saver = bank.customers().newCustomerWithAccount();
    for (int i = 0; i < LIMIT - 2; i++) {
      SavingsPot.openedBy(saver);
    }

    List<Answer> answers =
        AtOnce.times(
            RACERS / 2, i -> SavingsPot.open(saver, Map.of("name", "No " + i, "picture", "gift")));

    assertEquals(2, answers.stream().filter(it -> it.status() == 201).count());
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(422, "TOO_MANY_POTS"));
  }

  @Test
  void depositsThatMeetTheClosingAreRefusedOrComeBack() {
    Holder saver = bank.customers().newCustomerWith(ALL);
    for (int round = 0; round < ROUNDS; round++) {
      SavingsPot pot = SavingsPot.openedBy(saver);
      pot.deposit(100).expect(201);

      List<Answer> answers =
          AtOnce.times(RACERS, i -> i % 4 == 3 ? pot.close() : pot.deposit(1 + i));

      for (int i = 0; i < RACERS; i++) {
        Answer answer = answers.get(i);
        if (i % 4 == 3) {
          assertEquals("closed", answer.expect(200).text("/state"));
        } else if (answer.status() != 201) {
          answer.expectRefusal(422, "POT_CLOSED");
        }
      }
      assertEquals("closed", pot.read().text("/state"));
      assertEquals(0, pot.saved());
      assertEquals(ALL, saver.balance());
    }
    assertEquals(0, bank.books().imbalance());
  }
}
