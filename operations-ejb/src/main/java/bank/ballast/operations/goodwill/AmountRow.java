package bank.ballast.operations.goodwill;

import bank.ballast.operations.GoodwillRuleId;
import bank.ballast.operations.MetKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one kind of thing is worth by a rule. Never changed. */
@Entity
@Table(name = "operations_goodwill_amount")
@IdClass(AmountRow.Key.class)
class AmountRow {

  /** Which rule, which kind. */
  record Key(UUID ruleId, MetKind kind) implements Serializable {}

  @Id
  @Column(name = "rule_id")
  private UUID ruleId;

  @Id
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private MetKind kind;

  private long amount;

  /** For the persistence provider. */
  protected AmountRow() {}

  AmountRow(GoodwillRuleId rule, MetKind kind, long amount) {
    this.ruleId = rule.value();
    this.kind = kind;
    this.amount = amount;
  }

  MetKind kind() {
    return kind;
  }

  long amount() {
    return amount;
  }
}
