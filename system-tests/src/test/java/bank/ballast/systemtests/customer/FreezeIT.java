package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Customers freeze their own accounts, and lift that; what the bank froze, the bank lifts. */
@RunningBank
class FreezeIT {

  private static final int RACERS = 16;

  private final Bank bank;
  private final Holder holder;
  private final Holder other;

  FreezeIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(1_000);
    this.other = bank.customers().newCustomerWith(1_000);
  }

  @Test
  void aFrozenAccountMovesNothingUntilItsHolderUnfreezesIt() {
    Journal journal = new Journal(bank);

    assertFrozenBy(List.of("holder"), freeze().expect(200));
    assertFrozenBy(List.of("holder"), freeze().expect(200));
    holder.pay(other, 1).expectRefusal(422, "ACCOUNT_FROZEN");
    other.pay(holder, 1).expectRefusal(422, "PAYEE_CANNOT_RECEIVE");
    SavingsPot.open(holder, Map.of("name", "Lisbon", "picture", "holiday"))
        .expectRefusal(422, "ACCOUNT_FROZEN");
    journal.isUntouched();
    assertFrozenBy(List.of("holder"), read());

    assertFrozenBy(List.of(), unfreeze().expect(200));
    assertFrozenBy(List.of(), unfreeze().expect(200));
    holder.pay(other, 1).expect(201);
  }

  @Test
  void whatTheBankFrozeItsHolderDoesNotUnfreeze() {
    banksFreeze();

    unfreeze().expectRefusal(409, "FROZEN_BY_BANK");
    assertFrozenBy(List.of("bank"), read());
    assertFrozenBy(List.of("bank", "holder"), freeze().expect(200));
    assertFrozenBy(List.of("bank"), unfreeze().expect(200));
    unfreeze().expectRefusal(409, "FROZEN_BY_BANK");
    holder.pay(other, 1).expectRefusal(422, "ACCOUNT_FROZEN");
  }

  @Test
  void aClosedAccountIsNeitherFrozenNorUnfrozen() {
    holder.pay(other, 1_000).expect(201);
    status("CLOSED");

    freeze().expectRefusal(422, "ACCOUNT_CLOSED");
    unfreeze().expectRefusal(422, "ACCOUNT_CLOSED");
  }

  @Test
  void manyAtOnceLeaveTheBanksFreezeAlone() {
    banksFreeze();

    AtOnce.times(RACERS, i -> i % 2 == 0 ? freeze().expect(200) : unfreeze());

    assertEquals("frozen", read().text("/state"));
    freeze().expect(200);
    assertFrozenBy(List.of("bank"), unfreeze().expect(200));
  }

  @Test
  void nobodyElseFreezesIt() {
    String path = "/accounts/" + holder.account().id() + "/freeze";

    other.api().send("PUT", path, null, Map.of()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
    other.api().send("DELETE", path, null, Map.of()).expectRefusal(404, "ACCOUNT_NOT_FOUND");
    assertFrozenBy(List.of(), read());
  }

  private Answer freeze() {
    return holder
        .api()
        .send("PUT", "/accounts/" + holder.account().id() + "/freeze", null, Map.of());
  }

  private Answer unfreeze() {
    return holder
        .api()
        .send("DELETE", "/accounts/" + holder.account().id() + "/freeze", null, Map.of());
  }

  private Answer read() {
    return holder.api().get("/accounts/" + holder.account().id()).expect(200);
  }

  private static void assertFrozenBy(List<String> who, Answer account) {
    assertEquals(who.isEmpty() ? "open" : "frozen", account.text("/state"));
    assertEquals(
        who,
        StreamSupport.stream(account.json().at("/frozenBy").spliterator(), false)
            .map(one -> one.asText())
            .toList());
  }

  /** As the release before this one freezes: by the status alone. */
  private void banksFreeze() {
    status("FROZEN");
  }

  private void status(String status) {
    bank.books()
        .change(
            "UPDATE ledger_account SET status = ? WHERE id = ?",
            status,
            Ids.parse("acc", holder.account().id()).toString());
  }
}
