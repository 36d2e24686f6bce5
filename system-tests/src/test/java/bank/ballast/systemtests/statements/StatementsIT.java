package bank.ballast.systemtests.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer's statements, over HTTP, in each format and language. */
@RunningBank
class StatementsIT {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Bank bank;
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final String theseDays = "from=" + today.minusDays(30) + "&to=" + today;

  StatementsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void eachFormatSaysWhatTheBalanceAndTheTransactionsSay() {
    Holder holder = customerWithMovements();
    List<Long> amounts = amounts(holder);
    Optional<Long> balance = Optional.of(holder.balance());

    Movements csv = Movements.csv(file(holder, "csv"));
    assertEquals(new Movements(Optional.of(0L), amounts, balance), csv);
    assertEquals(amounts, Movements.qif(file(holder, "qif")).amounts());
    assertEquals(
        new Movements(Optional.empty(), amounts, balance), Movements.ofx(file(holder, "ofx")));
    assertEquals(
        new Movements(Optional.of(0L), amounts, balance), Movements.camt(file(holder, "camt.053")));
    String words = Movements.words(file(holder, "pdf"));
    assertEquals(0, Movements.pence(words, today.minusDays(30).format(DAY) + " Opening balance"));
    assertEquals(holder.balance(), Movements.pence(words, today.format(DAY) + " Closing balance"));
    for (String fact :
        List.of(
            holder.customer().name(),
            "1 Quay Street",
            holder.account().accountNumber(),
            "00-99-00",
            holder.account().iban().substring(0, 4),
            "Page 1 of 1")) {
      assertTrue(words.contains(fact), fact + " is not in " + words);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pdf, application/pdf, pdf",
    "csv, text/csv;charset=utf-8, csv",
    "qif, application/x-qif, qif",
    "ofx, application/x-ofx, ofx",
    "camt.053, application/xml;charset=utf-8, xml"
  })
  void aFileSaysWhatItIsAndIsKeptByNobody(String format, String mediaType, String extension) {
    Holder holder = bank.customers().newCustomerWith(5_00);

    // Whatever a client says that it accepts; described, and with the headers that keep it safe.
    holder.api().get(path(holder, theseDays, format)).expect(200);
    StatementFile file = file(holder, format);

    assertEquals(mediaType, file.header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT));
    assertEquals(
        "attachment; filename=\"statement-%s-%s-%s.%s\""
            .formatted(holder.account().accountNumber(), today.minusDays(30), today, extension),
        file.header("Content-Disposition"));
    assertEquals("no-store", file.header("Cache-Control"));
  }

  @ParameterizedTest
  @CsvSource({"en, Account statement", "fr, Relevé de compte", "ar, كشف حساب"})
  void aPdfSpeaksTheCustomersLanguageOrTheOneAskedFor(String language, String title)
      throws IOException {
    Holder own = bank.customers().newCustomerWith(1_234_56);
    Map<String, Object> profile = new HashMap<>(Customers.profile(own.customer().name()));
    profile.put("language", language);
    own.api().send("PATCH", "/profile", profile, Map.of()).expect(200);
    Holder other = bank.customers().newCustomerWith(1_234_56);

    List<StatementFile> files =
        List.of(
            file(own, "pdf"),
            StatementFile.of(
                bank,
                other.customer(),
                other.account(),
                theseDays + "&format=pdf&language=" + language));

    for (StatementFile file : files) {
      String words = Normalizer.normalize(Movements.words(file), Normalizer.Form.NFKC);
      assertTrue(words.contains(title), title + " is not in " + words);
      try (PDDocument document = Loader.loadPDF(file.bytes())) {
        assertEquals(language, document.getDocumentCatalog().getLanguage());
        assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "is tagged");
        assertTrue(document.getDocumentCatalog().getStructureTreeRoot() != null, "has a structure");
        assertTrue(document.getDocumentInformation().getTitle().startsWith(title));
        for (PDPage page : document.getPages()) {
          for (COSName font : page.getResources().getFontNames()) {
            assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
          }
        }
      }
    }
  }

  @Test
  void whatIsPaidAtTheSameMomentUntiesNothing() throws Exception {
    Holder holder = bank.customers().newCustomerWith(100_00);
    Holder other = bank.customers().newCustomerWith(100_00);
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger paid = new AtomicInteger();
    ExecutorService payers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> running = new ArrayList<>();
      Map.of(holder, other, other, holder)
          .forEach(
              (payer, payee) ->
                  running.add(
                      payers.submit(
                          () -> {
                            while (!over.get()) {
                              payer.pay(payee, 1).expect(201);
                              paid.incrementAndGet();
                            }
                          })));
      int read = 0;
      while (read < 20 || paid.get() < 100) {
        tie(Movements.csv(file(holder, "csv")), 0);
        tie(Movements.ofx(file(holder, "ofx")), 0);
        tie(Movements.camt(file(holder, "camt.053")), 0);
        read++;
      }
      String words = Movements.words(file(holder, "pdf"));
      assertTrue(words.contains("Closing balance"), words);
      over.set(true);
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      over.set(true);
      payers.shutdown();
    }
  }

  private static void tie(Movements movements, long opening) {
    long sum = movements.amounts().stream().mapToLong(Long::longValue).sum();
    assertEquals(Optional.of(opening + sum), movements.closing());
  }

  @Test
  void aStatementThatDoesNotTieIsNotMade() {
    Holder holder = customerWithMovements();
    String leg =
        "UPDATE ledger_leg SET credit = credit + ? WHERE account_id ="
            + " (SELECT id FROM accounts_account WHERE account_number = ?) AND sequence = 1";

    bank.books().change(leg, 1, holder.account().accountNumber());
    try {
      for (String format : List.of("pdf", "csv", "qif", "ofx", "camt.053")) {
        holder.api().get(path(holder, theseDays, format)).expectRefusal(500, "INTERNAL");
      }
    } finally {
      bank.books().change(leg, -1, holder.account().accountNumber());
    }

    holder.api().get(path(holder, theseDays, "csv")).expect(200);
  }

  @Test
  void whatAPayerWroteIsNoFormula() {
    Holder holder = bank.customers().newCustomerWith(5_00);
    holder
        .api()
        .post(
            "/sandbox/incoming-payments",
            Map.of(
                "accountId",
                holder.account().id(),
                "amount",
                Map.of("minorUnits", 1, "currency", "GBP"),
                "reference",
                "=HYPERLINK(\"http://example.com\")"))
        .expect(201);

    String csv = file(holder, "csv").text();

    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://example.com\"\")\""), csv);
  }

  @Test
  void badQuestionsAreRefusedByName() {
    Holder holder = bank.customers().newCustomerWith(5_00);
    LocalDate tomorrow = today.plusDays(2);

    for (String malformed :
        List.of(
            "",
            "from=2026-01-01&to=2026-01-31",
            "from=2026-01-01&format=csv",
            "to=2026-01-31&format=csv",
            "from=2026-01-01&to=2026-02-30&format=csv",
            "from=1-1-2026&to=2026-01-31&format=csv",
            "from=0000-01-01&to=0000-01-31&format=csv",
            "from=%2B12026-01-01&to=2026-01-31&format=csv",
            "from=2026-01-01&to=2026-01-31&format=doc",
            "from=2026-01-01&to=2026-01-31&format=PDF",
            "from=2026-01-01&to=2026-01-31&format=pdf&language=de")) {
      holder
          .api()
          .get(StatementFile.path(holder.account(), malformed))
          .expectRefusal(400, "INVALID_REQUEST");
    }
    refused(holder, "from=2026-02-01&to=2026-01-31", "STATEMENT_PERIOD_REVERSED");
    refused(holder, "from=" + today + "&to=" + tomorrow, "STATEMENT_IN_THE_FUTURE");
    refused(holder, "from=2024-01-01&to=2025-01-01", "STATEMENT_PERIOD_TOO_LONG");
    // The day of the leap year more is still one of 366.
    holder.api().get(path(holder, "from=2024-01-01&to=2024-12-31", "csv")).expect(200);
  }

  private static void refused(Holder holder, String days, String code) {
    holder.api().get(path(holder, days, "csv")).expectRefusal(400, code);
  }

  @Test
  void anEmptyStatementIsOneToo() {
    Holder holder = bank.customers().newCustomerWithAccount();

    assertEquals(List.of(), Movements.csv(file(holder, "csv")).amounts());
    assertEquals(List.of(), Movements.qif(file(holder, "qif")).amounts());
    assertEquals(Optional.of(0L), Movements.ofx(file(holder, "ofx")).closing());
    assertEquals(Optional.of(0L), Movements.camt(file(holder, "camt.053")).closing());
    assertTrue(Movements.words(file(holder, "pdf")).contains("Closing balance"));
  }

  @Test
  void noMoreLinesThanAFormatMayHave() {
    Holder holder = new LongAccount(bank).with(2_001);
    String year = "from=2025-01-01&to=2025-12-31";

    holder.api().get(path(holder, year, "pdf")).expectRefusal(422, "STATEMENT_TOO_MANY_LINES");
    assertEquals(
        2_001,
        Movements.csv(
                StatementFile.of(bank, holder.customer(), holder.account(), year + "&format=csv"))
            .amounts()
            .size());
    // Without the last day there are few enough; what came before is the opening balance.
    Movements half =
        Movements.camt(
            StatementFile.of(
                bank,
                holder.customer(),
                holder.account(),
                "from=2025-03-01&to=2025-06-30&format=camt.053"));
    tie(half, half.opening().orElseThrow());
    assertTrue(half.opening().orElseThrow() != 0 && !half.amounts().isEmpty());
    StatementFile.of(
        bank, holder.customer(), holder.account(), "from=2025-01-01&to=2025-12-30&format=pdf");
  }

  private Holder customerWithMovements() {
    Holder holder = bank.customers().newCustomerWith(100_00);
    Holder other = bank.customers().newCustomerWith(50_00);
    holder.pay(other, 12_34).expect(201);
    other.pay(holder, 7).expect(201);
    holder.pay(other, 1).expect(201);
    return holder;
  }

  private static List<Long> amounts(Holder holder) {
    List<Long> amounts = new ArrayList<>();
    for (JsonNode transaction : holder.customer().transactions(holder.account())) {
      amounts.add(transaction.at("/amount/minorUnits").asLong());
    }
    Collections.reverse(amounts);
    return amounts;
  }

  private StatementFile file(Holder holder, String format) {
    return StatementFile.of(
        bank, holder.customer(), holder.account(), theseDays + "&format=" + format);
  }

  private static String path(Holder holder, String days, String format) {
    return StatementFile.path(holder.account(), days + "&format=" + format);
  }
}
