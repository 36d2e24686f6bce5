package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Withdrawing from a loan: the notice counts at once, and the money has thirty days. */
@RunningBank
class LoanWithdrawalIT {

  private static final int LENT = 500_000;

  private final Bank bank;
  private final Holder holder;
  private final Borrowing borrowing;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  LoanWithdrawalIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    this.borrowing = Borrowing.of(bank, holder);
  }

  @AfterEach
  void booksBalance() {
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void theNoticeCountsWithoutTheMoneyAndTheLoanIsDueInOneSum() {
    String loan = borrowing.lent();
    // Another of their accounts, with nothing on it.
    Account empty = holder.customer().openAccount();
    Map<String, String> now = Map.of("fromAccountId", empty.id());
    long before = holder.balance();

    JsonNode noticed = withdraw(loan, now, "withdraw").expect(200).json();

    assertEquals("active", noticed.at("/state").asText());
    assertEquals(today.toString(), noticed.at("/withdrawal/noticedOn").asText());
    LocalDate by = LocalDate.parse(noticed.at("/withdrawal/payBackBy").asText());
    // Thirty days, and longer where banks are closed then.
    assertFalse(by.isBefore(today.plusDays(30)), by.toString());
    assertTrue(by.isBefore(today.plusDays(36)), by.toString());
    JsonNode items = holder.api().get("/loans/" + loan + "/schedule").expect(200).json();
    assertEquals(1, items.at("/items").size());
    assertEquals(by.toString(), items.at("/items/0/due").asText());
    assertEquals(LENT, items.at("/items/0/principal/minorUnits").asLong());
    assertEquals(LENT, noticed.at("/payoff/minorUnits").asLong());
    assertEquals(noticed, withdraw(loan, now, "withdraw").expect(200).json());
    assertEquals(noticed, withdraw(loan, Map.of(), "again").expect(200).json());
    assertEquals(1, notices(loan));

    Map<String, String> paying = Map.of("fromAccountId", holder.account().id());
    JsonNode paid = withdraw(loan, paying, "with the money").expect(200).json();

    assertEquals("settled", paid.at("/state").asText());
    assertEquals(before - LENT, holder.balance());
    assertEquals("settled", withdraw(loan, now, "withdraw").expect(200).text("/state"));
    assertEquals(before - LENT, holder.balance());
  }

  @Test
  void onTheLastDayItIsCollectedWithItsInterestAndWithoutCharges() throws Exception {
    String loan = borrowing.lent();
    withdraw(loan, Map.of(), "withdraw").expect(200);
    long before = holder.balance();
    new PurchaseLoan(holder, loan).aged(bank, 40);
    LocalDate yesterday = today.minusDays(1);
    long payoff =
        holder.api().get("/loans/" + loan).expect(200).json().at("/payoff/minorUnits").asLong();

    DailyWorks days = new DailyWorks(bank);
    days.begin("loan-collection", yesterday);
    days.awaitDone("loan-collection", yesterday);

    JsonNode ended = holder.api().get("/loans/" + loan).expect(200).json();
    assertEquals("settled", ended.at("/state").asText());
    assertEquals(before - payoff, holder.balance());
    // Five thousand at 9.9 % for thirty to thirty-five days.
    long interest = payoff - LENT;
    assertTrue(interest >= 4_068 && interest <= 4_748, Long.toString(interest));
  }

  @Test
  void manyNoticesAtOnceAreOne() {
    String loan = borrowing.lent();
    Map<String, String> now = Map.of("fromAccountId", holder.account().id());
    long before = holder.balance();

    AtOnce.times(4, i -> withdraw(loan, now, "at once " + i));

    assertEquals(1, notices(loan));
    assertEquals(before - LENT, holder.balance());
  }

  @Test
  void afterFourteenDaysAndOfAnothersLoanItIsRefused() {
    String loan = borrowing.lent();
    Holder other = bank.customers().newCustomerWithAccount();
    other
        .api()
        .post("/loans/" + loan + "/withdrawals", Map.of(), "theirs")
        .expectRefusal(404, "LOAN_NOT_FOUND");
    withdraw(loan, Map.of("fromAccountId", other.account().id()), "from theirs").expect(404);
    new PurchaseLoan(holder, loan).aged(bank, 15);

    withdraw(loan, Map.of(), "late").expectRefusal(422, "WITHDRAWAL_OVER");
    assertEquals(0, notices(loan));
  }

  private Answer withdraw(String loan, Map<String, String> body, String key) {
    return holder.api().post("/loans/" + loan + "/withdrawals", body, key);
  }

  private long notices(String loan) {
    JsonNode events = holder.api().get("/loans/" + loan + "/events").expect(200).json();
    return StreamSupport.stream(events.at("/items").spliterator(), false)
        .filter(event -> event.at("/kind").asText().equals("withdrawn"))
        .count();
  }
}
