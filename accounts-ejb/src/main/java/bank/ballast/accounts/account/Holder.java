package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a customer may use an account, and how. */
@Entity
@Table(name = "accounts_holder")
@IdClass(Holder.Key.class)
public class Holder {

  /** Which account, which customer. */
  public record Key(UUID accountId, UUID customerId) implements Serializable {}

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Id
  @Column(name = "customer_id")
  private UUID customerId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @SuppressWarnings("UnusedVariable") // Queries read it.
  private Holding role;

  /** For the persistence provider. */
  protected Holder() {}

  /** Who may use what, and how. */
  public Holder(AccountId account, CustomerId customer, Holding role) {
    this.accountId = account.value();
    this.customerId = customer.value();
    this.role = role;
  }
}
