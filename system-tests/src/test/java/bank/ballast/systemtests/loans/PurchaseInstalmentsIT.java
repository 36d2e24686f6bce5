package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.LoanId;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Closing;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.PurchaseLoan;
import bank.ballast.systemtests.people.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Purchases in instalments over HTTP, and the loans that they become. */
@RunningBank
class PurchaseInstalmentsIT {

  private static final int DAYS_OPEN = 30;

  private final Bank bank;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
  private Holder buyer;

  PurchaseInstalmentsIT(Bank bank) {
    this.bank = bank;
    this.buyer = bank.customers().newCustomerWithAccount();
  }

  @BeforeEach
  void somebodyWithAThousandPounds() {
    buyer = bank.customers().newCustomerWith(100_000).openFor(bank, DAYS_OPEN);
  }

  @Test
  void aPurchaseIsOfferedInThreeForNothingAndInMoreForInterest() {
    JsonNode offers = buyer.api().get(instalments(bought(30_000))).expect(200).json().at("/items");

    assertEquals(4, offers.size());
    assertEquals(3, offers.at("/0/schedule").size());
    assertEquals(0, offers.at("/0/totalInterest/minorUnits").asInt());
    assertEquals(24, offers.at("/3/schedule").size());
    assertTrue(offers.at("/3/totalInterest/minorUnits").asInt() > 0);
    List<String> applied = offers.findValuesAsText("needsApplication");
    assertEquals(List.of("false", "true", "true", "true"), applied);
  }

  @Test
  void whatWasPaidComesBackAndIsOwed() {
    String purchase = bought(30_000);
    Journal journal = new Journal(bank);

    Answer made = divide(purchase, 3).expect(201);
    Answer again = divide(purchase, 3).expect(201);

    assertEquals(made.text("/id"), again.text("/id"));
    journal.hasGrownBy(1);
    assertEquals(100_000, buyer.balance());
    JsonNode loan = loan(made.text("/id"));
    assertEquals("active", loan.at("/state").asText());
    assertEquals(30_000, loan.at("/owed/minorUnits").asInt());
    assertEquals(30_000, loan.at("/payoff/minorUnits").asInt());
    assertEquals(10_000, loan.at("/nextAmount/minorUnits").asInt());
    JsonNode schedule =
        buyer.api().get("/loans/" + made.text("/id") + "/schedule").expect(200).json();
    assertEquals(3, schedule.at("/items").size());
    assertEquals(3, schedule.at("/agreed").size());
    assertEquals(schedule.at("/agreed/2/due").asText(), schedule.at("/items/2/due").asText());
    JsonNode none = buyer.api().get(instalments(purchase)).expect(200).json();
    assertEquals("purchase-divided", none.at("/notOffered").asText());
    assertEquals(0, none.at("/items").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 24})
  void instalmentsWithInterestAreAppliedFor(int instalments) {
    String purchase = bought(60_000);
    Journal journal = new Journal(bank);

    divide(purchase, instalments).expectRefusal(422, "INSTALMENTS_NEED_APPLICATION");

    journal.isUntouched();
  }

  @Test
  void whatWasDividedWithInterestByAnEarlierReleaseAnswersAsItDid() {
    String purchase = bought(30_000);
    String loan = divide(purchase, 3).expect(201).text("/id");
    bank.books()
        .change(
            "UPDATE lending_purchase SET instalments = 12 WHERE loan_id = ?",
            LoanId.parse(loan).value().toString());

    assertEquals(loan, divide(purchase, 12).expect(201).text("/id"));
    divide(purchase, 3).expectRefusal(409, "PURCHASE_DIVIDED");
  }

  @Test
  void aPaymentToACustomerOfThisBankIsNoPurchase() {
    Holder friend = bank.customers().newCustomerWithAccount();
    Confirming.post(
            buyer.customer(),
            "/payments",
            Customer.payment(buyer.account(), friend.account(), 30_000))
        .expect(201);
    String purchase = transaction(0);

    divide(purchase, 3).expectRefusal(422, "NOT_A_PURCHASE");

    JsonNode none = buyer.api().get(instalments(purchase)).expect(200).json();
    assertEquals("not-a-purchase", none.at("/notOffered").asText());
    friend.api().get(instalments(purchase)).expectRefusal(404, "TRANSACTION_NOT_FOUND");
  }

  @Test
  void whatGoesToAnAccountOfOnesOwnElsewhereIsNoPurchase() {
    String name = buyer.customer().name();
    String written = name.toUpperCase(Locale.ROOT).replace(" ", "  ");
    String purchase = Shop.paid(buyer, written, "50000002", 30_000);

    divide(purchase, 3).expectRefusal(422, "NOT_A_PURCHASE");
  }

  @Test
  void whatCameBackIsNoPurchase() {
    String purchase = Shop.paid(buyer, Shop.NAME, "50000098", 30_000);
    Waiting.until("it came back", () -> buyer.balance() == 100_000);

    divide(purchase, 3).expectRefusal(422, "NOT_A_PURCHASE");
    divide(transaction(0), 3).expectRefusal(422, "NOT_A_PURCHASE");
  }

  @Test
  void whoIsNewIsOfferedOnlyWhatIsAppliedFor() {
    String purchase = bought(30_000);
    buyer.openFor(bank, DAYS_OPEN - 1);

    Answer refused = divide(purchase, 3).expectRefusal(422, "ACCOUNT_TOO_NEW");

    assertEquals("30", refused.text("/limit"));
    JsonNode offers = buyer.api().get(instalments(purchase)).expect(200).json().at("/items");
    assertEquals(List.of("true", "true", "true"), offers.findValuesAsText("needsApplication"));
  }

  @Test
  void aLoanIsRepaidLoweredAndEnded() {
    String id = divide(bought(30_000), 3).expect(201).text("/id");

    repay(id, Map.of("amount", Customer.pounds(5_000)), "some").expect(200);
    JsonNode after = repay(id, Map.of("amount", Customer.pounds(5_000)), "some").json();
    assertEquals(25_000, after.at("/owed/minorUnits").asInt());
    assertEquals(95_000, buyer.balance());
    repay(id, Map.of("amount", Customer.pounds(25_001)), "more").expectRefusal(422, "ABOVE_PAYOFF");
    repay(id, Map.of("amount", Customer.pounds(5_001)), "some")
        .expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    repay(id, Map.of("amount", Map.of("minorUnits", 1, "currency", "EUR")), "euro")
        .expectRefusal(422, "WRONG_CURRENCY");
    repay(id, Map.of("amount", Customer.pounds(0)), "none")
        .expectRefusal(400, "MALFORMED_REPAYMENT");
    repay(id, Map.of(), "nothing").expect(400);
    String quote =
        buyer
            .api()
            .post("/loans/" + id + "/settlement-quotes", Map.of("validTo", today.toString()))
            .expect(200)
            .text("/id");
    Answer both =
        repay(id, Map.of("settlementQuoteId", quote, "amount", Customer.pounds(100)), "both");
    assertEquals(
        "excludes settlementQuoteId: give one of both",
        both.expectRefusal(400, "INVALID_AMOUNT").text("/errors/0/reason"));
    JsonNode ended = repay(id, Map.of("settlementQuoteId", quote), "end").expect(200).json();
    assertEquals("settled", ended.at("/state").asText());
    assertEquals(70_000, buyer.balance());
    repay(id, Map.of("amount", Customer.pounds(1)), "late").expectRefusal(422, "LOAN_ENDED");
    JsonNode events = buyer.api().get("/loans/" + id + "/events").expect(200).json().at("/items");
    assertEquals("paid-out", events.at("/0/kind").asText());
    assertEquals(3, events.size());
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void aQuoteHoldsUntilItsDayAndNoLonger() {
    String id = divide(bought(30_000), 3).expect(201).text("/id");
    String quotes = "/loans/" + id + "/settlement-quotes";
    buyer
        .api()
        .post(quotes, Map.of("validTo", today.plusDays(29).toString()))
        .expectRefusal(422, "SETTLEMENT_DAY_NOT_OFFERED");
    buyer
        .api()
        .post(quotes, Map.of("validTo", today.minusDays(1).toString()))
        .expectRefusal(422, "SETTLEMENT_DAY_NOT_OFFERED");
    String quote = buyer.api().post(quotes, Map.of()).expect(200).text("/id");
    bank.books()
        .change(
            "UPDATE lending_settlement_quote SET valid_to = ? WHERE loan_id = ?",
            today.minusDays(1),
            LoanId.parse(id).value().toString());

    repay(id, Map.of("settlementQuoteId", quote), "end")
        .expectRefusal(422, "SETTLEMENT_QUOTE_EXPIRED");
    repay(id, Map.of("settlementQuoteId", "lsq_01jd7q2k5e8g4r0t6u3v1n9m2c"), "end")
        .expectRefusal(404, "SETTLEMENT_QUOTE_NOT_FOUND");
  }

  @Test
  void oneMayWithdrawWithinFourteenDays() {
    String id = divide(bought(30_000), 3).expect(201).text("/id");

    Answer withdrawn =
        buyer
            .api()
            .post(
                "/loans/" + id + "/withdrawals",
                Map.of("fromAccountId", buyer.account().id()),
                "withdraw")
            .expect(200);

    assertEquals("settled", withdrawn.text("/state"));
    assertEquals(70_000, buyer.balance());
  }

  @ParameterizedTest
  @CsvSource({"2_999", "300_001"})
  void tooLittleAndTooMuchAreRefused(String pence) {
    buyer = bank.customers().newCustomerWith(400_000).openFor(bank, DAYS_OPEN);
    long amount = Long.parseLong(pence.replace("_", ""));

    divide(bought(amount), 3).expectRefusal(422, "LOAN_AMOUNT_NOT_OFFERED");
  }

  @Test
  void whatIsNoPurchaseOfTheLastDaysIsRefused() {
    String purchase = bought(30_000);
    String incoming = transaction(1);
    divide(incoming, 3).expectRefusal(422, "NOT_A_PURCHASE");
    divide(purchase, 5).expectRefusal(422, "LOAN_TERM_NOT_OFFERED");

    bookedOn(purchase, today.minusDays(31));
    try {
      divide(purchase, 3).expectRefusal(422, "PURCHASE_TOO_OLD");
    } finally {
      // The books are others' too, and are checked.
      bookedOn(purchase, today);
    }
  }

  @Test
  void moreThanMayBeOwedAtOneTimeIsRefusedThoughAllIsAskedForAtOnce() throws Exception {
    buyer = bank.customers().newCustomerWith(600_000).openFor(bank, DAYS_OPEN);
    List<String> purchases = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      purchases.add(bought(140_000));
    }
    ExecutorService threads = Executors.newFixedThreadPool(purchases.size());

    List<Future<Answer>> all = new ArrayList<>();
    for (String purchase : purchases) {
      all.add(threads.submit(() -> divide(purchase, 3)));
    }
    int made = 0;
    for (Future<Answer> one : all) {
      Answer answer = one.get();
      if (answer.status() == 201) {
        made++;
      } else {
        answer.expectRefusal(422, "TOO_MUCH_IN_INSTALMENTS");
        assertEquals("20000", answer.text("/maximum"));
      }
    }
    threads.shutdown();

    assertEquals(2, made);
  }

  @Test
  void anAccountDoesNotEndBeforeTheLoanThatIsCollectedFromIt() {
    divide(bought(30_000), 3).expect(201);

    new Closing(buyer.customer())
        .close(buyer.account(), buyer.customer().openAccount())
        .expectRefusal(409, "LOAN_RUNNING");
  }

  @Test
  void whoIsLateIsLentNothingMore() {
    String id = PurchaseLoan.of(bank, buyer, 30_000).aged(bank, 45).id();

    assertTrue(loan(id).at("/daysOverdue").asInt() > 0);
    divide(bought(4_000), 3).expectRefusal(422, "LOAN_OVERDUE");
  }

  private static String instalments(String purchase) {
    return "/transactions/" + purchase + "/instalments";
  }

  private void bookedOn(String purchase, LocalDate day) {
    TransactionId id = TransactionId.parse(purchase);
    bank.books()
        .change(
            "UPDATE ledger_leg SET booking_date = ? WHERE account_id = ? AND sequence = ?",
            day,
            id.account().value().toString(),
            id.sequence());
  }

  private Answer divide(String purchase, int into) {
    return buyer.api().post(instalments(purchase), Map.of("instalments", into));
  }

  private Answer repay(String loan, Map<String, Object> what, String key) {
    Map<String, Object> body = new HashMap<>(what);
    body.put("fromAccountId", buyer.account().id());
    return buyer.api().post("/loans/" + loan + "/repayments", body, key);
  }

  private JsonNode loan(String id) {
    return buyer.api().get("/loans/" + id).expect(200).json();
  }

  private String bought(long pence) {
    return Shop.bought(buyer, pence);
  }

  private String transaction(int place) {
    return buyer.customer().transactions(buyer.account()).get(place).at("/id").asText();
  }
}
