package bank.ballast.lending.decision;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.DecisionRules;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.platform.Database;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Versions of the rules: who proposes, who decides. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
public class DecisionRulesBean implements DecisionRules {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private BusinessClock clock;

  @Override
  public List<Version> versions() {
    try {
      return table().all();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public int propose(String rules, String reason) {
    String why = Reasons.typed(reason);
    RuleSet.of(rules);
    String by = actors.current().subject();
    try {
      // Two at once would both be the next: the key lets one of them be, and the other is asked
      // again by whoever proposed it.
      table().add(rules, why, by, clock.now());
      int version = table().all().get(0).version();
      trail.record("LOAN_RULES_PROPOSED", object(version), why);
      return version;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public void decide(int version, boolean approve, String reason) {
    String why = Reasons.typed(reason);
    String by = actors.current().subject();
    try {
      Version proposed =
          table().find(version).orElseThrow(() -> new Refusal(LendingRefusal.RULE_SET_NOT_FOUND));
      if (approve && proposed.proposedBy().equals(by)) {
        throw new Refusal(LendingRefusal.RULE_SET_OWN_PROPOSAL);
      }
      if (!table().decide(version, approve, by, clock.now(), why)) {
        throw new Refusal(LendingRefusal.RULE_SET_DECIDED);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    trail.record(approve ? "LOAN_RULES_APPROVED" : "LOAN_RULES_REJECTED", object(version), why);
  }

  private static String object(int version) {
    return "loan-rules-" + version;
  }

  private RuleSetTable table() {
    return new RuleSetTable(new Database(dataSource));
  }
}
