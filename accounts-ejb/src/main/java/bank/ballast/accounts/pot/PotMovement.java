package bank.ballast.accounts.pot;

import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.EntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Money that was to go into a pot or out of it, with its outcome. Written once, and never changed:
 * a settled one by the ledger as the companion of its entry, a refused one by {@link
 * PotMovementRepository}.
 */
@Entity
@Table(name = "accounts_pot_movement")
class PotMovement {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "request_hash", columnDefinition = "binary(32)")
  private byte[] requestHash;

  @Column(name = "pot_id")
  private UUID potId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private PotMovementKind kind;

  private long amount;

  @Column(columnDefinition = "char(3)")
  private String currency;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "refusal_code")
  private @Nullable PotsRefusal refusalCode;

  @Column(name = "locked_until")
  private @Nullable LocalDate lockedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For the persistence provider. */
  protected PotMovement() {}

  private PotMovement(PotRequest request, Instant createdAt) {
    this.id = Ids.next();
    this.customerId = request.customer().value();
    this.idempotencyKey = request.key();
    this.requestHash = request.hash();
    this.potId = request.pot().value();
    this.kind = request.kind();
    this.amount = request.amount().minorUnits();
    this.currency = request.amount().currencyCode();
    this.createdAt = createdAt;
  }

  /** One that is settled once the ledger has written it with its entry. */
  static PotMovement settled(PotRequest request, Instant createdAt) {
    return new PotMovement(request, createdAt);
  }

  /**
   * One that moved nothing, and never will.
   *
   * @param lockedUntil the day that the refusal names, or null
   */
  static PotMovement refused(
      PotRequest request, PotsRefusal refusal, @Nullable LocalDate lockedUntil, Instant createdAt) {
    PotMovement refused = new PotMovement(request, createdAt);
    refused.refusalCode = refusal;
    refused.lockedUntil = lockedUntil;
    return refused;
  }

  /** The entry that moved its money. */
  EntryId entry() {
    return new EntryId(id);
  }

  Money amount() {
    return Money.of(amount, currency);
  }

  Instant createdAt() {
    return createdAt;
  }

  /** What became of it in one word: that it is settled, or the code of its refusal. */
  String outcome() {
    return refusalCode == null ? "SETTLED" : refusalCode.name();
  }

  /** Whether this is what came of just this request, and not of another with the same key. */
  boolean answers(PotRequest request) {
    return MessageDigest.isEqual(requestHash, request.hash());
  }

  /** Throws the refusal that it met, if it met one. */
  void requireSettled() {
    if (refusalCode != null) {
      throw lockedUntil == null
          ? new Refusal(refusalCode)
          : new Refusal(refusalCode, "lockedUntil", lockedUntil.toString());
    }
  }

  /** This movement, settled, as the ledger writes it. */
  CompanionRow row() {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("customer_id", customerId);
    values.put("idempotency_key", idempotencyKey);
    values.put("request_hash", requestHash);
    values.put("pot_id", potId);
    values.put("kind", kind.name());
    values.put("amount", amount);
    values.put("currency", currency);
    values.put("created_at", createdAt);
    return new CompanionRow("accounts_pot_movement", values);
  }
}
