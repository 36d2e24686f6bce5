package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.credit.Fee;
import bank.ballast.credit.Fees;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventKind;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanProposalId;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.RepayLoan;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.lending.SettlementQuoteView;
import bank.ballast.lending.loan.AgreedLoan;
import bank.ballast.lending.loan.LoanPayout;
import bank.ballast.platform.DailyWork;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of a loan in the books: £1,200.00 at 12 % in twelve months, brought in as if it had been
 * paid out some days ago.
 */
@ExtendWith(ArquillianExtension.class)
class LoansIT {

  private static final String INTEREST = "loan-interest";
  private static final String WHY = "A test of the books";
  private static final int AT_ONCE = 6;

  @Inject private LoanPayout payout;
  @Inject private Loans loans;
  @Inject private LoanServicing servicing;
  @Inject private AccountDirectory directory;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject @Any private Instance<DailyWork> works;
  @Inject private InCustomersName customer;
  @Inject private InAgentsName agent;
  @Inject private InSupervisorsName supervisor;
  @Inject private InTheSystemsName system;

  private Fixture fixture;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  // Here and not in the constructor, which runs outside the server as well.
  @BeforeEach
  void readFixture() {
    fixture = Fixture.read();
  }

  @AfterEach
  void theBooksBalance() {
    assertEquals(0, system.ask(ledger::imbalance).values().stream().mapToLong(Math::abs).sum());
  }

  @Test
  void whatIsEarnedStandsInTheBooksOnceHoweverOftenADayIsClosed() {
    LoanId loan = lentDaysAgo(10);
    long receivable = balance("Loan interest receivable");
    long income = balance("Interest on loans");

    close(clock.today(), loan);
    close(clock.today(), loan);

    long earned = loan(loan).position().earnedInterest().minorUnits();
    long booked = balance("Loan interest receivable") - receivable;
    // Nine days of ten are over.
    assertTrue(booked > 0 && booked < earned, booked + " of " + earned);
    assertEquals(booked, balance("Interest on loans") - income);
    close(clock.today().plusDays(1), loan);
    assertEquals(earned, balance("Loan interest receivable") - receivable);
    assertEquals(120_000, principal(loan));
  }

  @Test
  void daysThatWereMissedAreMadeUpForInOne() {
    LoanId daily = lentDaysAgo(20);
    LoanId missed = lentDaysAgo(20);
    long before = balance("Loan interest receivable");
    for (int day = 18; day >= 0; day--) {
      close(clock.today().minusDays(day), daily);
    }
    long ofDaily = balance("Loan interest receivable") - before;

    close(clock.today(), missed);

    assertEquals(2 * ofDaily, balance("Loan interest receivable") - before);
  }

  @Test
  void manyThatCloseTheSameDayBookItOnce() throws Exception {
    LoanId loan = lentDaysAgo(15);
    long before = balance("Loan interest receivable");

    atOnce(
        () -> {
          close(clock.today(), loan);
          return loan;
        });

    long booked = balance("Loan interest receivable") - before;
    close(clock.today(), loan);
    assertTrue(booked > 0);
    assertEquals(booked, balance("Loan interest receivable") - before);
  }

  @Test
  void whatIsDueIsCollectedOnceAndSplitAsTheScheduleSays() {
    LoanId loan = lentDaysAgo(31);
    LoanView before = loan(loan);
    long due = before.position().due().minorUnits();
    long account = account();
    close(clock.today(), loan);
    long receivable = balance("Loan interest receivable");

    run("loan-collection", clock.today(), loan);
    run("loan-collection", clock.today(), loan);
    run("loan-collection-afternoon", clock.today(), loan);

    assertTrue(due > 0);
    LoanView after = loan(loan);
    assertEquals(0, after.position().due().minorUnits());
    assertEquals(account - due, account());
    assertEquals(due, after.position().paid().total().minorUnits());
    assertEquals(principal(loan), after.position().principal().minorUnits());
    assertEquals(
        receivable - after.position().paid().interest().minorUnits(),
        balance("Loan interest receivable"));
    assertEquals(2, events(loan).size());
  }

  @Test
  void whatCannotBeHadIsAskedForAgainAndCostsOneFee() {
    LoanId loan = lentDaysAgo(40);
    drain();
    long fees = balance("Fees on loans");

    run("loan-collection", clock.today(), loan);
    run("loan-collection-afternoon", clock.today(), loan);
    run("loan-arrears", clock.today(), loan);
    run("loan-arrears", clock.today(), loan);

    LoanView late = loan(loan);
    assertEquals(1_200, late.position().charged().minorUnits());
    assertEquals(fees + 1_200, balance("Fees on loans"));
    assertTrue(late.position().daysOverdue() > 3);
    assertTrue(
        agent.ask(() -> servicing.overdue(null, 200)).stream()
            .anyMatch(one -> one.id().equals(loan)));
    int charged = sequence(loan, LoanEventKind.CHARGED);
    act(loan, new ServiceLoan.Reversal(charged));
    assertEquals(fees, balance("Fees on loans"));
    assertEquals(0, loan(loan).position().charged().minorUnits());
  }

  @Test
  void aRepaymentEnteredLateCountsFromItsDayAndIsTakenBackWhole() {
    LoanId loan = lentDaysAgo(45);
    LoanView before = loan(loan);
    long account = account();
    LocalDate due = before.position().instalments().get(0).due();
    close(clock.today(), loan);
    long receivable = balance("Loan interest receivable");

    act(loan, new ServiceLoan.Repayment(due, before.position().due(), fixture.payer()));

    assertEquals(0, loan(loan).position().daysOverdue());
    assertTrue(before.position().daysOverdue() > 0);
    act(loan, new ServiceLoan.Reversal(2));
    LoanView after = loan(loan);
    assertEquals(before.position(), after.position());
    assertEquals(account, account());
    assertEquals(receivable, balance("Loan interest receivable"));
    assertEquals(120_000, principal(loan));
    assertRefused(LendingRefusal.NOT_FOR_THIS_LOAN, () -> act(loan, new ServiceLoan.Reversal(2)));
  }

  @Test
  void whatWasLoweredAndIsTakenBackCorrectsTheInterestInTheBooks() {
    LoanId loan = lentDaysAgo(1);
    LoanId untouched = lentDaysAgo(1);
    repay(loan, 50_000, "lower");
    long before = balance("Loan interest receivable");
    LocalDate later = clock.today().plusDays(20);
    close(later, loan);
    long lowered = balance("Loan interest receivable") - before;
    close(later, untouched);
    long usual = balance("Loan interest receivable") - before - lowered;
    assertTrue(lowered < usual, lowered + " and " + usual);
    long income = balance("Interest on loans");

    act(loan, new ServiceLoan.Reversal(2));

    long repaid = events(loan).get(1).interest().minorUnits();
    assertEquals(income + usual - lowered - repaid, balance("Interest on loans") - repaid);
    close(later.plusDays(1), loan);
    close(later.plusDays(1), untouched);
    assertEquals(principal(untouched), principal(loan));
  }

  @Test
  void aQuoteEndsTheLoanWithWhatIsOwedToday() {
    LoanId loan = lentDaysAgo(10);
    SettlementQuoteView quote = customer.ask(() -> loans.quoteSettlement(loan, null));
    long account = account();

    customer.ask(() -> loans.settle(loan, quote.id(), fixture.payer(), "end " + loan));
    LoanView ended =
        customer.ask(() -> loans.settle(loan, quote.id(), fixture.payer(), "end " + loan));

    assertTrue(quote.today().compareTo(quote.amount()) < 0);
    assertEquals(LoanState.SETTLED, ended.state());
    assertEquals(account - quote.today().minorUnits(), account());
    assertEquals(0, principal(loan));
    long receivable = balance("Loan interest receivable");
    close(clock.today().plusDays(30), loan);
    close(clock.today().plusDays(31), loan);
    // What was paid was not in the books before; now it is, and nothing is left of it.
    assertEquals(
        receivable + ended.position().paid().interest().minorUnits(),
        balance("Loan interest receivable"));
    assertRefused(
        LendingRefusal.LOAN_ENDED, () -> customer.ask(() -> loans.quoteSettlement(loan, null)));
  }

  @Test
  void aWithdrawalCostsTheInterestOfItsDaysAlone() {
    LoanId loan = lentDaysAgo(14);
    LoanId late = lentDaysAgo(15);
    Money payoff = loan(loan).position().payoff();
    long account = account();

    LoanView ended = customer.ask(() -> loans.withdraw(loan, fixture.payer(), "withdraw " + loan));

    assertEquals(LoanState.SETTLED, ended.state());
    assertEquals(account - payoff.minorUnits(), account());
    assertEquals(payoff.minus(Money.of(120_000, "GBP")), ended.position().paid().interest());
    assertRefused(
        LendingRefusal.WITHDRAWAL_OVER,
        () -> customer.ask(() -> loans.withdraw(late, fixture.payer(), "withdraw " + late)));
  }

  @Test
  void anAgentEntersAWithdrawalAndItIsTakenBack() {
    LoanId loan = lentDaysAgo(3);
    LoanView before = loan(loan);

    LoanView withdrawn = act(loan, new ServiceLoan.Withdrawal());

    assertEquals(clock.today(), Objects.requireNonNull(withdrawn.withdrawal()).noticedOn());
    assertEquals(LoanState.ACTIVE, withdrawn.state());
    assertEquals(1, withdrawn.position().instalments().size());
    assertEquals(before.position().payoff(), withdrawn.position().payoff());
    assertRefused(
        LendingRefusal.NOT_FOR_THIS_LOAN, () -> act(loan, new ServiceLoan.PaymentHoliday(1)));
    assertRefused(LendingRefusal.NOT_FOR_THIS_LOAN, () -> act(loan, new ServiceLoan.Withdrawal()));
    LoanView again = act(loan, new ServiceLoan.Reversal(2));
    assertEquals(before.position(), again.position());
    assertNull(again.withdrawal());
  }

  @Test
  void ofAFeeOnDisbursementAnEarlyEndGivesBackWhatTheLawWants() {
    LoanId loan = lent(120_000, 20, listing().ledgerAccount(), fee(10));
    SettlementQuoteView quote = customer.ask(() -> loans.quoteSettlement(loan, clock.today()));
    long account = account();
    long rebates = balance("Rebates on early settlement");
    Money owed = loan(loan).position().payoff();
    assertTrue(quote.rebate().isPositive());
    assertEquals(owed, quote.amount().plus(quote.rebate()));
    assertRefused(
        LendingRefusal.ABOVE_PAYOFF,
        () -> repay(loan, quote.amount().minorUnits() + 1, "too much " + loan));

    LoanView ended =
        customer.ask(() -> loans.settle(loan, quote.id(), fixture.payer(), "end " + loan));

    assertEquals(LoanState.SETTLED, ended.state());
    assertEquals(0, principal(loan));
    assertEquals(account - quote.amount().minorUnits(), account());
    assertEquals(rebates + quote.rebate().minorUnits(), balance("Rebates on early settlement"));
    act(loan, new ServiceLoan.Reversal(2));
    assertEquals(account, account());
    assertEquals(rebates, balance("Rebates on early settlement"));
    assertEquals(owed, loan(loan).position().payoff());
  }

  @Test
  void aWithdrawalGivesTheFeeOnDisbursementBack() {
    LoanId loan = lent(120_000, 3, listing().ledgerAccount(), fee(10));
    Money owed = loan(loan).position().payoff();
    long account = account();

    LoanView ended = customer.ask(() -> loans.withdraw(loan, fixture.payer(), "withdraw " + loan));

    assertEquals(LoanState.SETTLED, ended.state());
    assertEquals(account - owed.minorUnits() + 12_000, account());
  }

  @Test
  void oneKeyRepaysOnceAndManyAtOnceLoseNothing() throws Exception {
    LoanId loan = lentDaysAgo(5);
    long account = account();

    atOnce(() -> repay(loan, 1_000, "once"));
    List<LoanView> each = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<LoanView>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String key = "each " + i;
      all.add(threads.submit(() -> repay(loan, 1_000, key)));
    }
    for (Future<LoanView> one : all) {
      each.add(one.get());
    }
    threads.shutdown();

    long paid = (1 + AT_ONCE) * 1_000;
    assertEquals(AT_ONCE, each.size());
    assertEquals(account - paid, account());
    LoanView after = loan(loan);
    assertEquals(paid, after.position().paid().total().minorUnits());
    assertEquals(principal(loan), after.position().principal().minorUnits());
    assertRefused(LendingRefusal.IDEMPOTENCY_KEY_REUSED, () -> repay(loan, 1_001, "once"));
  }

  @Test
  void whoComesTooLateToEndTheLoanIsToldThatItIsOver() throws Exception {
    LoanId loan = lentDaysAgo(5);
    long payoff = loan(loan).position().payoff().minorUnits();
    LoanId by = lent(2 * account(), 0, account("Recoveries of loans written off"));
    repay(by, account() - payoff, "leave " + by);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<String>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String key = "end " + i;
      all.add(threads.submit(() -> outcome(loan, payoff, key)));
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<String> one : all) {
      outcomes.add(one.get());
    }
    threads.shutdown();

    assertEquals(1, Collections.frequency(outcomes, "SETTLED"), outcomes::toString);
    assertEquals(AT_ONCE - 1, Collections.frequency(outcomes, "LOAN_ENDED"), outcomes::toString);
    assertEquals(0, account());
    // The other tests are to find some money.
    lent(500_000, 0, listing().ledgerAccount());
  }

  private String outcome(LoanId loan, long pence, String key) {
    try {
      return repay(loan, pence, key).state().name();
    } catch (Refusal refused) {
      return refused.code().name();
    }
  }

  @Test
  void moreThanEndsTheLoanIsRefusedAndMovesNothing() {
    LoanId loan = lentDaysAgo(3);
    long payoff = loan(loan).position().payoff().minorUnits();

    Refusal refused =
        assertRefused(LendingRefusal.ABOVE_PAYOFF, () -> repay(loan, payoff + 1, "x"));

    assertEquals(Long.toString(payoff), refused.facts().get("maximum"));
    assertEquals(LoanState.SETTLED, repay(loan, payoff, "x").state());
    assertEquals(0, principal(loan));
  }

  @Test
  void aHolidayLeavesOutAnInstalmentAndTheDebtIsTheSame() {
    LoanId loan = lentDaysAgo(5);
    LoanView before = loan(loan);

    act(loan, new ServiceLoan.PaymentHoliday(1));

    LoanView after = loan(loan);
    assertEquals(before.position().principal(), after.position().principal());
    assertEquals(before.position().earnedInterest(), after.position().earnedInterest());
    assertEquals(
        before.position().instalments().get(1).due(), after.position().next().orElseThrow().due());
    assertEquals(12, after.position().instalments().size());
    assertRefused(
        LendingRefusal.NOT_FOR_THIS_LOAN, () -> act(loan, new ServiceLoan.PaymentHoliday(4)));
  }

  @Test
  void aHolidayAfterPayingAheadLosesNoneOfIt() {
    LoanId loan = lentDaysAgo(5);
    long account = account();
    customer.ask(
        () ->
            loans.repay(
                new RepayLoan(
                    loan,
                    fixture.payer(),
                    Money.of(10_000, "GBP"),
                    Excess.NEXT_INSTALMENTS,
                    "ahead " + loan)));
    LoanView before = loan(loan);
    assertTrue(before.position().unearnedInterest().isPositive());

    act(loan, new ServiceLoan.PaymentHoliday(1));

    LoanView after = loan(loan);
    assertEquals(before.position().payoff(), after.position().payoff());
    assertEquals(after.position().principal().minorUnits(), principal(loan));
    assertEquals(account - 10_000, account());
  }

  @Test
  void aBreathingSpaceCostsAndCollectsNothing() {
    LoanId loan = lentDaysAgo(40);
    act(loan, new ServiceLoan.BreathingSpace(clock.today().plusDays(60)));
    long account = account();
    long earned = loan(loan).position().earnedInterest().minorUnits();

    run("loan-collection", clock.today(), loan);
    run("loan-arrears", clock.today(), loan);

    assertEquals(account, account());
    assertEquals(0, loan(loan).position().charged().minorUnits());
    long before = balance("Loan interest receivable");
    close(clock.today().plusDays(1), loan);
    close(clock.today().plusDays(50), loan);
    assertEquals(earned, balance("Loan interest receivable") - before);
  }

  @Test
  void writingOffTakesTwoAndWhatComesAfterAllIsARecovery() {
    LoanId loan = lentDaysAgo(100);
    close(clock.today().plusDays(1), loan);
    LoanView before = loan(loan);
    long expense = balance("Loans written off");
    LoanProposal proposal =
        supervisor.ask(
            () ->
                servicing
                    .act(loan, events(loan).size(), new ServiceLoan.WriteOff(), WHY)
                    .orElseThrow());

    assertEquals(LoanState.ACTIVE, loan(loan).state());
    assertRefused(
        LendingRefusal.LOAN_OWN_PROPOSAL,
        () -> supervisor.ask(() -> servicing.decide(proposal.id(), true, WHY)));
    assertRefused(LendingRefusal.LOAN_PROPOSAL_OPEN, () -> act(loan, new ServiceLoan.WriteOff()));
    supervisor.ask(() -> servicing.decide(proposal.id(), false, WHY));
    assertRefused(
        LendingRefusal.LOAN_PROPOSAL_DECIDED,
        () -> supervisor.ask(() -> servicing.decide(proposal.id(), false, WHY)));
    LoanProposal byAnother =
        agent.ask(
            () ->
                servicing
                    .act(loan, events(loan).size(), new ServiceLoan.WriteOff(), WHY)
                    .orElseThrow());
    supervisor.ask(() -> servicing.decide(byAnother.id(), true, WHY));
    supervisor.ask(() -> servicing.decide(byAnother.id(), true, WHY));

    LoanView after = loan(loan);
    assertEquals(LoanState.WRITTEN_OFF, after.state());
    assertEquals(0, principal(loan));
    Money lost = before.position().principal().plus(before.position().earnedInterest());
    assertEquals(lost, after.position().writtenOff().total());
    assertEquals(expense + lost.minorUnits(), balance("Loans written off"));
    long recovered = balance("Recoveries of loans written off");
    act(loan, new ServiceLoan.Recovery(Money.of(2_500, "GBP"), fixture.payer()));
    assertEquals(recovered + 2_500, balance("Recoveries of loans written off"));
    assertRefused(LendingRefusal.LOAN_ENDED, () -> repay(loan, 100, "late"));
  }

  @Test
  void aRestructuringLendsWhatIsOwedAnewAndNothingIsLateAnyMore() {
    LoanId loan = lentDaysAgo(70);
    LoanView before = loan(loan);
    LocalDate firstDue = clock.today().plusMonths(1);
    LoanProposal proposal =
        agent.ask(
            () ->
                servicing
                    .act(
                        loan,
                        events(loan).size(),
                        new ServiceLoan.Restructuring(24, new BigDecimal("6"), firstDue),
                        WHY)
                    .orElseThrow());

    supervisor.ask(() -> servicing.decide(proposal.id(), true, WHY));

    LoanView after = loan(loan);
    assertEquals(before.position().principal(), after.position().principal());
    assertEquals(principal(loan), after.position().principal().minorUnits());
    // The interest that was due stays due; the principal is not.
    assertTrue(after.position().due().compareTo(before.position().due()) < 0);
    assertEquals(
        24,
        after.position().instalments().stream()
            .filter(one -> one.due().isAfter(clock.today()))
            .count());
    assertRefused(
        LendingRefusal.LOAN_CHANGED_SINCE,
        () -> agent.ask(() -> servicing.act(loan, 1, new ServiceLoan.PaymentHoliday(1), WHY)));
  }

  @Test
  void whatWasAgreedForAnotherDayIsNotPaidOut() {
    LoanTerms ofYesterday =
        LoanTerms.of(
            Money.of(120_000, "GBP"),
            Interest.at(BigDecimal.valueOf(12)),
            Repayments.monthly(12, clock.today().minusDays(1)));
    long account = account();
    LoanId id = LoanId.next();

    assertRefused(
        LendingRefusal.LOAN_DAY_OVER,
        () -> system.ask(() -> payout.payOut(agreed(id, listing(), ofYesterday), List.of())));

    assertEquals(account, account());
    assertRefused(LendingRefusal.LOAN_NOT_FOUND, () -> loan(id));
  }

  @Test
  void noLoanIsAnothers() {
    LoanId unknown = LoanId.next();

    assertRefused(LendingRefusal.LOAN_NOT_FOUND, () -> customer.ask(() -> loans.loan(unknown)));
    assertRefused(LendingRefusal.LOAN_NOT_FOUND, () -> repay(unknown, 100, "x"));
    assertRefused(
        LendingRefusal.LOAN_NOT_FOUND,
        () -> agent.ask(() -> servicing.act(unknown, 1, new ServiceLoan.WriteOff(), WHY)));
    assertRefused(
        LendingRefusal.LOAN_PROPOSAL_NOT_FOUND,
        () -> supervisor.ask(() -> servicing.decide(LoanProposalId.next(), true, WHY)));
    assertRefused(
        LendingRefusal.MALFORMED_REASON,
        () -> agent.ask(() -> servicing.act(unknown, 1, new ServiceLoan.WriteOff(), "  why ")));
  }

  private LoanId lentDaysAgo(int days) {
    return lent(120_000, days, listing().ledgerAccount());
  }

  private static Fee fee(int percent) {
    return new Fee(BigDecimal.ZERO, BigDecimal.valueOf(percent));
  }

  /** Lent at another time, into some account. */
  private LoanId lent(long pence, int daysAgo, LedgerAccountId into) {
    return lent(pence, daysAgo, into, Fee.NONE);
  }

  private LoanId lent(long pence, int daysAgo, LedgerAccountId into, Fee onDisbursement) {
    LoanId id = LoanId.next();
    Listing account = listing();
    LoanTerms plain =
        LoanTerms.of(
            Money.of(pence, "GBP"),
            Interest.at(BigDecimal.valueOf(12)),
            Repayments.monthly(12, clock.today().minusDays(daysAgo)));
    LoanTerms terms =
        new LoanTerms(
            plain.disbursements(),
            plain.interest(),
            plain.repayments(),
            plain.grace(),
            plain.changes(),
            new Fees(onDisbursement, Fee.NONE, new Fee(BigDecimal.valueOf(12), BigDecimal.ZERO)),
            plain.workingDays(),
            plain.rounding());
    return system.ask(
        () -> {
          payout.bringIn(agreed(id, account, terms), into, List.of());
          return id;
        });
  }

  private AgreedLoan agreed(LoanId id, Listing account, LoanTerms terms) {
    return new AgreedLoan(
        id,
        directory.holderIds(fixture.payer()).get(0),
        account,
        "personal-loan",
        1,
        terms,
        new BigDecimal("12.7"));
  }

  /** Takes all that the account has, by a loan whose money went elsewhere. */
  private void drain() {
    LoanId by = lent(2 * account(), 0, account("Recoveries of loans written off"));
    repay(by, account(), "drain " + by);
  }

  private Listing listing() {
    return system.ask(
        () -> directory.find(new AccountAddress.OfAccount(fixture.payer())).orElseThrow());
  }

  private LoanView repay(LoanId loan, long pence, String key) {
    return customer.ask(
        () ->
            loans.repay(
                new RepayLoan(
                    loan, fixture.payer(), Money.of(pence, "GBP"), Excess.LESS_PRINCIPAL, key)));
  }

  private LoanView act(LoanId loan, ServiceLoan what) {
    agent.ask(() -> servicing.act(loan, events(loan).size(), what, WHY));
    return loan(loan);
  }

  private LoanView loan(LoanId loan) {
    return customer.ask(() -> loans.loan(loan));
  }

  private List<LoanEventView> events(LoanId loan) {
    return customer.ask(() -> loans.events(loan));
  }

  private int sequence(LoanId loan, LoanEventKind kind) {
    return events(loan).stream()
        .filter(event -> event.kind() == kind)
        .findFirst()
        .orElseThrow()
        .sequence();
  }

  private void close(LocalDate day, LoanId loan) {
    run(INTEREST, day, loan);
  }

  private void run(String name, LocalDate day, LoanId loan) {
    DailyWork work =
        works.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    system.ask(
        () -> {
          work.run(day, List.of(loan.value().toString()));
          return loan;
        });
  }

  private long account() {
    return balanceOf(listing().ledgerAccount());
  }

  private long principal(LoanId loan) {
    return balanceOf(new LedgerAccountId(loan.value()));
  }

  private long balance(String ofTheBank) {
    return balanceOf(account(ofTheBank));
  }

  private static LedgerAccountId account(String ofTheBank) {
    return new LedgerAccountId(Ids.named(ofTheBank + " (GBP)"));
  }

  private long balanceOf(LedgerAccountId account) {
    return system.ask(
        () -> ledger.account(account).map(one -> one.balance().minorUnits()).orElse(0L));
  }

  private static Refusal assertRefused(LendingRefusal code, Callable<?> asked) {
    Refusal refused = assertThrows(Refusal.class, asked::call);
    assertEquals(code, Objects.requireNonNull(refused).code());
    return refused;
  }

  private void atOnce(Callable<?> deed) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(threads.submit(deed));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
  }
}
