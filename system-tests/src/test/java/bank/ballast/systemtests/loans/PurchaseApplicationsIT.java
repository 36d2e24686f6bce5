package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.JointAccount;
import bank.ballast.systemtests.people.PurchaseLoan;
import bank.ballast.systemtests.people.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instalments that cost interest: applied for, judged, agreed and signed as every loan is. */
@RunningBank
class PurchaseApplicationsIT {

  private static final long PAID = 60_000;
  private static final int DAYS_OPEN = 60;

  private final Bank bank;
  private final Holder holder;
  private final Borrowing borrowing;

  PurchaseApplicationsIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    this.borrowing = Borrowing.of(bank, holder);
  }

  @AfterEach
  void booksBalance() {
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void whatWasPaidIsOfferedAgreedSignedAndPaidOutOnce() throws IOException {
    String purchase = Shop.bought(holder, PAID);
    JsonNode offered = offers(purchase).at("/items/2");
    assertTrue(offered.at("/needsApplication").asBoolean());

    Answer application = borrowing.apply(borrowing.formFor(purchase, 12)).expect(201);

    String id = application.text("/id");
    assertEquals("offered", application.text("/state"));
    assertEquals("instalments", application.text("/product"));
    assertEquals(purchase, application.text("/purchase"));
    assertEquals(PAID, application.json().at("/amount/minorUnits").asLong());
    assertEquals(offered.at("/apr").asText(), application.text("/offer/apr"));
    assertEquals(Borrowing.SEEN - PAID, holder.balance());
    assertTrue(agreement(id).contains("£600.00, paid to " + Shop.NAME + " on "), agreement(id));
    borrowing.sign(id);

    assertEquals(Borrowing.SEEN, holder.balance());
    String loan = borrowing.read(id).text("/loanId");
    JsonNode agreed = holder.api().get("/loans/" + loan + "/schedule").expect(200).json();
    assertEquals(offered.at("/schedule"), agreed.at("/agreed"));
    assertEquals("purchase-divided", offers(purchase).at("/notOffered").asText());
    divide(holder, purchase).expectRefusal(409, "PURCHASE_DIVIDED");
    borrowing.apply(borrowing.formFor(purchase, 6)).expectRefusal(409, "PURCHASE_DIVIDED");
  }

  @Test
  void itIsJudgedByTheRulesAsEveryLoanIs() {
    Holder unseen = bank.customers().newCustomerWith(PAID);
    Borrowing theirs = Borrowing.of(bank, unseen);

    Answer referred = theirs.apply(theirs.formFor(Shop.bought(unseen, PAID), 24)).expect(201);

    assertEquals("referred", referred.text("/state"));
    theirs.agreement(referred.text("/id"), "en").expectRefusal(409, "LOAN_NOT_OFFERED");
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 59999, 422, PURCHASE_DIFFERS",
    "product, personal-loan, 422, PURCHASE_DIFFERS",
    "purpose, car, 422, PURCHASE_DIFFERS",
    "instalments, 7, 422, LOAN_TERM_NOT_OFFERED",
    "purchase, tx_1, 400, INVALID_REQUEST",
  })
  void whatIsNotThePurchaseIsRefused(String field, String value, int status, String code) {
    Map<String, Object> form = borrowing.formFor(Shop.bought(holder, PAID), 12);
    form.put(
        field,
        switch (field) {
          case "amount" -> Customer.pounds(Long.parseLong(value));
          case "instalments" -> Integer.valueOf(value);
          default -> value;
        });

    Answer refused = borrowing.apply(form).expectRefusal(status, code);

    if (code.equals("PURCHASE_DIFFERS")) {
      assertEquals(field, refused.text("/field"));
    }
    assertEquals(0, kept());
  }

  @Test
  void theAmountMayBeSaidAndWithoutAPurchaseMustBe() {
    Map<String, Object> form = borrowing.formFor(Shop.bought(holder, PAID), 12);
    form.put("amount", Customer.pounds(PAID));
    Answer first = borrowing.apply(form, "bread").expect(201);
    assertEquals(first.text("/id"), borrowing.apply(form, "bread").expect(201).text("/id"));
    form.put("purchase", Shop.bought(holder, PAID));
    borrowing.apply(form, "bread").expectRefusal(422, "IDEMPOTENCY_KEY_REUSED");

    form.remove("purchase");
    form.put("product", "instalments");
    borrowing.apply(form).expectRefusal(404, "LOAN_PRODUCT_NOT_FOUND");
    form.remove("amount");
    borrowing.apply(form).expectRefusal(400, "INVALID_AMOUNT");
  }

  @Test
  void onlyARecentPurchaseOfOnesOwnIsAppliedFor() {
    Holder friend = bank.customers().newCustomerWithAccount();
    Confirming.post(
            holder.customer(),
            "/payments",
            Customer.payment(holder.account(), friend.account(), PAID))
        .expect(201);
    String within = holder.customer().transactions(holder.account()).get(0).at("/id").asText();
    borrowing.apply(borrowing.formFor(within, 6)).expectRefusal(422, "NOT_A_PURCHASE");
    String purchase = Shop.bought(holder, PAID);
    Borrowing theirs = Borrowing.of(bank, friend);
    theirs.apply(theirs.formFor(purchase, 6)).expectRefusal(404, "TRANSACTION_NOT_FOUND");

    LocalDate today = LocalDate.now(BusinessClock.ZONE);
    bookedOn(purchase, today.minusDays(31));
    try {
      borrowing.apply(borrowing.formFor(purchase, 6)).expectRefusal(422, "PURCHASE_TOO_OLD");
    } finally {
      // The books are others' too, and are checked.
      bookedOn(purchase, today);
    }
    assertEquals(0, kept());
  }

  @Test
  void whoIsBehindDoesNotApplyForMore() {
    PurchaseLoan.of(bank, holder, 9_000).aged(bank, 45);

    borrowing
        .apply(borrowing.formFor(Shop.bought(holder, PAID), 6))
        .expectRefusal(422, "LOAN_OVERDUE");
  }

  @Test
  void whatIsDividedAfterTheOfferIsNotDividedAgain() {
    String purchase = Shop.bought(holder, PAID);
    String id = borrowing.apply(borrowing.formFor(purchase, 6)).expect(201).text("/id");
    Supplier<Answer> signature = borrowing.readyToSign(id);
    divide(holder, purchase).expect(201);
    Journal journal = new Journal(bank);

    signature.get().expectRefusal(409, "PURCHASE_DIVIDED");

    journal.isUntouched();
    assertEquals("offered", borrowing.read(id).text("/state"));
  }

  @Test
  void whatCameBackAfterTheOfferIsNotLent() {
    String purchase = Shop.bought(holder, PAID);
    String id = borrowing.apply(borrowing.formFor(purchase, 6)).expect(201).text("/id");
    Supplier<Answer> signature = borrowing.readyToSign(id);
    String payment = holder.api().get("/payments").expect(200).text("/items/0/id");
    holder.api().post("/payments/" + payment + "/recall", Map.of("reason", "other")).expect(200);
    Waiting.until("it came back", () -> holder.balance() == Borrowing.SEEN);

    signature.get().expectRefusal(422, "NOT_A_PURCHASE");

    assertEquals(Borrowing.SEEN, holder.balance());
  }

  @Test
  void whatIsOwedByTheTimeOfTheSignatureCounts() {
    String large = Shop.bought(holder, 200_000);
    String other = Shop.bought(holder, 200_000);
    String id = borrowing.apply(borrowing.formFor(large, 6)).expect(201).text("/id");
    Supplier<Answer> signature = borrowing.readyToSign(id);
    divide(holder, other).expect(201);

    Answer refused = signature.get().expectRefusal(422, "TOO_MUCH_IN_INSTALMENTS");

    assertEquals("100000", refused.text("/maximum"));
    borrowing.withdraw(id).expect(200);
    borrowing.apply(borrowing.formFor(large, 6)).expectRefusal(422, "TOO_MUCH_IN_INSTALMENTS");
  }

  @Test
  void ofTwoHoldersWhoSignForOnePurchaseOneIsLentTo() {
    Holder first = new Holder(holder.customer(), holder.customer().openJointAccount());
    Holder partner = bank.customers().newCustomerWithAccount().openFor(bank, DAYS_OPEN);
    Holder second = new JointAccount(first).with(partner.customer());
    first.customer().receive(first.account(), Borrowing.SEEN);
    Borrowing one = Borrowing.of(bank, first);
    Borrowing two = Borrowing.of(bank, second);
    String purchase = Shop.bought(first, PAID);
    List<Supplier<Answer>> signatures =
        List.of(
            one.readyToSign(one.apply(one.formFor(purchase, 6)).expect(201).text("/id")),
            two.readyToSign(two.apply(two.formFor(purchase, 12)).expect(201).text("/id")));

    List<Answer> answers = AtOnce.times(2, i -> signatures.get(i).get());

    assertEquals(1, answers.stream().filter(it -> it.status() == 200).count(), answers::toString);
    answers.stream()
        .filter(it -> it.status() != 200)
        .forEach(it -> it.expectRefusal(409, "PURCHASE_DIVIDED"));
    assertEquals(Borrowing.SEEN, first.balance());
  }

  @Test
  void signaturesThatRacePayOutOnce() {
    // Twice as much would be more than may be owed: its own loan does not count against it.
    String purchase = Shop.bought(holder, 200_000);
    String id = borrowing.apply(borrowing.formFor(purchase, 6)).expect(201).text("/id");
    Supplier<Answer> signature = borrowing.readyToSign(id);

    AtOnce.times(6, i -> signature.get()).forEach(answer -> answer.expect(200));

    assertEquals(Borrowing.SEEN, holder.balance());
  }

  private String agreement(String id) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(AgreementFile.of(bank, holder.customer(), id, "en").bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private JsonNode offers(String purchase) {
    return holder.api().get("/transactions/" + purchase + "/instalments").expect(200).json();
  }

  private static Answer divide(Holder who, String purchase) {
    return who.api().post("/transactions/" + purchase + "/instalments", Map.of("instalments", 3));
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

  private long kept() {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM lending_application WHERE customer_id ="
                + " (SELECT id FROM accounts_customer WHERE email = ?)",
            holder.customer().person().email());
  }
}
