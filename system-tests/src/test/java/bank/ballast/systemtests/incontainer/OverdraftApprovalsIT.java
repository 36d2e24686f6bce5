package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftRequests;
import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.lending.OverdraftTariffs;
import bank.ballast.lending.Overdrafts;
import bank.ballast.notifications.Notifications;
import bank.ballast.platform.Approval;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Limits above the offer, and rates: two persons, and never one of them twice. */
@ExtendWith(ArquillianExtension.class)
class OverdraftApprovalsIT {

  private static final String REASON = "Seen the payslips";
  private static final Money LIMIT = Money.of(120_000, "GBP");

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private OverdraftRequests requests;
  @Inject private OverdraftTariffs tariffs;
  @Inject private Overdrafts overdrafts;
  @Inject private Notifications notifications;
  @Inject private BusinessClock clock;
  @Inject private InCustomersName customer;
  @Inject private InAgentsName agent;
  @Inject private InASupervisorsName supervisor;
  @Inject private InAnotherSupervisorsName other;

  private AccountId account;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  @BeforeEach
  void begin() throws SQLException {
    account = Fixture.read().payer();
    // What an earlier test left waiting.
    agent.ask(
        () -> {
          requests.requests().stream()
              .filter(request -> request.approval().state() == Approval.State.PROPOSED)
              .forEach(request -> requests.reject(request.id(), "Cleared away"));
          return account;
        });
    supervisor.ask(
        () -> {
          tariffs.history().stream()
              .filter(tariff -> tariff.approval().state() == Approval.State.PROPOSED)
              .forEach(tariff -> tariffs.reject(tariff.version(), "Cleared away"));
          return account;
        });
  }

  @Test
  void aLimitAboveTheOfferIsAskedForByOneAndApprovedByAnother() {
    assertEquals(0, offered());

    OverdraftRequest asked = supervisor.ask(() -> requests.propose(account, LIMIT, REASON));
    refused(
        "OVERDRAFT_REQUEST_WAITING",
        () -> agent.ask(() -> requests.propose(account, LIMIT, REASON)));
    refused("SAME_PERSON", () -> supervisor.ask(() -> approve(asked.id())));
    assertThrows(EJBAccessException.class, () -> agent.ask(() -> approve(asked.id())));
    assertEquals(0, offered());
    int told = told("You can set an overdraft limit of £1,200.00");
    other.ask(() -> approve(asked.id()));

    assertEquals(120_000, offered());
    assertEquals(told + 1, told("You can set an overdraft limit of £1,200.00"));
    refused("PROPOSAL_DECIDED", () -> other.ask(() -> approve(asked.id())));
    // What is offered is the customer's to take, and no floor has moved.
    assertEquals(0, customer.ask(() -> overdrafts.of(account)).limit().minorUnits());
  }

  @Test
  void aLimitThatASecondPersonRejectsIsToldAndOneThatIsTakenBackIsNot() {
    String title = "No overdraft limit of £1,200.00 for now";
    int told = told(title);
    OverdraftRequest slip = supervisor.ask(() -> requests.propose(account, LIMIT, REASON));
    supervisor.ask(() -> reject(slip.id()));
    assertEquals(told, told(title));

    OverdraftRequest asked = supervisor.ask(() -> requests.propose(account, LIMIT, REASON));
    other.ask(() -> reject(asked.id()));

    assertEquals(told + 1, told(title));
    refused("PROPOSAL_DECIDED", () -> other.ask(() -> reject(asked.id())));
    assertEquals(told + 1, told(title));
  }

  @Test
  void whatIsNoRequestIsRefused() {
    refused(
        "OVERDRAFT_ABOVE_OFFER",
        () -> agent.ask(() -> requests.propose(account, Money.of(250_001, "GBP"), REASON)));
    refused(
        "WRONG_CURRENCY",
        () -> agent.ask(() -> requests.propose(account, Money.of(100, "EUR"), REASON)));
    refused(
        "PROPOSAL_REASON_MISSING",
        () -> agent.ask(() -> requests.propose(account, LIMIT, "  no  ")));
    refused("OVERDRAFT_REQUEST_NOT_FOUND", () -> supervisor.ask(() -> approve(Ids.next())));
  }

  @Test
  void aDearerRateIsProposedByOneAnnouncedByAnotherTwoMonthsAhead() throws SQLException {
    BigDecimal dearer = new BigDecimal("39.9");
    LocalDate earliest = clock.today().plusDays(1).plusMonths(2);
    refused("OVERDRAFT_TARIFF_TOO_SOON", () -> propose(dearer, earliest.minusDays(1)));
    refused("MALFORMED_OVERDRAFT_RATE", () -> propose(new BigDecimal("39.999"), earliest));
    refused("MALFORMED_OVERDRAFT_RATE", () -> propose(BigDecimal.ZERO, earliest));

    OverdraftTariffView proposed = propose(dearer, earliest);
    refused("OVERDRAFT_TARIFF_WAITING", () -> propose(dearer, earliest));
    refused("SAME_PERSON", () -> supervisor.ask(() -> announce(proposed)));
    refused(
        "OVERDRAFT_TARIFF_NOT_FOUND",
        () -> other.ask(() -> tariffs.approve(proposed.version() + 9, REASON)));
    assertEquals(null, customer.ask(() -> overdrafts.of(account)).next());
    other.ask(() -> announce(proposed));
    refused("PROPOSAL_DECIDED", () -> other.ask(() -> announce(proposed)));

    try {
      OverdraftTariffView next = customer.ask(() -> overdrafts.of(account)).next();
      assertEquals(proposed.version(), next == null ? 0 : next.version());
      assertEquals(dearer, next == null ? null : next.annualRate());
    } finally {
      takeBack(proposed);
    }
  }

  private OverdraftTariffView announce(OverdraftTariffView proposed) {
    return tariffs.approve(proposed.version(), REASON);
  }

  private OverdraftTariffView propose(BigDecimal rate, LocalDate from) {
    return supervisor.ask(() -> tariffs.propose(rate, from, REASON));
  }

  private UUID approve(UUID request) {
    requests.approve(request, REASON);
    return request;
  }

  private UUID reject(UUID request) {
    requests.reject(request, REASON);
    return request;
  }

  /** How many messages about the account have this title. */
  private int told(String title) {
    return (int)
        customer.ask(() -> notifications.mine(null, null, 100)).stream()
            .filter(message -> account.toString().equals(message.about()))
            .filter(message -> message.title().equals(title))
            .count();
  }

  /** So that other tests find the rate that they know. */
  private void takeBack(OverdraftTariffView tariff) throws SQLException {
    new Database(dataSource)
        .update(
            "UPDATE lending_overdraft_tariff SET state = 'REJECTED' WHERE version = ?",
            List.of(tariff.version()));
  }

  private long offered() {
    return agent.ask(() -> requests.ofAccount(account)).offer().offered().minorUnits();
  }

  private static void refused(String code, Supplier<?> deed) {
    Refusal refusal = assertThrows(Refusal.class, deed::get);
    assertEquals(code, refusal.code().name());
  }
}
