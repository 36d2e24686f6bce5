package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.SavingsRateProposal;
import bank.ballast.accounts.SavingsRateProposals;
import bank.ballast.accounts.SavingsRates;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.platform.Approval;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The next rate of savings: two persons, and never one of them twice. What is announced, which
 * nobody takes back, is tested at the desk.
 */
@ExtendWith(ArquillianExtension.class)
class SavingsRateApprovalsIT {

  private static final String REASON = "The market has moved";

  /** As it is now: it could hold from tomorrow. */
  private static final BigDecimal SAME = new BigDecimal("3.25");

  @Inject private SavingsRateProposals proposals;
  @Inject private SavingsRates rates;
  @Inject private BusinessClock clock;
  @Inject private InAgentsName agent;
  @Inject private InASupervisorsName supervisor;
  @Inject private InAnotherSupervisorsName other;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  @BeforeEach
  void clearAway() {
    supervisor.ask(
        () -> {
          proposals.all().stream()
              .filter(each -> each.approval().isWaiting())
              .forEach(each -> proposals.reject(each.id(), "Cleared away"));
          return true;
        });
  }

  @Test
  void nobodyAnnouncesTheRateThatTheyProposed() {
    LocalDate from = afterAll();
    assertThrows(EJBAccessException.class, () -> agent.ask(() -> propose(SAME, from)));
    SavingsRateProposal asked = supervisor.ask(() -> propose(SAME, from));
    refused("RATE_WAITING", () -> other.ask(() -> propose(SAME, from)));
    refused("SAME_PERSON", () -> supervisor.ask(() -> approve(asked)));
    assertThrows(EJBAccessException.class, () -> agent.ask(() -> approve(asked)));

    assertTrue(agent.ask(() -> proposals.all()).get(0).approval().isWaiting());
    assertEquals(from, afterAll());
  }

  @Test
  void whoeverProposedMayTakeItBackAndAnotherMayDropIt() {
    LocalDate from = afterAll();
    SavingsRateProposal first = supervisor.ask(() -> propose(SAME, from));
    assertTrue(supervisor.ask(() -> proposals.reject(first.id(), REASON)).approval().isWithdrawn());

    SavingsRateProposal second = supervisor.ask(() -> propose(SAME, from));
    Approval approval = other.ask(() -> proposals.reject(second.id(), REASON)).approval();

    assertEquals(Approval.State.REJECTED, approval.state());
    assertEquals("in-container-supervisor", approval.proposedBy());
    assertEquals("in-container-other-supervisor", approval.decidedBy());
    refused("PROPOSAL_DECIDED", () -> other.ask(() -> approve(second)));
    refused("PROPOSAL_DECIDED", () -> supervisor.ask(() -> proposals.reject(second.id(), REASON)));
    assertEquals(false, approval.isWithdrawn());
    assertEquals(from, afterAll());
  }

  @Test
  void whatIsNoProposalIsRefused() {
    LocalDate from = afterAll();
    refused("MALFORMED_RATE", () -> supervisor.ask(() -> propose(new BigDecimal("20.01"), from)));
    refused("MALFORMED_RATE", () -> supervisor.ask(() -> propose(new BigDecimal("1.00001"), from)));
    refused("RATE_TOO_SOON", () -> supervisor.ask(() -> propose(SAME, clock.today())));
    refused(
        "PROPOSAL_REASON_MISSING",
        () -> supervisor.ask(() -> proposals.propose(SAME, from, "  no  ")));
    refused("RATE_NOT_FOUND", () -> supervisor.ask(() -> proposals.approve(Ids.next(), REASON)));
  }

  /** The first day on which a rate that is no cut can hold. */
  private LocalDate afterAll() {
    LocalDate last = supervisor.ask(() -> rates.history()).get(0).effectiveOn();
    LocalDate tomorrow = clock.today().plusDays(1);
    return last.isBefore(tomorrow) ? tomorrow : last.plusDays(1);
  }

  private SavingsRateProposal propose(BigDecimal gross, LocalDate from) {
    return proposals.propose(gross, from, REASON);
  }

  private SavingsRateProposal approve(SavingsRateProposal proposal) {
    return proposals.approve(proposal.id(), REASON);
  }

  private static void refused(String code, Supplier<?> deed) {
    Refusal refusal = assertThrows(Refusal.class, deed::get);
    assertEquals(code, refusal.code().name());
  }
}
