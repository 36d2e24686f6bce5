package bank.ballast.systemtests.server;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.bank.Sabotage;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a part is away, nothing moves and the answer says so (security checklist, item 37). */
@RunningBank
class FailsClosedIT {

  private final Bank bank;

  FailsClosedIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void aDatabaseThatTakesNoWritesTakesNoPayment() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    Answer refused =
        Sabotage.readOnly(bank)
            .during(() -> payer.customer().pay(payer.account(), payee.account(), 100, key));

    refused.expect(503);
    journal.isUntouched();
    payer.customer().pay(payer.account(), payee.account(), 100, key).expect(201);
    journal.hasGrownBy(1);
  }

  @Test
  void aDatabaseThatTakesNoWritesKeepsNoRefusal() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    String key = UUID.randomUUID().toString();

    Answer undecided =
        Sabotage.readOnly(bank)
            .during(() -> payer.customer().pay(payer.account(), payer.account(), 100, key));

    undecided.expectRefusal(503, "UNAVAILABLE");
    payer
        .customer()
        .pay(payer.account(), payer.account(), 100, key)
        .expectRefusal(422, "SAME_ACCOUNT");
  }

  @Test
  void aClockThatIsADayBehindTheBooksTakesNoPayment() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    // Seen from the books, it is all the same which of the two has moved.
    bookedUpTo(payee, +1);
    payer
        .customer()
        .pay(payer.account(), payee.account(), 100, key)
        .expectRefusal(503, "LEDGER_UNAVAILABLE");

    journal.isUntouched();
    bookedUpTo(payee, -1);
    payer.customer().pay(payer.account(), payee.account(), 100, key).expect(201);
    journal.hasGrownBy(1);
  }

  private void bookedUpTo(Holder holder, int days) {
    bank.books()
        .change(
            "UPDATE ledger_account SET last_booking_date = ? WHERE id = ?",
            LocalDate.now(BusinessClock.ZONE).plusDays(days),
            Ids.parse("acc", holder.account().id()).toString());
  }

  @Test
  void withoutTheListOfEndedSignInsNoTokenIsTrusted() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    Journal journal = new Journal(bank);

    Answer refused =
        Sabotage.without(bank, "security_ended_sign_in")
            .during(
                () -> {
                  // The list in memory is good for five seconds more; paying nothing tells its end.
                  Waiting.until("no token is trusted", () -> payer.pay(payee, 0).status() == 503);
                  return payer.pay(payee, 100);
                });

    refused.expectRefusal(503, "REVOCATIONS_UNKNOWN");
    journal.isUntouched();
  }

  @Test
  void withoutKeycloakNobodyBecomesACustomer() {
    Person person = bank.customers().newPerson();

    try {
      bank.servers().stopKeycloak();
      person.api().post("/profile", Customers.profile("Robin Marsh")).expect(503);
    } finally {
      bank.servers().startAll();
    }

    person.api().post("/profile", Customers.profile("Robin Marsh")).expect(201);
  }

  @Test
  void aTokenThatCannotBeJudgedMovesNothing() {
    Holder payer = bank.customers().newCustomerWith(1_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    String key = UUID.randomUUID().toString();
    Journal journal = new Journal(bank);

    try {
      // A server that never read Keycloak's keys.
      bank.servers().stopKeycloak();
      bank.servers().killWildFly();
      bank.servers().startWildFly();
      payer
          .customer()
          .pay(payer.account(), payee.account(), 100, key)
          .expectRefusal(503, "UNAVAILABLE");
    } finally {
      bank.servers().startAll();
    }

    journal.isUntouched();
    payer.customer().pay(payer.account(), payee.account(), 100, key).expect(201);
  }
}
