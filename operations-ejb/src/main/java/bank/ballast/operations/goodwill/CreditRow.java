package bank.ballast.operations.goodwill;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.EntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A credit that was booked. Written by the ledger as the companion of its entry; never changed. */
@Entity
@Table(name = CreditRow.TABLE)
@IdClass(CreditRow.Key.class)
class CreditRow {

  static final String TABLE = "operations_goodwill_credit";

  /** Which incident, which customer: nobody is given anything twice. */
  record Key(String incident, UUID customerId) implements Serializable {}

  @Id private String incident;

  @Id
  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "rule_id")
  private UUID ruleId;

  @Column(name = "account_id")
  private UUID accountId;

  private long amount;

  @Column(columnDefinition = "char(3)")
  private String currency;

  @Column(name = "entry_id")
  private UUID entryId;

  /** For the persistence provider. */
  protected CreditRow() {}

  /** The row that accompanies the entry of a credit. */
  static CompanionRow companion(
      RuleRow rule, CustomerId customer, Listing account, Money amount, EntryId entry) {
    Map<String, Object> values = new HashMap<>();
    values.put("incident", rule.incident());
    values.put("customer_id", customer.value());
    values.put("rule_id", rule.id().value());
    values.put("account_id", account.id().value());
    values.put("amount", amount.minorUnits());
    values.put("currency", amount.currencyCode());
    values.put("entry_id", entry.value());
    return new CompanionRow(TABLE, values);
  }

  CustomerId customer() {
    return new CustomerId(customerId);
  }

  boolean isBy(RuleRow rule) {
    return rule.id().value().equals(ruleId);
  }

  Money amount() {
    return Money.of(amount, currency);
  }
}
