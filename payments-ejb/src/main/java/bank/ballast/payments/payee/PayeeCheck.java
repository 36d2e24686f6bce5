package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.payments.PayeeCheckId;
import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.PayeeCheckView;
import bank.ballast.payments.UncheckedReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
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

  private String result;

  @Column(name = "found_name")
  private @Nullable String foundName;

  private @Nullable String reason;

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
    this.result = answer.result().name();
    this.foundName = answer.name();
    UncheckedReason why = answer.reason();
    this.reason = why == null ? null : why.name();
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
    return Constants.of(PayeeCheckResult.class, result, PayeeCheckResult.CANNOT_BE_CHECKED);
  }

  private @Nullable UncheckedReason reason() {
    return reason == null
        ? null
        : Constants.of(UncheckedReason.class, reason, UncheckedReason.UNAVAILABLE);
  }

  /** Whether the payer is to say that they want to go on all the same. */
  boolean warns() {
    PayeeCheckResult told = result();
    return told == PayeeCheckResult.NO_MATCH || told == PayeeCheckResult.CANNOT_BE_CHECKED;
  }

  PayeeCheckView view(boolean riskAccepted) {
    return new PayeeCheckView(
        id(), result(), foundName, reason(), askedName, askedAccount, checkedAt, riskAccepted);
  }
}
