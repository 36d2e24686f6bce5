package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Holder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody spends the same money twice by being quick (security checklist, item 9). */
@RunningBank
class RacingPaymentsIT {

  private static final int RACERS = 64;

  /** In the first the server still opens its connections to the database, one by one: no race. */
  private static final int ROUNDS = 4;

  private static final long ALL = 5_000;

  private final Bank bank;

  RacingPaymentsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void onlyOneOfManyPaymentsOfTheWholeBalanceIsAccepted() {
    Holder payer = bank.customers().newCustomerWithAccount();
    List<Holder> payees =
        List.of(
            bank.customers().newCustomerWithAccount(), bank.customers().newCustomerWithAccount());

    for (int round = 1; round <= ROUNDS; round++) {
      payer.customer().receive(payer.account(), ALL);
      Journal journal = new Journal(bank);

      List<Answer> answers = AtOnce.times(RACERS, i -> payer.pay(payees.get(i % 2), ALL));

      assertEquals(1, answers.stream().filter(it -> it.status() == 201).count());
      answers.stream()
          .filter(it -> it.status() != 201)
          .forEach(it -> it.expectRefusal(422, "INSUFFICIENT_FUNDS"));
      assertEquals(0, payer.balance());
      assertEquals(round * ALL, payees.get(0).balance() + payees.get(1).balance());
      journal.hasGrownBy(1);
    }
  }

  @Test
  void asManyPaymentsAreAcceptedAsTheBalancePays() {
    Holder payer = bank.customers().newCustomerWithAccount();
    Holder payee = bank.customers().newCustomerWithAccount();

    for (int round = 1; round <= ROUNDS; round++) {
      payer.customer().receive(payer.account(), ALL);
      Journal journal = new Journal(bank);

      List<Answer> answers = AtOnce.times(RACERS, i -> payer.pay(payee, ALL / 10));

      assertEquals(10, answers.stream().filter(it -> it.status() == 201).count());
      answers.stream()
          .filter(it -> it.status() != 201)
          .forEach(it -> it.expectRefusal(422, "INSUFFICIENT_FUNDS"));
      assertEquals(0, payer.balance());
      journal.hasGrownBy(10);
    }
  }

  @Test
  void moneyThatGoesBothWaysAtOnceIsNeitherMadeNorLost() {
    Holder one = bank.customers().newCustomerWith(ALL);
    Holder other = bank.customers().newCustomerWith(ALL);

    AtOnce.times(RACERS, i -> i % 2 == 0 ? one.pay(other, 100 + i) : other.pay(one, 100 + i));

    assertEquals(2 * ALL, one.balance() + other.balance());
    assertEquals(0, bank.books().imbalance());
  }
}
