package bank.ballast.payments.payment;

import bank.ballast.kernel.Constants;
import bank.ballast.payments.PaymentStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a payment to another bank, after it was decided. Written once, by the scheme's line.
 */
@Entity
@Table(name = "payments_step")
@IdClass(Step.Key.class)
public class Step {

  /** Which payment, which step: each is taken once. */
  public record Key(UUID paymentId, String kind) implements Serializable {}

  @Id
  @Column(name = "payment_id")
  private UUID paymentId;

  @Id
  @Column(name = "step")
  private String kind;

  private @Nullable String reason;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** For the persistence provider. */
  protected Step() {}

  UUID paymentId() {
    return paymentId;
  }

  PaymentStep view() {
    return new PaymentStep(
        Constants.of(PaymentStep.Kind.class, kind, PaymentStep.Kind.OTHER), reason, happenedAt);
  }
}
