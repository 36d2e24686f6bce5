package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.SavingsPot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Closing accounts while others pay into them, open pots on them, or take the closing back. */
@RunningBank
class ClosureRacesIT {

  private static final int RACERS = 24;
  private static final int ROUNDS = 4;

  private final Bank bank;
  private final Holder keeper;
  private final Closing closing;

  ClosureRacesIT(Bank bank) {
    this.bank = bank;
    this.keeper = bank.customers().newCustomerWithAccount();
    this.closing = new Closing(keeper.customer());
  }

  @Test
  void whatArrivesMeanwhileIsPaidOutOrRefusedAndNothingIsLost() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    for (int round = 0; round < ROUNDS; round++) {
      Account gone = keeper.customer().openAccount();
      payer.customer().pay(payer.account(), gone, 100).expect(201);
      long before = payer.balance() + keeper.balance() + 100;
      String key = UUID.randomUUID().toString();

      List<Answer> answers =
          AtOnce.times(
              RACERS,
              i ->
                  i % 4 == 3
                      ? closing.close(gone, keeper.account(), i % 8 == 3 ? key : key + i)
                      : payer.customer().pay(payer.account(), gone, 1 + i));

      for (int i = 0; i < RACERS; i++) {
        Answer answer = answers.get(i);
        if (i % 4 != 3) {
          if (answer.status() != 201) {
            answer.expectRefusal(422, "PAYEE_CANNOT_RECEIVE");
          }
        } else if (answer.status() != 201) {
          answer.expectRefusal(422, "ACCOUNT_CLOSED");
        }
      }
      assertEquals("closed", closing.state(gone));
      assertEquals(0, keeper.customer().balance(gone));
      assertEquals(before, payer.balance() + keeper.balance());
    }
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void noPotIsLeftOnAClosedAccount() {
    for (int round = 0; round < ROUNDS; round++) {
      Holder gone = new Holder(keeper.customer(), keeper.customer().openAccount());

      List<Answer> answers =
          AtOnce.times(
              RACERS,
              i ->
                  i % 2 == 0
                      ? closing.close(gone.account(), null)
                      : SavingsPot.open(gone, Map.of("name", "No " + i, "picture", "gift")));

      boolean closed = closing.state(gone.account()).equals("closed");
      long pots = 0;
      for (int i = 1; i < RACERS; i += 2) {
        pots += answers.get(i).status() == 201 ? 1 : 0;
      }
      assertTrue(closed ? pots == 0 : pots > 0, "closed: " + closed + ", pots: " + pots);
    }
  }

  @Test
  void aConfirmationThatMeetsAWithdrawalIsOneOrTheOther() {
    Customer second = bank.customers().newCustomer();
    Closing others = new Closing(second);
    for (int round = 0; round < ROUNDS; round++) {
      Account shared = JointAccount.openedBy(keeper.customer()).with(second).account();
      keeper.customer().receive(shared, 100);
      long before = keeper.balance();
      String id = closing.close(shared, keeper.account()).expect(201).text("/id");

      List<Answer> answers =
          AtOnce.times(RACERS, i -> i % 2 == 0 ? others.confirm(id) : closing.withdraw(id));

      String state = closing.latest(shared).expect(200).text("/state");
      boolean closed = state.equals("closed");
      assertTrue(closed || state.equals("withdrawn"), state);
      for (int i = 0; i < RACERS; i++) {
        // Nobody was told anything else than what then was so.
        boolean accepted = answers.get(i).status() == 200;
        assertEquals((i % 2 == 0) == closed, accepted, answers.get(i)::toString);
      }
      assertEquals(closed ? "closed" : "open", closing.state(shared));
      assertEquals(closed ? before + 100 : before, keeper.balance());
    }
  }
}
