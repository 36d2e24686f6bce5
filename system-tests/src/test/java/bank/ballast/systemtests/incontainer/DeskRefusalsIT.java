package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.CaseDesk;
import bank.ballast.operations.CaseId;
import bank.ballast.operations.CasesRefusal;
import bank.ballast.operations.OperationsRefusal;
import bank.ballast.operations.SupportDesk;
import bank.ballast.operations.VisitId;
import bank.ballast.payments.BreakId;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.RecallId;
import bank.ballast.payments.ReceivedRecalls;
import bank.ballast.payments.Settlement;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agent asks for and there is not, past the pages, which never offer it. */
@ExtendWith(ArquillianExtension.class)
class DeskRefusalsIT {

  private static final String REASON = "Asked for by nobody";

  @Inject private Settlement settlement;
  @Inject private ReceivedRecalls recalls;
  @Inject private CaseDesk cases;
  @Inject private SupportDesk desk;
  @Inject private AccountDirectory directory;
  @Inject private InAgentsName agent;
  @Inject private InCustomersName customer;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  @Test
  void whatThereIsNotIsRefusedByName() {
    assertRefused(
        PaymentsRefusal.BREAK_NOT_FOUND,
        () -> {
          settlement.resolve(new BreakId(Ids.next()), REASON);
          return true;
        });
    assertRefused(
        PaymentsRefusal.RECALL_NOT_FOUND,
        () -> {
          recalls.grant(new RecallId(Ids.next()), true, REASON);
          return true;
        });
    assertRefused(CasesRefusal.CASE_NOT_FOUND, () -> cases.read(new CaseId(Ids.next())));
    assertRefused(OperationsRefusal.VISIT_NOT_OPEN, () -> desk.file(new VisitId(Ids.next())));
  }

  /** A visit to one customer opens nothing of another's. */
  @Test
  void anAccountIsReachedByItsOwnCustomersVisitAlone() {
    VisitId visit = agent.ask(() -> desk.visit(customer.ask(directory::actingCustomer), REASON));

    assertRefused(
        OperationsRefusal.ACCOUNT_NOT_OF_CUSTOMER, () -> desk.pots(visit, Fixture.read().payee()));
  }

  private void assertRefused(Enum<?> code, Supplier<?> deed) {
    assertEquals(code, assertThrows(Refusal.class, () -> agent.ask(deed)).code());
  }
}
