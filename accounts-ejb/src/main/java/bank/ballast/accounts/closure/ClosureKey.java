package bank.ballast.accounts.closure;

import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.UUID;

/** Under which key a closure was asked for or confirmed. */
@Entity
@Table(name = "accounts_closure_key")
@IdClass(ClosureKey.Key.class)
public class ClosureKey {

  /** Whose, which. */
  public record Key(UUID customerId, String idempotencyKey) implements Serializable {}

  @Id
  @Column(name = "customer_id")
  private UUID customerId;

  @Id
  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "request_hash", columnDefinition = "binary(32)")
  private byte[] requestHash;

  @Column(name = "closure_id")
  private UUID closureId;

  /** For the persistence provider. */
  protected ClosureKey() {}

  ClosureKey(ClosureRequest request, ClosureId closure) {
    this.customerId = request.by().value();
    this.idempotencyKey = request.key();
    this.requestHash = request.hash();
    this.closureId = closure.value();
  }

  /**
   * What came of just this request.
   *
   * @throws Refusal {@link ClosuresRefusal#IDEMPOTENCY_KEY_REUSED} where it was another's
   */
  ClosureId closureOf(ClosureRequest request) {
    if (!MessageDigest.isEqual(requestHash, request.hash())) {
      throw new Refusal(ClosuresRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    return new ClosureId(closureId);
  }
}
