package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.Shop;
import bank.ballast.systemtests.scheme.OtherBanks;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications for loans, and what the rules say of them. */
@RunningBank
class LoanApplicationsIT {

  private final Bank bank;
  private final Holder holder;
  private final Borrowing borrowing;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  LoanApplicationsIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    this.borrowing = Borrowing.of(bank, holder);
  }

  @Test
  void whatAllRulesLetPassIsOfferedAtOnce() {
    Answer offered = borrowing.apply(borrowing.form()).expect(201);

    assertEquals("offered", offered.text("/state"));
    assertEquals("personal-loan", offered.text("/product"));
    assertEquals("9.9", offered.text("/offer/annualRate"));
    assertEquals(today.plusDays(30).toString(), offered.text("/offer/until"));
    assertEquals(7, offered.json().at("/outcomes").size());
    offered.json().at("/outcomes").forEach(each -> assertEquals("pass", verdict(each)));
    assertEquals("false", offered.text("/decidedByPerson"));
    assertEquals(List.of("applied", "offered"), offered.json().findValuesAsText("what"));
    assertEquals(Borrowing.SEEN, holder.balance());
    JsonNode message = newestMessage();
    assertEquals("loan", message.at("/kind").asText());
    assertEquals(offered.text("/id"), message.at("/about").asText());
    assertEquals("We can lend you £5,000.00", message.at("/title").asText());
  }

  @Test
  void theFiguresThatItWasJudgedByAreTold() {
    Answer offered = borrowing.apply(borrowing.form()).expect(201);
    long instalment = offered.json().at("/offer/instalment/minorUnits").asLong();
    // A tenth more than both is taken for the margin, rounded up; £300.00 is what is lived on.
    long left = Borrowing.INCOME - (((90_000 + instalment) * 11 + 9) / 10) - 30_000;

    String text = outcome(offered, "AFFORDABILITY").at("/text").asText();

    assertTrue(text.contains(pounds(left) + " a month is left"), text);
    assertTrue(text.contains("your income of £2,500.00"), text);
    String french =
        holder
            .api()
            .send(
                "GET",
                "/loans/applications/" + offered.text("/id"),
                null,
                Map.of("Accept-Language", "fr"))
            .expect(200)
            .json()
            .at("/outcomes/2/text")
            .asText();
    assertTrue(french.contains("votre revenu"), french);
  }

  @Test
  void anIncomeThatWasNotSeenIsReferredToAPerson() {
    Borrowing unseen = Borrowing.of(bank, bank.customers().newCustomerWithAccount());

    Answer referred = unseen.apply(unseen.form()).expect(201);

    assertEquals("referred", referred.text("/state"));
    assertEquals("refer", verdict(outcome(referred, "INCOME_SEEN")));
    assertTrue(referred.json().at("/offer").isMissingNode());
  }

  @Test
  void moneyFromOnesOwnAccountIsNoIncome() {
    Holder mover = bank.customers().newCustomerWith(Borrowing.SEEN / 2);
    var second = mover.customer().openAccount();
    for (int i = 0; i < 2; i++) {
      mover.customer().pay(mover.account(), second, Borrowing.SEEN / 2).expect(201);
      mover.customer().pay(second, mover.account(), Borrowing.SEEN / 2).expect(201);
    }
    Borrowing moved = Borrowing.of(bank, mover);

    assertEquals("referred", moved.apply(moved.form()).expect(201).text("/state"));
  }

  @Test
  void moneyFromOtherCustomersIsNoIncome() {
    Holder friend = bank.customers().newCustomerWithAccount();
    for (int i = 0; i < 3; i++) {
      Confirming.post(
              holder.customer(),
              "/payments",
              Customer.payment(holder.account(), friend.account(), Borrowing.INCOME))
          .expect(201);
    }
    Borrowing theirs = Borrowing.of(bank, friend);

    Answer referred = theirs.apply(theirs.form()).expect(201);

    assertEquals("refer", verdict(outcome(referred, "INCOME_SEEN")));
    assertSeen(0, referred);
  }

  @Test
  void moneyOfOnesOwnFromElsewhereAndWhatOnlyComesBackAreNoIncome() {
    Holder sender = bank.customers().newCustomerWith(Borrowing.SEEN);
    OtherBanks others = new OtherBanks(bank);
    Shop.bought(sender, 30_000);

    others.send(sender.account(), "500.00", Map.of("fromName", Shop.NAME));
    others.send(sender.account(), "900.00", Map.of("fromName", sender.customer().name()));
    Waiting.until("both came", () -> sender.balance() == Borrowing.SEEN - 30_000 + 50_000 + 90_000);
    Borrowing theirs = Borrowing.of(bank, sender);

    // Of the shop's £500.00, £300.00 are what was paid there.
    assertSeen((Borrowing.SEEN + 20_000) / 3, theirs.apply(theirs.form()).expect(201));
  }

  @Test
  void whoIsNewIsReferredToAPerson() {
    holder.openFor(bank, 29);

    Answer referred = borrowing.apply(borrowing.form()).expect(201);

    assertEquals("referred", referred.text("/state"));
    assertEquals("refer", verdict(outcome(referred, "TENURE")));
    String text = outcome(referred, "TENURE").at("/text").asText();
    assertTrue(text.contains("29 days"), text);
    // Apart from those that a release which went back has words for.
    assertEquals(
        List.of(),
        bank.books()
            .texts(
                "SELECT id FROM lending_application WHERE id = ? AND outcomes LIKE '%TENURE%'",
                Borrowing.row(referred.text("/id"))));
  }

  @Test
  void whoJoinsAnAccountIsNotKnownForAsLongAsTheAccount() {
    Holder joint = new Holder(holder.customer(), holder.customer().openJointAccount());
    Holder second = new JointAccount(joint).with(bank.customers().newCustomer());
    joint.customer().receive(joint.account(), Borrowing.SEEN);
    Borrowing theirs = Borrowing.of(bank, second);

    Answer referred = theirs.apply(theirs.form()).expect(201);

    assertEquals("refer", verdict(outcome(referred, "TENURE")));
    assertEquals("pass", verdict(outcome(referred, "INCOME_SEEN")));
  }

  @Test
  void aBirthdayIsKnownThoughTheAddressIsNot() {
    bank.books()
        .change(
            "UPDATE accounts_customer SET address_line1 = NULL, address_line2 = NULL,"
                + " city = NULL, postcode = NULL, country = NULL WHERE email = ?",
            holder.customer().person().email());

    Answer offered = borrowing.apply(borrowing.form()).expect(201);

    assertEquals("pass", verdict(outcome(offered, "AGE")));
  }

  @Test
  void whoCannotAffordItIsDeclinedWithReasonsAndRights() {
    Answer declined = declined();

    assertEquals("declined", declined.text("/state"));
    assertEquals("decline", verdict(outcome(declined, "AFFORDABILITY")));
    assertEquals("true", declined.text("/canAskForReview"));
    String told = newestMessage().at("/text").asText();
    assertTrue(told.contains("does not pay your outgoings of £900.00"), told);
    assertTrue(told.contains("no credit reference agency"), told);
    assertTrue(told.contains("ask for a person to look at it"), told);
  }

  @Test
  void aPersonIsAskedOnceToLookAtWhatTheRulesDeclined() {
    String id = declined().text("/id");

    for (String nothing : List.of("", "  ", "x".repeat(501))) {
      borrowing.askForReview(id, nothing).expectRefusal(400, "LOAN_REVIEW_TEXT_MALFORMED");
    }
    Answer asked = borrowing.askForReview(id, "My pay comes elsewhere.").expect(200);

    assertEquals("referred", asked.text("/state"));
    borrowing.askForReview(id, "Again.").expectRefusal(409, "LOAN_REVIEW_NOT_DUE");
    String offered = Borrowing.of(bank, bank.customers().newCustomerWith(1)).anew(1);
    borrowing.askForReview(offered, "Not mine.").expectRefusal(404, "LOAN_APPLICATION_NOT_FOUND");
  }

  @Test
  void whatIsReviewedIsOneApplicationAmongOne() {
    String declined = declined().text("/id");
    borrowing.apply(borrowing.form()).expect(201);

    borrowing.askForReview(declined, "This one.").expectRefusal(409, "LOAN_APPLICATION_UNDER_WAY");

    assertEquals("declined", borrowing.read(declined).text("/state"));
  }

  @Test
  void anOfferIsGoodUntilItsLastDay() {
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    offerUntil(id, today);
    assertEquals("offered", borrowing.read(id).text("/state"));
    offerUntil(id, today.minusDays(1));

    assertEquals("expired", borrowing.read(id).text("/state"));
    borrowing.withdraw(id).expectRefusal(409, "LOAN_APPLICATION_OVER");
    assertEquals("offered", borrowing.apply(borrowing.form()).expect(201).text("/state"));
    assertEquals("expired", borrowing.read(id).text("/state"));
  }

  @Test
  void whatIsTakenBackMakesRoomForAnother() {
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    borrowing.apply(borrowing.form()).expectRefusal(409, "LOAN_APPLICATION_UNDER_WAY");

    assertEquals("withdrawn", borrowing.withdraw(id).expect(200).text("/state"));
    assertEquals("withdrawn", borrowing.withdraw(id).expect(200).text("/state"));

    String next = borrowing.apply(borrowing.form()).expect(201).text("/id");
    JsonNode list = holder.api().get("/loans/applications").expect(200).json();
    assertEquals(List.of(next, id), list.at("/items").findValuesAsText("id"));
  }

  @Test
  void aKeyNamesOneApplication() {
    Answer first = borrowing.apply(borrowing.form(), "one").expect(201);

    assertEquals(first.text("/id"), borrowing.apply(borrowing.form(), "one").text("/id"));
    for (Map<String, Object> other :
        List.of(
            borrowing.with("amount", Customer.pounds(500_001)),
            borrowing.with("instalments", 25),
            borrowing.with("purpose", "holiday"),
            borrowing.with("dependants", 1),
            borrowing.with("income", Customer.pounds(Borrowing.INCOME + 1)))) {
      borrowing.apply(other, "one").expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");
    }
    assertEquals(1, kept());
  }

  @Test
  void applicationsThatRaceUnderOneKeyAreOne() {
    List<Answer> answers = AtOnce.times(8, i -> borrowing.apply(borrowing.form(), "one"));

    answers.forEach(answer -> answer.expect(201));
    assertEquals(1, answers.stream().map(answer -> answer.text("/id")).distinct().count());
    assertEquals(1, kept());
  }

  @Test
  void ofApplicationsThatRaceOneIsOpen() {
    List<Answer> answers = AtOnce.times(8, i -> borrowing.apply(borrowing.form(), "key " + i));

    assertEquals(1, answers.stream().filter(it -> it.status() == 201).count());
    answers.stream()
        .filter(it -> it.status() != 201)
        .forEach(it -> it.expectRefusal(409, "LOAN_APPLICATION_UNDER_WAY"));
    assertEquals(1, kept());
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 99999, 422, LOAN_AMOUNT_NOT_OFFERED",
    "amount, 2500001, 422, LOAN_AMOUNT_NOT_OFFERED",
    "instalments, 61, 422, LOAN_TERM_NOT_OFFERED",
    "product, mortgage, 404, LOAN_PRODUCT_NOT_FOUND",
    "product, instalments, 404, LOAN_PRODUCT_NOT_FOUND",
    "firstDue, 0, 422, FIRST_DUE_NOT_OFFERED",
    "income, -1, 400, LOAN_CIRCUMSTANCES_MALFORMED",
    "income, 100000001, 400, LOAN_CIRCUMSTANCES_MALFORMED",
    "outgoings, -1, 400, LOAN_CIRCUMSTANCES_MALFORMED",
    "dependants, -1, 400, LOAN_CIRCUMSTANCES_MALFORMED",
    "dependants, 21, 400, LOAN_CIRCUMSTANCES_MALFORMED",
    "euros, income, 422, WRONG_CURRENCY",
    "euros, amount, 422, WRONG_CURRENCY",
    "housing, castle, 400, INVALID_REQUEST",
    "employment, king, 400, INVALID_REQUEST",
    "purpose, gold, 400, INVALID_REQUEST",
    "accountId, acc_00000000000000000000000000, 404, ACCOUNT_NOT_FOUND",
  })
  void whatCannotBeLentIsRefusedAndNothingIsKept(
      String field, String value, int status, String code) {
    Map<String, Object> form =
        switch (field) {
          case "amount", "income", "outgoings" ->
              borrowing.with(field, Customer.pounds(Long.parseLong(value)));
          case "instalments", "dependants" -> borrowing.with(field, Integer.valueOf(value));
          case "firstDue" ->
              borrowing.with(field, today.plusDays(Long.parseLong(value)).toString());
          case "euros" ->
              borrowing.with(value, Map.of("minorUnits", Borrowing.INCOME, "currency", "EUR"));
          default -> borrowing.with(field, value);
        };

    borrowing.apply(form).expectRefusal(status, code);

    assertEquals(0, kept());
  }

  @Test
  void somebodyElsesAccountAndApplicationDoNotExist() {
    Holder stranger = bank.customers().newCustomerWithAccount();
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    Borrowing theirs = Borrowing.of(bank, stranger);

    theirs
        .apply(theirs.with("accountId", holder.account().id()))
        .expectRefusal(404, "ACCOUNT_NOT_FOUND");
    theirs.withdraw(id).expectRefusal(404, "LOAN_APPLICATION_NOT_FOUND");
    stranger
        .api()
        .get("/loans/applications/" + id)
        .expectRefusal(404, "LOAN_APPLICATION_NOT_FOUND");
    assertEquals(0, stranger.api().get("/loans/applications").json().at("/items").size());
    assertEquals("offered", borrowing.read(id).text("/state"));
  }

  private Answer declined() {
    return borrowing.apply(borrowing.with("income", Customer.pounds(100_000))).expect(201);
  }

  private void offerUntil(String id, LocalDate day) {
    bank.books()
        .change(
            "UPDATE lending_application SET offer_until = ? WHERE id = ?",
            day.toString(),
            Borrowing.row(id));
  }

  private long kept() {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM lending_application WHERE customer_id ="
                + " (SELECT id FROM accounts_customer WHERE email = ?)",
            holder.customer().person().email());
  }

  private JsonNode newestMessage() {
    return holder.api().get("/notifications").expect(200).json().at("/items/0");
  }

  private static JsonNode outcome(Answer application, String rule) {
    for (JsonNode each : application.json().at("/outcomes")) {
      if (each.at("/rule").asText().equals(rule)) {
        return each;
      }
    }
    throw new AssertionError("no outcome of " + rule + " in " + application);
  }

  private static void assertSeen(long aMonth, Answer application) {
    String text = outcome(application, "INCOME_SEEN").at("/text").asText();
    assertTrue(text.contains(pounds(aMonth) + " a month came into your accounts"), text);
  }

  private static String verdict(JsonNode outcome) {
    return outcome.at("/verdict").asText();
  }

  private static String pounds(long pence) {
    return "£%,d.%02d".formatted(pence / 100, pence % 100);
  }
}
