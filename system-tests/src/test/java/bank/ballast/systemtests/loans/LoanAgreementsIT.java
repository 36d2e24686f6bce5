package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.customer.AtOnce;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreements: what was shown is what is signed, and what was signed is paid out once. */
@RunningBank
class LoanAgreementsIT {

  private static final long LENT = 500_000;
  private static final Path PICTURES = Path.of("target/agreements");
  private static final int DOTS_AN_INCH = 100;

  private final Bank bank;
  private final Holder holder;
  private final Borrowing borrowing;

  LoanAgreementsIT(Bank bank) {
    this.bank = bank;
    this.holder = bank.customers().newCustomerWith(Borrowing.SEEN);
    this.borrowing = Borrowing.of(bank, holder);
  }

  @AfterEach
  void booksBalance() {
    assertEquals(0, bank.books().imbalance());
  }

  @Test
  void whatIsSignedIsPaidOutAsItWasShown() {
    Answer offered = borrowing.apply(borrowing.form()).expect(201);
    String id = offered.text("/id");
    AgreementFile shown = file(id, "en");
    String hash = shown.hash();
    assertEquals(sha256(shown.bytes()), hash);
    assertArrayEquals(shown.bytes(), file(id, "en").bytes());

    Answer wanted = post(holder.api(), id, hash, "").expectRefusal(401, "STEP_UP_REQUIRED");
    assertEquals(Borrowing.SEEN, holder.balance());
    Answer signed =
        post(holder.customer().person().confirmed(), id, hash, wanted.text("/challenge"))
            .expect(200);

    assertEquals("signed", signed.text("/state"));
    assertEquals(Ids.parse("lap", id), Ids.parse("loan", signed.text("/loanId")));
    assertEquals(Borrowing.SEEN + LENT, holder.balance());
    assertEquals(1, loans());
    assertEquals(hash, borrowing.shown(id));
    assertEquals(
        List.of("applied", "offered", "signed"),
        signed.json().at("/steps").findValuesAsText("what"));
    // Signing it again changes nothing, and wants nothing.
    assertEquals("signed", post(holder.api(), id, hash, "").expect(200).text("/state"));
    post(holder.api(), id, "0".repeat(64), "").expectRefusal(409, "LOAN_APPLICATION_OVER");
    borrowing.withdraw(id).expectRefusal(409, "LOAN_APPLICATION_OVER");
    assertEquals(Borrowing.SEEN + LENT, holder.balance());
  }

  @Test
  void whatRunsCountsForTheNext() {
    borrowing.sign(borrowing.apply(borrowing.form()).expect(201).text("/id"));

    Answer second = borrowing.apply(borrowing.form()).expect(201);

    String text = second.json().at("/outcomes/2/text").asText();
    long instalment = second.json().at("/offer/instalment/minorUnits").asLong();
    assertTrue(
        text.contains("other loans here of £%d.%02d".formatted(instalment / 100, instalment % 100)),
        text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void itSaysWhatTheLawWantsToBeSaid(String language) throws IOException {
    Answer offered = borrowing.apply(borrowing.form()).expect(201);

    try (PDDocument document = Loader.loadPDF(file(offered.text("/id"), language).bytes())) {
      photograph(document, language);
      assertEquals(language, document.getDocumentCatalog().getLanguage());
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      // Taken out of Arabic, a digit and a letter beside it change places.
      for (String section : List.of("66", "77", "94")) {
        assertTrue(text.contains(section), section + " is not in " + text);
      }
      if (language.equals("en")) {
        for (String said :
            List.of(
                holder.customer().name(),
                "£5,000.00",
                offered.text("/offer/apr") + " %",
                "9.9 % a year, fixed",
                "24 instalments of",
                "£12.00 once",
                "within 14 days",
                "interest of £1.36 for each day",
                "Early repayment")) {
          assertTrue(text.contains(said), said + " is not in " + text);
        }
      }
    }
  }

  @Test
  void whatWasShownInAnotherLanguageWasNotConfirmed() {
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    String english = borrowing.shown(id);
    String french = borrowing.agreement(id, "fr").header(Borrowing.HASH).orElseThrow();
    assertNotEquals(english, french);
    String challenge = post(holder.api(), id, english, "").text("/challenge");
    Api confirmed = holder.customer().person().confirmed();

    post(confirmed, id, french, challenge).expectRefusal(422, "STEP_UP_MISMATCH");

    post(confirmed, id, english, challenge).expectRefusal(409, "STEP_UP_SPENT");
    assertEquals(Borrowing.SEEN, holder.balance());
  }

  @Test
  void onlyWhatWasShownTodayIsSigned() {
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    String hash = borrowing.shown(id);

    post(holder.api(), id, "0".repeat(64), "").expectRefusal(422, "LOAN_AGREEMENT_UNKNOWN");
    post(holder.api(), id, "nonsense", "").expect(400);
    bank.books()
        .change(
            "UPDATE lending_agreement SET day = day - INTERVAL 1 DAY WHERE application_id = ?",
            Borrowing.row(id));

    post(holder.api(), id, hash, "").expectRefusal(409, "LOAN_DAY_OVER");
    assertNotEquals(hash, borrowing.shown(id));
    assertEquals(Borrowing.SEEN, holder.balance());
  }

  @Test
  void whatIsNotOfferedIsNeitherShownNorSigned() {
    String declined =
        borrowing.apply(borrowing.with("income", Customer.pounds(1))).expect(201).text("/id");
    String expired = borrowing.apply(borrowing.form()).expect(201).text("/id");
    String hash = borrowing.shown(expired);
    bank.books()
        .change(
            "UPDATE lending_application SET offer_until = ? WHERE id = ?",
            LocalDate.now(BusinessClock.ZONE).minusDays(1).toString(),
            Borrowing.row(expired));
    String withdrawn = borrowing.apply(borrowing.form()).expect(201).text("/id");
    borrowing.withdraw(withdrawn).expect(200);

    for (String id : List.of(declined, expired, withdrawn)) {
      borrowing.agreement(id, "en").expectRefusal(409, "LOAN_NOT_OFFERED");
      post(holder.api(), id, hash, "").expectRefusal(409, "LOAN_NOT_OFFERED");
    }
    assertEquals(Borrowing.SEEN, holder.balance());
  }

  @Test
  void whereTheAccountTakesNoMoneyNothingIsSigned() {
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    String hash = borrowing.shown(id);
    String challenge = post(holder.api(), id, hash, "").text("/challenge");
    Api confirmed = holder.customer().person().confirmed();
    String freeze = "/accounts/" + holder.account().id() + "/freeze";
    holder.api().send("PUT", freeze, null, Map.of());

    post(confirmed, id, hash, challenge).expectRefusal(422, "ACCOUNT_FROZEN");

    assertEquals("offered", borrowing.read(id).text("/state"));
    assertEquals(0, loans());
    holder.api().send("DELETE", freeze, null, Map.of());
    post(confirmed, id, hash, challenge).expect(200);
    assertEquals(Borrowing.SEEN + LENT, holder.balance());
  }

  @Test
  void signaturesThatRacePayOutOnce() {
    String id = borrowing.apply(borrowing.form()).expect(201).text("/id");
    String hash = borrowing.shown(id);
    String challenge = post(holder.api(), id, hash, "").text("/challenge");
    Api confirmed = holder.customer().person().confirmed();

    List<Answer> answers = AtOnce.times(6, i -> post(confirmed, id, hash, challenge));

    answers.forEach(answer -> answer.expect(200));
    assertEquals(Borrowing.SEEN + LENT, holder.balance());
    assertEquals(1, loans());
  }

  @Test
  void whatIsWithdrawnWhileItIsSignedIsOneOfTheTwo() {
    for (int round = 0; round < 4; round++) {
      Holder another = bank.customers().newCustomerWith(Borrowing.SEEN);
      Borrowing theirs = Borrowing.of(bank, another);
      String id = theirs.apply(theirs.form()).expect(201).text("/id");
      String hash = theirs.shown(id);
      String challenge = post(another.api(), id, hash, "").text("/challenge");
      Api confirmed = another.customer().person().confirmed();

      List<Answer> answers =
          AtOnce.times(2, i -> i == 0 ? post(confirmed, id, hash, challenge) : theirs.withdraw(id));

      boolean signed = answers.get(0).status() == 200;
      assertNotEquals(signed, answers.get(1).status() == 200, answers::toString);
      assertEquals(signed ? "signed" : "withdrawn", theirs.read(id).text("/state"));
      assertEquals(Borrowing.SEEN + (signed ? LENT : 0), another.balance());
    }
  }

  private AgreementFile file(String id, String language) {
    return AgreementFile.of(bank, holder.customer(), id, language);
  }

  private static Answer post(Api hands, String id, String hash, String challenge) {
    Map<String, String> headers =
        challenge.isEmpty()
            ? Map.of("Idempotency-Key", "key")
            : Map.of("Idempotency-Key", "key", Confirming.HEADER, challenge);
    return hands.send(
        "POST", "/loans/applications/" + id + "/agreement", Map.of("sha256", hash), headers);
  }

  private long loans() {
    return bank.books()
        .number(
            "SELECT COUNT(*) FROM lending_loan WHERE customer_id ="
                + " (SELECT id FROM accounts_customer WHERE email = ?)",
            holder.customer().person().email());
  }

  private static void photograph(PDDocument document, String language) throws IOException {
    Files.createDirectories(PICTURES);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      ImageIO.write(
          new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH),
          "png",
          PICTURES.resolve("agreement-" + language + "-" + (page + 1) + ".png").toFile());
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
