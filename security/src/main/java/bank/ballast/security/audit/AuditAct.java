package bank.ballast.security.audit;

import bank.ballast.kernel.Ids;
import bank.ballast.security.AuditTrail.Act;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act in the audit trail. */
@Entity
@Table(name = "security_audit")
public class AuditAct {

  @Id private UUID id;
  private Instant at;
  private String actor;
  private String action;
  private String object;
  private String reason;

  @Column(name = "trace_id")
  private @Nullable String traceId;

  /** For the persistence provider. */
  protected AuditAct() {}

  AuditAct(
      Instant at,
      String actor,
      String action,
      String object,
      String reason,
      @Nullable String traceId) {
    this.id = Ids.next();
    this.at = at;
    this.actor = actor;
    this.action = action;
    this.object = object;
    this.reason = reason;
    this.traceId = traceId;
  }

  Act view() {
    return new Act(id, at, actor, action, object, reason, traceId);
  }
}
