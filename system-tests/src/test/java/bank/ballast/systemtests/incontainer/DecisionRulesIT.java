package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.DecisionRules;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanDesk;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules by which loans are lent: who proposes, and who does not approve. */
@ExtendWith(ArquillianExtension.class)
class DecisionRulesIT {

  private static final String REASON = "Rents have risen";

  @Inject private DecisionRules rules;
  @Inject private LoanDesk desk;
  @Inject private InSupervisorsName supervisor;
  @Inject private InOtherSupervisorsName another;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  @Test
  void whatThereIsNotIsRefusedByName() {
    assertRefused(
        LendingRefusal.RULE_SET_NOT_FOUND,
        () -> {
          rules.decide(99_999, false, REASON);
          return true;
        });
    assertRefused(
        LendingRefusal.LOAN_APPLICATION_NOT_FOUND,
        () -> desk.file(new LoanApplicationId(Ids.next())));
    assertRefused(
        LendingRefusal.LOAN_APPLICATION_NOT_FOUND,
        () ->
            desk.decide(
                new LoanApplicationId(Ids.next()), LoanApplicationState.REFERRED, true, REASON));
  }

  @Test
  void nobodyApprovesWhatTheyProposedAndNobodyDecidesTwice() {
    String now = supervisor.ask(() -> rules.versions()).get(0).rules();
    assertRefused(LendingRefusal.RULE_SET_MALFORMED, () -> rules.propose("{}", REASON));
    assertRefused(LendingRefusal.MALFORMED_REASON, () -> rules.propose(now, "no"));
    int proposed = supervisor.ask(() -> rules.propose(now, REASON));
    int inForce = supervisor.ask(() -> rules.versions()).get(1).version();

    assertEquals(inForce + 1, proposed);
    assertRefused(
        LendingRefusal.RULE_SET_OWN_PROPOSAL,
        () -> {
          rules.decide(proposed, true, REASON);
          return true;
        });
    another.ask(
        () -> {
          rules.decide(proposed, true, REASON);
          return true;
        });
    assertRefused(
        LendingRefusal.RULE_SET_DECIDED,
        () -> {
          rules.decide(proposed, false, REASON);
          return true;
        });
    assertEquals(true, supervisor.ask(() -> rules.versions()).get(0).approved());
  }

  @Test
  void whoeverProposedMayTakeItBack() {
    String now = supervisor.ask(() -> rules.versions()).get(0).rules();
    int proposed = supervisor.ask(() -> rules.propose(now, REASON));

    supervisor.ask(
        () -> {
          rules.decide(proposed, false, REASON);
          return true;
        });

    assertEquals(false, supervisor.ask(() -> rules.versions()).get(0).approved());
  }

  private void assertRefused(Enum<?> code, Supplier<?> deed) {
    assertEquals(code, assertThrows(Refusal.class, () -> supervisor.ask(deed)).code());
  }
}
