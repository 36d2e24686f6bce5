package bank.ballast.operations.cases;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.CaseDesk;
import bank.ballast.operations.CaseId;
import bank.ballast.operations.CaseMessage;
import bank.ballast.operations.CaseState;
import bank.ballast.operations.CaseView;
import bank.ballast.operations.Cases;
import bank.ballast.operations.CasesRefusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A case: whose turn it is, and who answers. Locked by whoever writes in it, so its messages are
 * numbered without a gap.
 */
@Entity
@Table(name = "operations_case")
@DynamicUpdate // The application may change some columns alone.
class SupportCase {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "request_hash", columnDefinition = "binary(32)")
  private byte[] requestHash;

  private String subject;

  private String state;

  private @Nullable String about;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  private @Nullable String agent;

  private int messages;

  /** For the persistence provider. */
  protected SupportCase() {}

  SupportCase(
      CustomerId customer,
      String idempotencyKey,
      byte[] requestHash,
      String subject,
      @Nullable String about,
      Instant now) {
    this.id = CaseId.next().value();
    this.customerId = customer.value();
    this.idempotencyKey = idempotencyKey;
    this.requestHash = requestHash.clone();
    this.subject = subject;
    this.state = CaseState.WAITING_FOR_BANK.name();
    this.about = about;
    this.openedAt = now;
    this.changedAt = now;
  }

  /** Notes a message of the customer's; returns its number. */
  int customerWrites(Instant now) {
    requireRoom();
    state = CaseState.WAITING_FOR_BANK.name();
    changedAt = now;
    return ++messages;
  }

  /** Notes an answer; returns its number. */
  int agentAnswers(String subjectOfAgent, int seen, Instant now) {
    requireTurn(subjectOfAgent, seen);
    requireRoom();
    agent = subjectOfAgent;
    state = CaseState.WAITING_FOR_CUSTOMER.name();
    changedAt = now;
    return ++messages;
  }

  /** Gives it to an agent; tells whether that changes anything. */
  boolean take(String subjectOfAgent) {
    requireOpen();
    boolean another = !subjectOfAgent.equals(agent);
    agent = subjectOfAgent;
    return another;
  }

  void close(String subjectOfAgent, int seen, Instant now) {
    requireOpen();
    requireTurn(subjectOfAgent, seen);
    agent = subjectOfAgent;
    state = CaseState.CLOSED.name();
    changedAt = now;
  }

  void requireOpen() {
    if (isClosed()) {
      throw new Refusal(CasesRefusal.CASE_CLOSED);
    }
  }

  boolean isClosed() {
    return state() == CaseState.CLOSED;
  }

  /** A state that only a later release has a word for is for somebody at the bank to look at. */
  private CaseState state() {
    return Constants.of(CaseState.class, state, CaseState.WAITING_FOR_BANK);
  }

  private void requireTurn(String subjectOfAgent, int seen) {
    if (agent != null && !agent.equals(subjectOfAgent)) {
      throw new Refusal(CasesRefusal.CASE_TAKEN);
    }
    if (seen != messages) {
      throw new Refusal(CasesRefusal.CASE_MOVED_ON);
    }
  }

  private void requireRoom() {
    if (messages >= Cases.MOST_MESSAGES) {
      throw new Refusal(CasesRefusal.CASE_FULL, "limit", Integer.toString(Cases.MOST_MESSAGES));
    }
  }

  /** Whether it is what came of just this request. */
  boolean answers(byte[] hash) {
    return MessageDigest.isEqual(requestHash, hash);
  }

  CaseId id() {
    return new CaseId(id);
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }

  String subject() {
    return subject;
  }

  @Nullable String about() {
    return about;
  }

  boolean isOf(@Nullable String subjectOfAgent) {
    return agent != null && agent.equals(subjectOfAgent);
  }

  CaseView view(List<CaseMessage> lines) {
    return new CaseView(id(), subject, state(), about, openedAt, changedAt, messages, lines);
  }

  CaseDesk.Row row(String customer) {
    return new CaseDesk.Row(
        id(), customer, subject, state(), about, openedAt, changedAt, agent, messages);
  }
}
