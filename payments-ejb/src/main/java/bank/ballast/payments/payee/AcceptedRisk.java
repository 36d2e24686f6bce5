package bank.ballast.payments.payee;

import bank.ballast.payments.PayeeCheckId;
import bank.ballast.payments.PayeeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a customer saved a payee in spite of what the check said. Outlives the payee. */
@Entity
@Table(name = "payments_accepted_risk")
@IdClass(AcceptedRisk.Key.class)
public class AcceptedRisk {

  /** Which check, which payee. */
  public record Key(UUID checkId, UUID payeeId) implements Serializable {}

  @Id
  @Column(name = "check_id")
  private UUID checkId;

  @Id
  @Column(name = "payee_id")
  private UUID payeeId;

  @Column(name = "accepted_at")
  @SuppressWarnings("UnusedVariable") // Evidence: read by people.
  private Instant acceptedAt;

  /** For the persistence provider. */
  protected AcceptedRisk() {}

  AcceptedRisk(PayeeCheckId check, PayeeId payee, Instant acceptedAt) {
    this.checkId = check.value();
    this.payeeId = payee.value();
    this.acceptedAt = acceptedAt;
  }
}
