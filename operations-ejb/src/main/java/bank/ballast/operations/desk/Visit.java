package bank.ballast.operations.desk;

import bank.ballast.accounts.CustomerId;
import bank.ballast.operations.VisitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent's look into one customer's records, for a reason and for thirty minutes. Never changed.
 */
@Entity
@Table(name = "operations_visit")
class Visit {

  /** How long an agent may look before they must say again why. */
  static final Duration LASTS = Duration.ofMinutes(30);

  @Id private UUID id;

  @Column(nullable = false)
  private String agent;

  @Column(name = "customer_id", nullable = false)
  private UUID customerId;

  @Column(nullable = false, length = Reason.MAXIMUM)
  private String reason;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  /** For the persistence provider. */
  protected Visit() {}

  Visit(VisitId id, String agent, CustomerId customer, Reason reason, Instant now) {
    this.id = id.value();
    this.agent = agent;
    this.customerId = customer.value();
    this.reason = reason.text();
    this.openedAt = now;
    this.expiresAt = now.plus(LASTS);
  }

  /** Whether this agent may look now. */
  boolean isOpenFor(String subject, Instant now) {
    return agent.equals(subject) && !now.isBefore(openedAt) && now.isBefore(expiresAt);
  }

  /** Why, as the agent typed it. */
  String reason() {
    return reason;
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }
}
