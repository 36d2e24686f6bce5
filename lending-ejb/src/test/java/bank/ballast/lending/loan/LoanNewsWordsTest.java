package bank.ballast.lending.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanImport;
import bank.ballast.notifications.Message;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What borrowers read of each thing that can happen to £1,200.00 at 12 % in twelve months. */
class LoanNewsWordsTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final AccountId ACCOUNT = new AccountId(Ids.next());
  private static final String WHY = "Asked for by phone";
  private static final LoanTerms TERMS =
      LoanTerms.of(
          pounds(120_000), Interest.at(BigDecimal.valueOf(12)), Repayments.monthly(12, START));

  private final Loan loan = loan("personal-loan");
  private final List<Happened> events = new ArrayList<>();

  LoanNewsWordsTest() {
    events.add(new Event(LoanEventKind.PAID_OUT).amount(120_000).of(1, START));
  }

  @Test
  void aPayoutTellsWhenTheInstalmentsFallDue() {
    Message told = told();

    assertEquals("Your loan of £1,200.00 is paid out", english(told.title()));
    String text = english(told.text());
    assertTrue(text.contains("£106.59, falls due on 5 February 2026"), text);
    assertTrue(text.contains("the last on 5 January 2027"), text);
    assertTrue(text.contains(loan.id().reference()), text);
    assertTrue(french(told.title()).contains("1\u202f200,00"), french(told.title()));
    assertEquals("loan:" + loan.id() + ":event:1", told.key());
    assertEquals(loan.id().toString(), told.about());
  }

  @Test
  void whatIsCollectedIsToldAndWhatTheCustomerPaidThemselvesIsNot() {
    happens(new Event(LoanEventKind.REPAID).amount(10_659), START.plusMonths(1));
    assertEquals("We collected £106.59 for your loan", english(told().title()));
    assertTrue(english(told().text()).contains("You still owe £1,105.64"), english(told().text()));

    happens(new Event(LoanEventKind.REPAID).amount(5_000).key("mine"), START.plusMonths(1));
    assertEquals(Optional.empty(), LoanNewsWords.of(history()));

    happens(new Event(LoanEventKind.REPAID).amount(5_000).why(WHY), START.plusMonths(1));
    assertEquals("A repayment of £50.00 is booked on your loan", english(told().title()));
  }

  @Test
  void whatEndsALoanIsToldWhoeverPaid() {
    Money payoff = history().at(START.plusDays(20)).payoff();
    happens(
        new Event(LoanEventKind.REPAID).amount(payoff.minorUnits()).key("mine").lowering(),
        START.plusDays(20));

    assertEquals("Your loan is repaid", english(told().title()));
    assertTrue(english(told().text()).contains("£1,207.89"), english(told().text()));
  }

  @Test
  void aWithdrawalTellsWhatIsToBePaidBackUntilWhen() {
    LocalDate day = START.plusDays(3);
    LoanTerms back = TERMS.rest(day, pounds(120_000), 1, day.plusDays(30));
    happens(new Event(LoanEventKind.WITHDRAWN).terms(back).key("mine"), day);

    assertEquals("You withdrew from your loan", english(told().title()));
    assertTrue(english(told().text()).contains("by 7 February 2026"), english(told().text()));
  }

  @Test
  void whatIsTakenBackIsToldByWhatItWas() {
    happens(new Event(LoanEventKind.REPAID).amount(10_659), START.plusMonths(1));
    happens(new Event(LoanEventKind.REVERSED).reverses(2).why(WHY), START.plusMonths(1));
    assertEquals("A repayment of £106.59 on your loan was taken back", english(told().title()));
    assertTrue(english(told().text()).contains("You owe £1,200.00"), english(told().text()));

    happens(new Event(LoanEventKind.CHARGED).amount(1_200), START.plusMonths(2));
    assertEquals("A fee of £12.00 on your loan", english(told().title()));
    happens(new Event(LoanEventKind.REVERSED).reverses(4).why(WHY), START.plusMonths(2));
    assertEquals("A fee of £12.00 on your loan was taken back", english(told().title()));
  }

  @Test
  void aHolidayAndAPlanTellWhatFallsDueWhen() {
    LoanTerms later = TERMS.rest(START.plusDays(9), pounds(120_000), 12, START.plusMonths(2));
    happens(new Event(LoanEventKind.RESCHEDULED).terms(later).leftOut(1), START.plusDays(9));
    assertEquals("Your payment holiday has begun", english(told().title()));
    assertTrue(english(told().text()).contains("until 5 March 2026"), english(told().text()));

    LoanTerms plan = TERMS.rest(START.plusDays(12), pounds(120_000), 24, START.plusMonths(1));
    happens(new Event(LoanEventKind.RESCHEDULED).terms(plan).why(WHY), START.plusDays(12));
    assertEquals("Your loan has a new plan", english(told().title()));
    assertTrue(
        english(told().text()).contains("£1,200.00, is repaid in 24 instalments"),
        english(told().text()));

    happens(new Event(LoanEventKind.REVERSED).reverses(3).why(WHY), START.plusDays(12));
    assertEquals("Your loan is repaid as before", english(told().title()));
  }

  @Test
  void aBreathingSpaceAWriteOffAndARecoveryAreTold() {
    happens(
        new Event(LoanEventKind.INTEREST_PAUSED).until(START.plusDays(60)).why(WHY),
        START.plusDays(2));
    assertTrue(english(told().text()).contains("until 6 March 2026"), english(told().text()));
    happens(new Event(LoanEventKind.REVERSED).reverses(2).why(WHY), START.plusDays(2));
    assertEquals("Your loan earns interest again", english(told().title()));

    happens(
        new Event(LoanEventKind.WRITTEN_OFF).key("bank/proposal/x").why(WHY), START.plusDays(2));
    assertEquals("We wrote off £1,200.78 of your loan", english(told().title()));
    happens(new Event(LoanEventKind.RECOVERED).amount(2_500).why(WHY), START.plusDays(5));
    assertEquals("A payment of £25.00 on your loan is booked", english(told().title()));
  }

  @Test
  void whatCameWithAnotherBanksBooksIsNoNews() {
    happens(
        new Event(LoanEventKind.REPAID).amount(10_659).key("bank/import/row 7"),
        START.plusMonths(1));
    assertEquals(Optional.empty(), LoanNewsWords.of(history()));
    assertEquals(
        Optional.empty(),
        LoanNewsWords.of(new LoanHistory(loan(LoanImport.KEPT), events.subList(0, 1))));
  }

  @Test
  void whatCantBeToldInWordsOfItsOwnIsToldAllTheSame() {
    happens(new Event(LoanEventKind.REPAID).amount(10_659), START.plusMonths(1));

    assertEquals(
        "Something changed on your loan", english(LoanNewsWords.changed(history()).title()));
  }

  private void happens(Event event, LocalDate day) {
    events.add(event.of(events.size() + 1, day));
  }

  private LoanHistory history() {
    return new LoanHistory(loan, List.copyOf(events));
  }

  /** The message of the last event, in each language without a blank that nothing fills. */
  private Message told() {
    Message told = LoanNewsWords.of(history()).orElseThrow();
    assertEquals(3, told.title().size());
    told.title().values().forEach(LoanNewsWordsTest::assertFilled);
    told.text().values().forEach(LoanNewsWordsTest::assertFilled);
    return told;
  }

  private static void assertFilled(String said) {
    assertFalse(said.contains("{") || said.contains("–"), said);
  }

  private static String english(Map<String, String> said) {
    return said.getOrDefault("en", "");
  }

  private static String french(Map<String, String> said) {
    return said.getOrDefault("fr", "");
  }

  private static Loan loan(String product) {
    return new Loan(
        LoanId.next(), new CustomerId(UUID.randomUUID()), ACCOUNT, product, 1, TERMS, 127, START);
  }

  private static Money pounds(long pence) {
    return Money.of(pence, "GBP");
  }

  /** An event as its row keeps it, with what matters here. */
  private record Event(
      LoanEventKind kind,
      @Nullable Money amount,
      String excess,
      @Nullable LocalDate until,
      @Nullable LoanTerms terms,
      @Nullable Integer reverses,
      @Nullable String key,
      @Nullable String hash,
      @Nullable String reason,
      @Nullable Integer leftOut) {

    Event(LoanEventKind kind) {
      this(kind, null, "NEXT_INSTALMENTS", null, null, null, null, null, null, null);
    }

    Event amount(long pence) {
      return new Event(
          kind, pounds(pence), excess, until, terms, reverses, key, hash, reason, leftOut);
    }

    Event lowering() {
      return new Event(
          kind, amount, "LESS_PRINCIPAL", until, terms, reverses, key, hash, reason, leftOut);
    }

    Event until(LocalDate day) {
      return new Event(kind, amount, excess, day, terms, reverses, key, hash, reason, leftOut);
    }

    Event terms(LoanTerms rest) {
      return new Event(kind, amount, excess, until, rest, reverses, key, hash, reason, leftOut);
    }

    Event reverses(int sequence) {
      return new Event(kind, amount, excess, until, terms, sequence, key, hash, reason, leftOut);
    }

    Event key(String under) {
      return new Event(kind, amount, excess, until, terms, reverses, under, "", reason, leftOut);
    }

    Event why(String given) {
      return new Event(kind, amount, excess, until, terms, reverses, key, hash, given, leftOut);
    }

    Event leftOut(int instalments) {
      return new Event(
          kind, amount, excess, until, terms, reverses, key, hash, reason, instalments);
    }

    Happened of(int sequence, LocalDate day) {
      Instant at = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      return new Happened(
          sequence, kind, day, amount, excess, 0, until, terms, reverses, 0, 0, 0, 0, ACCOUNT, null,
          key, hash, reason, leftOut, at);
    }
  }
}
