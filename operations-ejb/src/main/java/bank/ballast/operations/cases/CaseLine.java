package bank.ballast.operations.cases;

import bank.ballast.operations.CaseId;
import bank.ballast.operations.CaseMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of a case. Never changed. */
@Entity
@Table(name = "operations_case_message")
@IdClass(CaseLine.Key.class)
class CaseLine {

  /** Which case, which place in it. */
  record Key(UUID caseId, int number) implements Serializable {}

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Id private int number;

  private @Nullable String agent;

  @Column(name = "idempotency_key")
  private @Nullable String idempotencyKey;

  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  /** For the persistence provider. */
  protected CaseLine() {}

  private CaseLine(CaseId id, int number, String text, Instant now) {
    this.caseId = id.value();
    this.number = number;
    this.text = text;
    this.writtenAt = now;
  }

  /** What the customer wrote under a key of their client's. */
  static CaseLine ofCustomer(CaseId id, int number, String key, String text, Instant now) {
    CaseLine line = new CaseLine(id, number, text, now);
    line.idempotencyKey = key;
    return line;
  }

  /** What an agent wrote. */
  static CaseLine ofAgent(CaseId id, int number, String agent, String text, Instant now) {
    CaseLine line = new CaseLine(id, number, text, now);
    line.agent = agent;
    return line;
  }

  boolean says(String other) {
    return text.equals(other);
  }

  /** As an agent sees it. */
  CaseMessage view() {
    return new CaseMessage(number, agent, agent != null, text, writtenAt);
  }

  /** As the customer sees it: the bank has answered, whoever it was. */
  CaseMessage viewOfCustomer() {
    return new CaseMessage(number, null, agent != null, text, writtenAt);
  }
}
