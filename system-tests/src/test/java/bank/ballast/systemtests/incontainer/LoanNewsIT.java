package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.accounts.TransactionView;
import bank.ballast.credit.Interest;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.Loans;
import bank.ballast.lending.RepayLoan;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.lending.SettlementQuoteView;
import bank.ballast.lending.loan.AgreedLoan;
import bank.ballast.lending.loan.LoanNews;
import bank.ballast.lending.loan.LoanPayout;
import bank.ballast.notifications.NotificationKind;
import bank.ballast.notifications.NotificationView;
import bank.ballast.notifications.Notifications;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What borrowers read of what happens to their loans, and what stands on their statements. */
@ExtendWith(ArquillianExtension.class)
class LoanNewsIT {

  private static final String WHY = "A test of the news";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private LoanPayout payout;
  @Inject private LoanNews news;
  @Inject private Loans loans;
  @Inject private LoanServicing servicing;
  @Inject private CustomerRecords records;
  @Inject private AccountDirectory directory;
  @Inject private Notifications notifications;
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

  @Test
  void aPayoutIsToldAndStandsOnTheStatementByName() {
    LoanId loan = LoanId.next();
    system.ask(() -> payout.payOut(agreed(loan, clock.today()), List.of()));

    assertEquals(List.of("Your loan of £1,200.00 is paid out"), told(loan));
    assertEquals("Loan paid out", line().counterparty());
    assertEquals("Loan " + loan.reference(), line().reference());
    assertTrue(loan.toString().endsWith(loan.reference().toLowerCase(Locale.ROOT)));
  }

  @Test
  void whatCameFromElsewhereIsNoNews() {
    assertEquals(List.of(), told(lentDaysAgo(5)));
  }

  @Test
  void whatIsCollectedIsToldOnceHoweverOftenItIsLookedAt() throws SQLException {
    LoanId loan = lentDaysAgo(31);
    run("loan-collection", loan);
    run("loan-collection", loan);
    List<String> first = told(loan);

    untell(loan);

    assertEquals(1, first.size(), first::toString);
    assertTrue(first.get(0).startsWith("We collected £106."), first::toString);
    assertEquals("Loan repayment", line().counterparty());
    assertEquals(first, told(loan));
  }

  @Test
  void whatTheCustomerPaysIsNoNewsButForTheEnd() {
    LoanId loan = lentDaysAgo(10);
    customer.ask(
        () ->
            loans.repay(
                new RepayLoan(
                    loan,
                    fixture.payer(),
                    Money.of(1_000, "GBP"),
                    Excess.LESS_PRINCIPAL,
                    "a " + loan)));
    assertEquals(List.of(), told(loan));

    SettlementQuoteView quote = customer.ask(() -> loans.quoteSettlement(loan, null));
    customer.ask(() -> loans.settle(loan, quote.id(), fixture.payer(), "b " + loan));

    assertEquals(List.of("Your loan is repaid"), told(loan));
    assertEquals("Loan settlement", line().counterparty());
  }

  @Test
  void aWithdrawalIsToldAsOne() {
    LoanId loan = lentDaysAgo(3);

    customer.ask(() -> loans.withdraw(loan, fixture.payer(), "w " + loan));

    assertEquals(List.of("Your loan is repaid", "You withdrew from your loan"), told(loan));
  }

  @Test
  void whatTheDeskDoesIsTold() {
    LoanId loan = lentDaysAgo(5);
    act(loan, new ServiceLoan.Repayment(clock.today(), Money.of(2_000, "GBP"), fixture.payer()));
    act(loan, new ServiceLoan.Reversal(2));
    assertEquals("Loan repayment taken back", line().counterparty());
    act(loan, new ServiceLoan.PaymentHoliday(1));
    act(loan, new ServiceLoan.BreathingSpace(clock.today().plusDays(30)));

    assertEquals(
        List.of(
            "No interest on your loan for a time",
            "Your payment holiday has begun",
            "A repayment of £20.00 on your loan was taken back",
            "A repayment of £20.00 is booked on your loan"),
        told(loan));
  }

  @Test
  void whatTwoPersonsDoIsToldWhenItIsDone() {
    LoanId loan = lentDaysAgo(40);
    LoanProposal plan =
        propose(
            loan,
            new ServiceLoan.Restructuring(24, new BigDecimal("6"), clock.today().plusMonths(1)));
    assertEquals(List.of(), told(loan));
    supervisor.ask(() -> servicing.decide(plan.id(), true, WHY));
    LoanProposal writeOff = propose(loan, new ServiceLoan.WriteOff());
    supervisor.ask(() -> servicing.decide(writeOff.id(), true, WHY));

    List<String> told = told(loan);

    assertEquals(2, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("We wrote off £1,2"), told::toString);
    assertEquals("Your loan has a new plan", told.get(1));
  }

  private LoanProposal propose(LoanId loan, ServiceLoan what) {
    return agent.ask(() -> servicing.act(loan, sequence(loan), what, WHY).orElseThrow());
  }

  private void act(LoanId loan, ServiceLoan what) {
    agent.ask(() -> servicing.act(loan, sequence(loan), what, WHY));
  }

  private int sequence(LoanId loan) {
    return servicing.events(loan).size();
  }

  private void run(String name, LoanId loan) {
    DailyWork work =
        works.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    system.ask(
        () -> {
          work.run(clock.today(), List.of(loan.value().toString()));
          return loan;
        });
  }

  private LoanId lentDaysAgo(int days) {
    LoanId id = LoanId.next();
    return system.ask(
        () -> {
          payout.bringIn(
              agreed(id, clock.today().minusDays(days)), listing().ledgerAccount(), List.of());
          return id;
        });
  }

  private AgreedLoan agreed(LoanId id, LocalDate on) {
    return new AgreedLoan(
        id,
        directory.holderIds(fixture.payer()).get(0),
        listing(),
        "personal-loan",
        1,
        LoanTerms.of(
            Money.of(120_000, "GBP"),
            Interest.at(BigDecimal.valueOf(12)),
            Repayments.monthly(12, on)),
        new BigDecimal("12.7"));
  }

  private Listing listing() {
    return directory.find(new AccountAddress.OfAccount(fixture.payer())).orElseThrow();
  }

  /** The titles of what the borrower was told of a loan, the newest first. */
  private List<String> told(LoanId loan) {
    system.ask(
        () -> {
          while (news.tellSome()) {
            // Until there is no more.
          }
          return loan;
        });
    return customer.ask(() -> notifications.mine(null, null, 100)).stream()
        .filter(message -> message.kind() == NotificationKind.LOAN)
        .filter(message -> loan.toString().equals(message.about()))
        .map(NotificationView::title)
        .toList();
  }

  /** As if nobody had noted that it was told: a server died, and a note came too late. */
  private void untell(LoanId loan) throws SQLException {
    new Database(dataSource)
        .update(
            "UPDATE lending_event SET told_at = NULL WHERE loan_id = ? AND sequence > 1",
            List.of(loan.value().toString()));
  }

  /** The newest line of the borrower's statement. */
  private TransactionView line() {
    return agent.ask(() -> records.transactions(fixture.payer(), null, 1)).get(0);
  }
}
