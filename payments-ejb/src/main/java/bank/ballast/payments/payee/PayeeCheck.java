package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.payments.PayeeCheckId;
import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.PayeeCheckView;
import bank.ballast.payments.UncheckedReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer asked about a name, and was told. Written once, and never changed. */
@Entity
@Table(name = "payments_payee_check")
public class PayeeCheck {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "asked_name")
  private String askedName;

  @Column(name = "asked_account")
  private String askedAccount;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private PayeeCheckResult result;

  @Column(name = "found_name")
  private @Nullable String foundName;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable UncheckedReason reason;

  @Column(name = "checked_at")
  private Instant checkedAt;

  /** For the persistence provider. */
  protected PayeeCheck() {}

  PayeeCheck(
      CustomerId customer, String askedName, String askedAccount, Answer answer, Instant at) {
    this.id = PayeeCheckId.next().value();
    this.customerId = customer.value();
    this.askedName = askedName;
    this.askedAccount = askedAccount;
    this.result = answer.result();
    this.foundName = answer.name();
    this.reason = answer.reason();
    this.checkedAt = at;
  }

  PayeeCheckId id() {
    return new PayeeCheckId(id);
  }

  String askedName() {
    return askedName;
  }

  String askedAccount() {
    return askedAccount;
  }

  PayeeCheckResult result() {
    return result;
  }

  /** Whether the payer is to say that they want to go on all the same. */
  boolean warns() {
    return result == PayeeCheckResult.NO_MATCH || result == PayeeCheckResult.CANNOT_BE_CHECKED;
  }

  PayeeCheckView view(boolean riskAccepted) {
    return new PayeeCheckView(
        id(), result, foundName, reason, askedName, askedAccount, checkedAt, riskAccepted);
  }
}
