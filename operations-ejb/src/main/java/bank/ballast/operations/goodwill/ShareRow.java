package bank.ballast.operations.goodwill;

import bank.ballast.accounts.CustomerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one customer is to have by a rule, as it was when the rule was proposed. */
@Entity
@Table(name = "operations_goodwill_share")
@IdClass(ShareRow.Key.class)
@DynamicUpdate // The application may change some columns alone.
class ShareRow {

  /** Which rule, which customer. */
  record Key(UUID ruleId, UUID customerId) implements Serializable {}

  @Id
  @Column(name = "rule_id")
  private UUID ruleId;

  @Id
  @Column(name = "customer_id")
  private UUID customerId;

  private long amount;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ShareState state;

  private @Nullable String code;

  /** For the persistence provider. */
  protected ShareRow() {}

  void credited() {
    state = ShareState.CREDITED;
  }

  void withoutAccount() {
    state = ShareState.NO_ACCOUNT;
  }

  void refused(String why) {
    state = ShareState.REFUSED;
    code = why;
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }

  long amount() {
    return amount;
  }

  /** Why it was not booked. */
  String why() {
    return code == null ? state.name() : code;
  }
}
