package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payment holidays that borrowers take by themselves: what they cost, and which there are not. */
@RunningBank
class PaymentHolidaysIT {

  private static final int OLD_ENOUGH = 100;
  private static final int AMOUNT = 500_000;

  private final Bank bank;
  private final Holder holder;
  private final Borrowing borrowing;

  PaymentHolidaysIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    this.borrowing = Borrowing.of(bank, holder);
  }

  @AfterEach
  void booksBalance() {
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void aHolidayCostsWhatWasQuotedAndIsTakenOnce() {
    String loan = borrowing.lentDaysAgo(bank, OLD_ENOUGH);
    JsonNode before = schedule(loan);
    long balance = holder.balance();
    JsonNode quoted = quote(loan, 2).expect(200).json();
    assertEquals(before, schedule(loan));

    JsonNode taken = take(loan, 2, "summer").expect(200).json();

    assertEquals(quoted, taken);
    assertEquals(taken, take(loan, 2, "summer").expect(200).json());
    take(loan, 1, "summer").expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    assertEquals(taken.at("/items"), schedule(loan));
    assertEquals(balance, holder.balance());
    // Reckoned here once more, from the two schedules.
    long cost = sum(schedule(loan), "interest") - sum(before, "interest");
    assertTrue(cost > 0, Long.toString(cost));
    assertEquals(cost, taken.at("/interest/minorUnits").asLong());
    assertEquals(AMOUNT, sum(schedule(loan), "principal"));
    assertEquals(before.size(), taken.at("/items").size());
    assertEquals(unpaid(before, 2), unpaid(schedule(loan), 0));
    assertEquals(unpaid(schedule(loan), 0).toString(), taken.at("/nextDue").asText());
    LocalDate ended = LocalDate.parse(taken.at("/endsBefore").asText());
    LocalDate ends = LocalDate.parse(taken.at("/ends").asText());
    // Two months later, but for days on which banks are closed.
    assertTrue(ends.isAfter(ended.plusMonths(2).minusDays(6)), ended + " " + ends);
    assertTrue(ends.isBefore(ended.plusMonths(2).plusDays(6)), ended + " " + ends);
  }

  @Test
  void soManyInTwelveMonthsAndNoMoreWhateverRaces() {
    String loan = borrowing.lentDaysAgo(bank, OLD_ENOUGH);

    List<Answer> answers = AtOnce.times(2, i -> take(loan, 2, "at once " + i));

    assertEquals(1, answers.stream().filter(answer -> answer.status() == 200).count());
    Answer refused = quote(loan, 2).expectRefusal(422, "PAYMENT_HOLIDAYS_USED_UP");
    assertEquals("1", refused.text("/maximum"));
    take(loan, 1, "the last").expect(200);
    take(loan, 1, "one more").expectRefusal(422, "PAYMENT_HOLIDAYS_USED_UP");
    quote(borrowing.lentDaysAgo(bank, OLD_ENOUGH), 4)
        .expectRefusal(422, "PAYMENT_HOLIDAYS_USED_UP");
  }

  @Test
  void aLoanThatIsYoungBehindOrOfAnotherKindHasNone() {
    String young = borrowing.lent();
    Answer soon = quote(young, 1).expectRefusal(422, "PAYMENT_HOLIDAY_TOO_SOON");
    assertEquals(
        LocalDate.now(BusinessClock.ZONE).plusMonths(3).toString(), soon.text("/earliest"));
    take(young, 1, "young").expectRefusal(422, "PAYMENT_HOLIDAY_TOO_SOON");

    String chair = PurchaseLoan.of(bank, holder, 30_000).id();
    take(chair, 1, "chair").expectRefusal(422, "PAYMENT_HOLIDAY_NOT_OFFERED");

    new PurchaseLoan(holder, young).aged(bank, OLD_ENOUGH);
    take(young, 1, "behind").expectRefusal(422, "LOAN_OVERDUE");
  }

  @Test
  void aLoanThatIsSparedOrWrittenOffHasNone() {
    String loan = borrowing.lentDaysAgo(bank, OLD_ENOUGH);
    happened(loan, "INTEREST_PAUSED");
    take(loan, 1, "spared").expectRefusal(422, "NOT_FOR_THIS_LOAN");
    happened(loan, "WRITTEN_OFF");
    take(loan, 1, "written off").expectRefusal(422, "LOAN_ENDED");
  }

  @Test
  void aLoanThatIsPaidHasNoneAndNobodyElsesLoanIsThere() {
    String loan = borrowing.lentDaysAgo(bank, OLD_ENOUGH);
    quote(loan, 0).expect(400);
    quote(loan, 13).expect(400);
    Holder other = bank.customers().newCustomerWithAccount();
    other
        .api()
        .post("/loans/" + loan + "/payment-holidays", Map.of("instalments", 1))
        .expectRefusal(404, "LOAN_NOT_FOUND");
    long payoff =
        holder.api().get("/loans/" + loan).expect(200).json().at("/payoff/minorUnits").asLong();
    holder
        .api()
        .post(
            "/loans/" + loan + "/repayments",
            Map.of("fromAccountId", holder.account().id(), "amount", Customer.pounds(payoff)))
        .expect(200);

    take(loan, 1, "paid").expectRefusal(422, "LOAN_ENDED");
  }

  private Answer quote(String loan, int instalments) {
    return holder
        .api()
        .post("/loans/" + loan + "/payment-holidays/quotes", Map.of("instalments", instalments));
  }

  private Answer take(String loan, int instalments, String key) {
    return holder
        .api()
        .post("/loans/" + loan + "/payment-holidays", Map.of("instalments", instalments), key);
  }

  private JsonNode schedule(String loan) {
    return holder.api().get("/loans/" + loan + "/schedule").expect(200).json().at("/items");
  }

  /** When the how many-eth of those falls due of which nothing is paid. */
  private static LocalDate unpaid(JsonNode items, int index) {
    int left = index;
    for (JsonNode item : items) {
      if (item.at("/paid/minorUnits").asLong() == 0 && left-- == 0) {
        return LocalDate.parse(item.at("/due").asText());
      }
    }
    throw new AssertionError("all is paid");
  }

  private static long sum(JsonNode items, String part) {
    long sum = 0;
    for (JsonNode item : items) {
      sum += item.at("/" + part + "/minorUnits").asLong();
    }
    return sum;
  }

  /** As if staff had done it today. */
  private void happened(String loan, String kind) {
    bank.books()
        .change(
            "INSERT INTO lending_event (loan_id, sequence, kind, on_day, until_day, principal,"
                + " interest, fees, corrected, made_at) SELECT loan_id, MAX(sequence) + 1, ?,"
                + " CURDATE(), CURDATE() + INTERVAL 30 DAY, 0, 0, 0, 0, NOW(6) FROM lending_event"
                + " WHERE loan_id = ? GROUP BY loan_id",
            kind,
            new PurchaseLoan(holder, loan).row());
  }
}
