package bank.ballast.payments.scheme;

import bank.ballast.iso20022.Resolution;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.RecallId;
import bank.ballast.payments.RecallRefusal;
import bank.ballast.payments.ReceivedRecalls;
import bank.ballast.platform.Database;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Agents' answers to other banks. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class ReceivedRecallsBean implements ReceivedRecalls {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private SettlementAccounts settlement;
  @Inject private Actors actors;
  @Inject private AuditTrail trail;

  @Override
  public List<Recall> open(int limit) {
    return new RecallList(new Database(dataSource), ledger).open(limit);
  }

  @Override
  public List<Recall> answered(int limit) {
    return new RecallList(new Database(dataSource), ledger).answered(limit);
  }

  /**
   * Asks, acts, and says how it ended, as the trail commits on its own and the ledger does, too:
   * whatever breaks in between, no act is without a row.
   */
  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void grant(RecallId id, boolean consent, String note) {
    String why = Reasons.typed(note);
    RecallTable.Kept recall = unanswered(id);
    if (!consent && RecallList.needsConsent(recall.reason())) {
      throw new Refusal(PaymentsRefusal.RECALL_NEEDS_CONSENT);
    }
    trail.record("RECALL_GRANT_REQUESTED", id.toString(), why);
    try {
      new GivingBack(ledger, clock, settlement, new RecallTable(new Database(dataSource)))
          .giveBack(recall, consent, why, actors.current().subject());
    } catch (Refusal refused) {
      trail.record("RECALL_GRANT_REFUSED", id.toString(), why);
      throw refused;
    }
    trail.record("RECALL_GRANTED", id.toString(), why);
  }

  @Override
  public void refuse(RecallId id, RecallRefusal why, String note) {
    String reason = Reasons.typed(note);
    RecallTable.Kept recall = unanswered(id);
    Database database = new Database(dataSource);
    UUID answer = AskedBack.answerId(id);
    try {
      if (!new RecallTable(database).refuse(id, why.code(), reason, actors.current().subject())) {
        throw new Refusal(PaymentsRefusal.RECALL_ANSWERED);
      }
      new Outbox(database)
          .add(
              answer,
              new Resolution(
                  Outbox.messageId(answer),
                  clock.now(),
                  recall.cancellationId(),
                  recall.transaction(),
                  why.code()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    trail.record("RECALL_REFUSED", id.toString(), reason);
  }

  private RecallTable.Kept unanswered(RecallId id) {
    try {
      RecallTable.Kept recall =
          new RecallTable(new Database(dataSource))
              .find(id)
              .orElseThrow(() -> new Refusal(PaymentsRefusal.RECALL_NOT_FOUND));
      if (recall.answered()) {
        throw new Refusal(PaymentsRefusal.RECALL_ANSWERED);
      }
      return recall;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
