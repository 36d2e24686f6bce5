package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Borrower;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an overdraft cost is told ahead, and taken once, as far as the account has it. */
@RunningBank
class OverdraftChargesIT {

  private static final String STATEMENTS = "overdraft-statements";
  private static final String CHARGES = "overdraft-charges";

  private final Bank bank;
  private final DailyWorks days;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
  private final LocalDate first = today.withDayOfMonth(1);

  OverdraftChargesIT(Bank bank) {
    this.bank = bank;
    this.days = new DailyWorks(bank);
  }

  @Test
  void aMonthIsToldAFortnightAheadAndTakenOnce() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    cost(borrower, first.minusDays(1), 123_400_000);

    days.run(STATEMENTS, first);
    days.run(STATEMENTS, first);
    days.run(CHARGES, today.minusDays(1));

    JsonNode overdraft = borrower.read().json();
    assertEquals(1, overdraft.at("/charges").size());
    assertEquals(123, overdraft.at("/charges/0/amount/minorUnits").asLong());
    assertEquals(today.plusDays(14).toString(), overdraft.at("/charges/0/chargeOn").asText());
    assertEquals("0.00400000", overdraft.at("/accrued").asText());
    assertEquals(0, borrower.holder().balance());
    assertEquals(1, messages(borrower));

    itIsTime(borrower);
    days.run(CHARGES, today.minusDays(1));
    days.run(CHARGES, today.minusDays(1));

    assertEquals(-123, borrower.holder().balance());
    assertEquals(0, borrower.read().json().at("/charges").size());
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void whatTheAccountHasNotWaitsAndIsNeverTakenBeyondTheLimit() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    borrower.spend(19_950);
    cost(borrower, first.minusDays(1), 123_400_000);
    days.run(STATEMENTS, first);
    itIsTime(borrower);

    days.run(CHARGES, today.minusDays(1));
    days.run(CHARGES, today.minusDays(1));
    assertEquals(-20_000, borrower.holder().balance());
    assertEquals(50, borrower.read().json().at("/charges/0/taken/minorUnits").asLong());
    assertFalse(borrower.read().json().at("/eligibility/eligible").asBoolean());

    borrower.holder().customer().receive(borrower.holder().account(), 1_000);
    days.run(CHARGES, today.minusDays(1));

    assertEquals(-20_000 + 1_000 - 73, borrower.holder().balance());
    assertEquals(0, borrower.read().json().at("/charges").size());
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void whereTheBankBrokeOffBetweenRowAndFloorTheDaysWorkGoesOn() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    agree(borrower, 30_000);
    assertEquals(-20_000, borrower.floor());

    days.run("overdraft-floors", today.minusDays(1));
    assertEquals(-30_000, borrower.floor());

    // Lowered below what is in use: what can't be is not agreed either.
    borrower.spend(25_000);
    agree(borrower, 0);
    days.run("overdraft-floors", today.minusDays(1));
    assertEquals(-30_000, borrower.floor());
    assertEquals(30_000, borrower.agreed());
    assertEquals("kept", borrower.read().text("/history/0/kind"));
  }

  private void agree(Borrower borrower, long pence) {
    bank.books()
        .change(
            "INSERT INTO lending_overdraft_limit SELECT customer_id, MAX(number) + 1, account_id, ?,"
                + " 'SET', 'test', CURDATE(), UTC_TIMESTAMP(6) FROM lending_overdraft_limit"
                + " WHERE account_id = ? GROUP BY customer_id, account_id",
            pence,
            borrower.row());
  }

  /** As if the account had cost so many millionths of a penny by the end of a day. */
  private void cost(Borrower borrower, LocalDate day, long millionths) {
    bank.books()
        .change(
            "INSERT INTO lending_overdraft_day (account_id, day, balance, tariff, accrued, total)"
                + " VALUES (?, ?, -10000, 1, ?, ?)",
            borrower.row(),
            day,
            millionths,
            millionths);
  }

  private void itIsTime(Borrower borrower) {
    bank.books()
        .change(
            "UPDATE lending_overdraft_charge SET charge_on = ? WHERE account_id = ?",
            today.minusDays(1),
            borrower.row());
  }

  private static long messages(Borrower borrower) {
    long found = 0;
    for (JsonNode message :
        borrower.holder().api().get("/notifications").expect(200).json().at("/items")) {
      found += message.at("/kind").asText().equals("overdraft") ? 1 : 0;
    }
    return found;
  }
}
