package bank.ballast.payments.payment;

import bank.ballast.payments.PaymentStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One step of a payment to another bank, after it was decided. Written once, by the scheme's line.
 */
@Entity
@Table(name = "payments_step")
@IdClass(Step.Key.class)
public class Step {

  /** Which payment, which step: each is taken once. */
  public record Key(UUID paymentId, PaymentStep.Kind kind) implements Serializable {}

  @Id
  @Column(name = "payment_id")
  private UUID paymentId;

  @Id
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "step")
  private PaymentStep.Kind kind;

  private @Nullable String reason;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** For the persistence provider. */
  protected Step() {}

  UUID paymentId() {
    return paymentId;
  }

  PaymentStep view() {
    return new PaymentStep(kind, reason, happenedAt);
  }
}
