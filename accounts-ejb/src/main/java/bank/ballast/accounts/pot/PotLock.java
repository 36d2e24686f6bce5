package bank.ballast.accounts.pot;

import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotLockChange;
import bank.ballast.accounts.PotLockView;
import bank.ballast.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a pot's lock was set, prolonged or broken. Written once. */
@Entity
@Table(name = "accounts_pot_lock")
class PotLock {

  @Id private UUID id;

  @Column(name = "pot_id")
  private UUID potId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "change_kind")
  private PotLockChange change;

  @Column(name = "locked_until")
  private LocalDate lockedUntil;

  private @Nullable String reason;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For the persistence provider. */
  protected PotLock() {}

  PotLock(
      PotId pot,
      PotLockChange change,
      LocalDate lockedUntil,
      @Nullable String reason,
      CustomerId by,
      Instant changedAt) {
    this.id = Ids.next();
    this.potId = pot.value();
    this.change = change;
    this.lockedUntil = lockedUntil;
    this.reason = reason;
    this.customerId = by.value();
    this.changedAt = changedAt;
  }

  PotId pot() {
    return new PotId(potId);
  }

  CustomerId by() {
    return new CustomerId(customerId);
  }

  PotLockView view(String name) {
    return new PotLockView(change, lockedUntil, reason, name, changedAt);
  }
}
