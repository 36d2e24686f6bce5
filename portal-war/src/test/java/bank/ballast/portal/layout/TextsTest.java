package bank.ballast.portal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.PotLockChange;
import bank.ballast.accounts.PotPicture;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.credit.life.Arrears;
import bank.ballast.kernel.KernelRefusal;
import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.BooksCheckRun;
import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.OverdraftOffer;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.lending.OverdraftView;
import bank.ballast.operations.CaseState;
import bank.ballast.operations.CasesRefusal;
import bank.ballast.operations.GoodwillState;
import bank.ballast.operations.Met;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.OperationsRefusal;
import bank.ballast.operations.TouchedRefusal;
import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.UncheckedReason;
import bank.ballast.platform.Approval;
import bank.ballast.platform.PlatformRefusal;
import bank.ballast.portal.cases.CasePage;
import bank.ballast.portal.guard.GuardRefusal;
import bank.ballast.portal.loans.ScheduleLine;
import bank.ballast.security.SecurityRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Pattern KEY_IN_PAGE = Pattern.compile("t\\['([^']+)'\\](?!\\.)");
  private static final Pattern FACT = Pattern.compile("\\{[a-z]+\\}");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void saysEverythingInEachLanguage(String language) throws IOException {
    assertEquals(words("en").stringPropertyNames(), words(language).stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void namesTheSameFactsInEachLanguage(String language) throws IOException {
    Properties english = words("en");
    Properties other = words(language);

    for (String key : english.stringPropertyNames()) {
      assertEquals(factsIn(english.getProperty(key)), factsIn(other.getProperty(key)), key);
    }
  }

  @Test
  void hasWordsForEveryKeyThatAPageNames() throws IOException {
    Set<String> known = words("en").stringPropertyNames();
    Set<String> named = keysInPages();

    assertTrue(named.size() > 50, "pages were found");
    named.removeIf(key -> key.endsWith(".") || known.contains(key));
    assertEquals(Set.of(), named);
  }

  @Test
  void hasWordsForEveryRefusalThatTheDeskMayMeet() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    Stream.of(
            Stream.of(OperationsRefusal.values()),
            Stream.of(CasesRefusal.values()),
            Stream.of(TouchedRefusal.values()),
            Stream.of(SecurityRefusal.values()),
            Stream.of(GuardRefusal.values()),
            Stream.of(
                AccountsRefusal.CUSTOMER_NOT_FOUND,
                AccountsRefusal.ACCOUNT_NOT_FOUND,
                AccountsRefusal.STATEMENT_PERIOD_REVERSED,
                AccountsRefusal.STATEMENT_IN_THE_FUTURE,
                AccountsRefusal.STATEMENT_PERIOD_TOO_LONG,
                AccountsRefusal.STATEMENT_TOO_MANY_LINES,
                AccountsRefusal.STATEMENTS_BUSY),
            Stream.of(KernelRefusal.MALFORMED_ID),
            Stream.of(
                LendingRefusal.LOAN_NOT_FOUND,
                LendingRefusal.LOAN_CHANGED_SINCE,
                LendingRefusal.MALFORMED_REASON,
                LendingRefusal.LOAN_ENDED,
                LendingRefusal.NOT_FOR_THIS_LOAN,
                LendingRefusal.ABOVE_PAYOFF,
                LendingRefusal.WRONG_CURRENCY,
                LendingRefusal.INSUFFICIENT_FUNDS,
                LendingRefusal.ACCOUNT_FROZEN,
                LendingRefusal.ACCOUNT_CLOSED,
                LendingRefusal.LOAN_PROPOSAL_OPEN,
                LendingRefusal.LOAN_PROPOSAL_NOT_FOUND,
                LendingRefusal.LOAN_PROPOSAL_DECIDED,
                LendingRefusal.LOAN_OWN_PROPOSAL,
                LendingRefusal.LOAN_PRICING_MALFORMED,
                LendingRefusal.LOAN_PRICING_NOT_FOUND,
                LendingRefusal.LOAN_PRICING_TOO_SOON,
                LendingRefusal.LOAN_PRICING_WAITING,
                LendingRefusal.WITHDRAWAL_OVER,
                LendingRefusal.RULE_SET_DECIDED,
                LendingRefusal.RULE_SET_MALFORMED,
                LendingRefusal.RULE_SET_NOT_FOUND,
                LendingRefusal.RULE_SET_OWN_PROPOSAL),
            Stream.of(
                PotsRefusal.ACCOUNT_HAS_POTS,
                PotsRefusal.MALFORMED_RATE,
                PotsRefusal.RATE_NOT_FOUND,
                PotsRefusal.RATE_TOO_SOON,
                PotsRefusal.RATE_WAITING),
            Stream.of(
                PlatformRefusal.PROPOSAL_DECIDED,
                PlatformRefusal.PROPOSAL_REASON_MISSING,
                PlatformRefusal.SAME_PERSON),
            Stream.of(OverdraftRefusal.values()),
            Stream.of(
                LedgerRefusal.BALANCE_NOT_ZERO,
                LedgerRefusal.LEDGER_ACCOUNT_FROZEN,
                LedgerRefusal.LEDGER_ACCOUNT_CLOSED))
        .flatMap(codes -> codes.map(RefusalCode.class::cast))
        .forEach(code -> assertTrue(known.contains("refusal." + code.name()), code.name()));
  }

  @Test
  void hasWordsForAllThatIsToldOfOverdrafts() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (OverdraftOffer.Rule rule : OverdraftOffer.Rule.values()) {
      assertTrue(known.contains("overdraft.rule." + rule), rule.name());
    }
    for (OverdraftView.Kind kind : OverdraftView.Kind.values()) {
      assertTrue(known.contains("overdraft.kind." + kind), kind.name());
    }
    for (Approval.State state : Approval.State.values()) {
      assertTrue(known.contains("approval." + state), state.name());
    }
  }

  @Test
  void hasWordsForEveryStateAndKindOfAnAccount() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (AccountStatus status : AccountStatus.values()) {
      assertTrue(known.contains("account.status." + status), status.name());
    }
    for (AccountType type : AccountType.values()) {
      assertTrue(known.contains("account.type." + type), type.name());
    }
  }

  @Test
  void hasWordsForEveryStateAndKindOfARequestForMoney() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (PaymentRequestView.State state : PaymentRequestView.State.values()) {
      assertTrue(known.contains("request.state." + state), state.name());
    }
    for (PaymentRequestView.Kind kind : PaymentRequestView.Kind.values()) {
      assertTrue(known.contains("request.kind." + kind + ".asks"), kind.name());
      assertTrue(known.contains("request.kind." + kind + ".asked"), kind.name());
    }
  }

  @Test
  void hasWordsAndADrawingForEveryPictureOfAPot() throws IOException {
    Set<String> known = words("en").stringPropertyNames();
    Path drawings = Path.of("src/main/webapp/resources/portal/pots");

    for (PotPicture picture : PotPicture.values()) {
      assertTrue(known.contains("pot.picture." + picture), picture.name());
      assertTrue(
          Files.exists(drawings.resolve(picture.name().toLowerCase(Locale.ROOT) + ".svg")),
          picture.name());
    }
    for (PotLockChange change : PotLockChange.values()) {
      assertTrue(known.contains("pot.lock." + change), change.name());
    }
  }

  @Test
  void hasWordsForAllThatALoanCanBeAndGoThrough() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (LoanState state : LoanState.values()) {
      assertTrue(known.contains("loan.state." + state), state.name());
    }
    for (LoanEventKind kind : LoanEventKind.values()) {
      assertTrue(known.contains("loan.event." + kind), kind.name());
    }
    for (ScheduleLine.State state : ScheduleLine.State.values()) {
      assertTrue(known.contains("instalment." + state), state.name());
    }
    for (LoanProposal.State state : LoanProposal.State.values()) {
      assertTrue(
          state == LoanProposal.State.PROPOSED || known.contains("loan.proposal." + state),
          state.name());
    }
    for (Arrears bucket : Arrears.values()) {
      assertTrue(bucket == Arrears.NONE || known.contains("arrears." + bucket), bucket.name());
    }
    for (String act :
        List.of(
            "repay",
            "recover",
            "reverse",
            "holiday",
            "breathe",
            "withdraw",
            "restructure",
            "writeOff",
            "approve",
            "reject")) {
      for (String part : List.of("title", "consequence", "confirm", "done")) {
        assertTrue(known.contains("loan." + act + "." + part), act + "." + part);
      }
    }
  }

  @Test
  void saysWhichFieldARefusalIsAbout() {
    Texts texts = Texts.in(Locale.ENGLISH);

    assertEquals(
        "The rate is between nothing and the one that was agreed.",
        texts.say(new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", "annualRate")));
    assertEquals(
        "This can’t be done to this loan.",
        texts.say(new Refusal(LendingRefusal.NOT_FOR_THIS_LOAN, "field", "principal")));
  }

  @Test
  void hasWordsForEveryAnswerAboutAPayeesName() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (PayeeCheckResult result : PayeeCheckResult.values()) {
      assertTrue(known.contains("payee.result." + result), result.name());
    }
    for (UncheckedReason reason : UncheckedReason.values()) {
      assertTrue(known.contains("payee.reason." + reason), reason.name());
    }
  }

  @Test
  void hasWordsForEveryRuleOfTheBooksAndStateOfTheirCheck() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (BooksRule rule : BooksRule.values()) {
      assertTrue(known.contains("rule." + rule), rule.name());
    }
    for (BooksCheckRun.State state : BooksCheckRun.State.values()) {
      assertTrue(known.contains("check.state." + state), state.name());
      assertTrue(known.contains("check.story." + state), state.name());
    }
    for (AccountKind kind : AccountKind.values()) {
      assertTrue(known.contains("books.kind." + kind), kind.name());
    }
  }

  /** The guard's words, which the desk knows as texts alone. */
  @Test
  void hasWordsForEveryStateAndReasonOfARelease() throws IOException {
    Set<String> known = words("en").stringPropertyNames();
    for (String state :
        List.of(
            "PREPARING",
            "STAGED",
            "PAUSED",
            "ROLLING_BACK",
            "ROLLED_BACK",
            "ABORTED",
            "WATCHED",
            "PROMOTED")) {
      assertTrue(known.contains("release.state." + state), state);
    }
    for (String reason :
        List.of(
            "MIGRATION",
            "REALM",
            "START",
            "NODE",
            "PROBE",
            "COMPARISON",
            "SLOWER",
            "EXHAUSTION",
            "PERSON",
            "GUARD_AWAY")) {
      assertTrue(known.contains("release.reason." + reason), reason);
    }
    for (String key :
        List.of(
            "PERSON", "SYNTHETIC", "POINTS", "REQUESTS", "FASTER", "OTHER", "TIME", "NOTHING")) {
      assertTrue(known.contains("release.waits." + key), key);
    }
  }

  @Test
  void hasWordsForEveryStateOfACaseAndOfARuleForCredits() throws IOException {
    Set<String> known = words("en").stringPropertyNames();

    for (CaseState state : CaseState.values()) {
      assertTrue(known.contains("case.state." + state), state.name());
      assertTrue(known.contains("cases.state." + state), state.name());
    }
    for (MetKind kind : MetKind.values()) {
      assertTrue(known.contains("met." + kind), kind.name());
    }
    for (GoodwillState state : GoodwillState.values()) {
      assertTrue(known.contains("goodwill.state." + state), state.name());
    }
  }

  @Test
  void hasWordsForWhatAnAppReported() throws IOException {
    Set<String> known = words("en").stringPropertyNames();
    CasePage page = new CasePage();

    for (String report : List.of("crash", "log-in-failed", "failed-connection")) {
      Met met = new Met(Instant.EPOCH, MetKind.SEEN_BY_CLIENT, "", "", 0, report);
      assertEquals("met.report." + report, page.word(met));
      assertTrue(known.contains(page.word(met)), report);
    }
    Met unknown = new Met(Instant.EPOCH, MetKind.SEEN_BY_CLIENT, "", "", 0, null);
    assertEquals("met.SEEN_BY_CLIENT", page.word(unknown));
  }

  @Test
  void putsTheFactsOfARefusalIntoItsWords() {
    Refusal refusal =
        new Refusal(OperationsRefusal.REASON_MISSING, "minimum", "5", "maximum", "500");

    assertEquals(
        "Please give a reason of 5 to 500 characters.", Texts.in(Locale.ENGLISH).say(refusal));
  }

  @Test
  void saysSomethingGeneralForARefusalWithoutWordsOfItsOwn() {
    Refusal refusal = new Refusal(LedgerRefusal.UNBALANCED);

    assertFalse(Texts.in(Locale.FRENCH).say(refusal).contains("UNBALANCED"));
  }

  private static Set<String> keysInPages() throws IOException {
    Set<String> keys = new TreeSet<>();
    List<Path> pages;
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
    for (Path page : pages) {
      Matcher named = KEY_IN_PAGE.matcher(Files.readString(page));
      while (named.find()) {
        keys.add(named.group(1));
      }
    }
    return keys;
  }

  private static Set<String> factsIn(String text) {
    Set<String> facts = new TreeSet<>();
    Matcher found = FACT.matcher(text);
    while (found.find()) {
      facts.add(found.group());
    }
    return facts;
  }

  private static Properties words(String language) throws IOException {
    String file = "/bank/ballast/portal/texts_" + language + ".properties";
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
