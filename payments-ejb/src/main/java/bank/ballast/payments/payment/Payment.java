package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountId;
import bank.ballast.iso20022.Party;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.PaymentsRefusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it was decided when it was asked for. Written once, and never changed: a settled or
 * pending one by the ledger as the companion of its entry, a refused one by {@link
 * PaymentRepository}. What becomes of a pending one are its {@link Step}s.
 */
@Entity
@Table(name = "payments_payment")
public class Payment {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "request_hash", columnDefinition = "binary(32)")
  private byte[] requestHash;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private PaymentKind kind;

  private String status;

  @Column(name = "refusal_code")
  private @Nullable String refusalCode;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "payee_account_id")
  private @Nullable UUID payeeAccountId;

  @Column(name = "payee_name")
  private String payeeName;

  @Column(name = "payee_sort_code", columnDefinition = "char(6)")
  private @Nullable String payeeSortCode;

  @Column(name = "payee_account_number", columnDefinition = "char(8)")
  private @Nullable String payeeAccountNumber;

  private long amount;

  @Column(columnDefinition = "char(3)")
  private String currency;

  private String reference;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For the persistence provider. */
  protected Payment() {}

  private Payment(
      PaymentRequest request,
      Payee payee,
      PaymentStatus status,
      @Nullable PaymentsRefusal refusal,
      Instant createdAt) {
    this.id = request.id().value();
    this.customerId = request.customer().value();
    this.idempotencyKey = request.key();
    this.requestHash = request.hash();
    this.kind = request.kind();
    this.status = status.name();
    this.refusalCode = refusal == null ? null : refusal.name();
    this.accountId = request.account().value();
    this.payeeAccountId = payee.account() == null ? null : payee.account().value();
    this.payeeName = payee.name();
    this.amount = request.amount().minorUnits();
    this.currency = request.amount().currencyCode();
    this.reference = request.reference();
    this.createdAt = createdAt;
  }

  /** A payment that is settled once the ledger has written it with its entry. */
  static Payment settled(PaymentRequest request, Payee payee, Instant createdAt) {
    return new Payment(request, payee, PaymentStatus.SETTLED, null, createdAt);
  }

  /** A payment whose money is held once the ledger has written it, until another bank answers. */
  static Payment pending(PaymentRequest request, Payee payee, Party creditor, Instant createdAt) {
    Payment payment = new Payment(request, payee, PaymentStatus.PENDING, null, createdAt);
    payment.payeeSortCode = creditor.sortCode();
    payment.payeeAccountNumber = creditor.accountNumber();
    return payment;
  }

  /** A payment that moved nothing, and never will. */
  static Payment refused(
      PaymentRequest request, Payee payee, PaymentsRefusal refusal, Instant createdAt) {
    return new Payment(request, payee, PaymentStatus.REFUSED, refusal, createdAt);
  }

  PaymentId id() {
    return new PaymentId(id);
  }

  /** Whether it was not refused at once, so that something may have become of it. */
  boolean hasMoved() {
    return status() != PaymentStatus.REFUSED;
  }

  /** What became of it in one word: its status, or the code of its refusal. */
  String outcome() {
    return refusalCode == null ? status : refusalCode;
  }

  private PaymentStatus status() {
    return Constants.of(PaymentStatus.class, status, PaymentStatus.OTHER);
  }

  /**
   * The answer that this payment was given, and is given for ever.
   *
   * @throws Refusal the one that it met
   */
  PaymentView answer() {
    if (refusalCode != null) {
      throw new Refusal(
          Constants.of(PaymentsRefusal.class, refusalCode, PaymentsRefusal.PAYMENT_REFUSED),
          "paymentId",
          id().toString());
    }
    return view();
  }

  /** Whether this is what came of just this request, and not of another with the same key. */
  boolean answers(PaymentRequest request) {
    return MessageDigest.isEqual(requestHash, request.hash());
  }

  /** As it was decided. */
  PaymentView view() {
    return view(List.of(), createdAt);
  }

  /**
   * As it stands.
   *
   * @param steps what became of it since it was decided, in any order
   * @param now by when another bank may be late
   */
  PaymentView view(List<Step> steps, Instant now) {
    List<PaymentStep> taken = steps.stream().map(Step::view).sorted(PaymentStep.BY_TIME).toList();
    PaymentStatus standing = Progress.of(status(), createdAt, taken, now);
    return new PaymentView(
        id(),
        standing,
        Progress.refusalCode(refusalCode, taken),
        new AccountId(accountId),
        payeeName,
        Money.of(amount, currency),
        reference,
        createdAt,
        taken,
        null);
  }

  /** This payment as the ledger writes it. */
  CompanionRow row() {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("customer_id", customerId);
    values.put("idempotency_key", idempotencyKey);
    values.put("request_hash", requestHash);
    values.put("kind", kind.name());
    values.put("status", status);
    values.put("refusal_code", refusalCode == null ? missing() : refusalCode);
    values.put("account_id", accountId);
    values.put("payee_account_id", payeeAccountId == null ? missing() : payeeAccountId);
    values.put("payee_name", payeeName);
    if (payeeSortCode != null && payeeAccountNumber != null) {
      values.put("payee_sort_code", payeeSortCode);
      values.put("payee_account_number", payeeAccountNumber);
    }
    values.put("amount", amount);
    values.put("currency", currency);
    values.put("reference", reference);
    values.put("created_at", createdAt);
    return new CompanionRow("payments_payment", values);
  }

  private static Object missing() {
    return CompanionRow.Missing.NULL;
  }
}
