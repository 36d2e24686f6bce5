package bank.ballast.payments.payee;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.payments.Destination;
import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.PayeeId;
import bank.ballast.payments.PayeeView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a customer pays again. Written once, until it is deleted. Who was found by a phone number
 * stays the account that was found: the number may become another's.
 */
@Entity
@Table(name = "payments_payee")
public class SavedPayee {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  private String name;

  @SuppressWarnings("UnusedVariable") // Queries read it.
  private String target;

  @Column(name = "account_id")
  private @Nullable UUID accountId;

  @Column(name = "sort_code", columnDefinition = "char(6)")
  private @Nullable String sortCode;

  @Column(name = "account_number", columnDefinition = "char(8)")
  private @Nullable String accountNumber;

  private @Nullable String iban;
  private @Nullable String phone;

  private String result;

  @Column(name = "saved_at")
  private Instant savedAt;

  /** For the persistence provider. */
  protected SavedPayee() {}

  SavedPayee(PayeeId id, CustomerId customer, Reached reached, PayeeCheck check, Instant savedAt) {
    this.id = id.value();
    this.customerId = customer.value();
    this.name = check.askedName();
    this.target = reached.target().text();
    this.result = check.result().name();
    this.savedAt = savedAt;
    if (reached.direct() instanceof Destination.ToUkAccount uk) {
      this.sortCode = uk.sortCode();
      this.accountNumber = uk.accountNumber();
    } else if (reached.direct() instanceof Destination.ToIban given) {
      this.iban = given.iban();
    } else {
      this.accountId = ((Destination.ToAccount) reached.direct()).account().value();
    }
    this.phone = reached.phone();
  }

  PayeeId id() {
    return new PayeeId(id);
  }

  /** The account, as it was written. */
  Destination.Direct destination() {
    if (accountId != null) {
      return new Destination.ToAccount(new AccountId(accountId));
    }
    if (iban != null) {
      return new Destination.ToIban(iban, name);
    }
    if (sortCode == null || accountNumber == null) {
      throw new IllegalStateException("a payee without an account");
    }
    return new Destination.ToUkAccount(sortCode, accountNumber, name);
  }

  /** As the customer wrote it. */
  String name() {
    return name;
  }

  PayeeView view() {
    // Who was saved by their number is shown by it: the account's id would say more than was asked.
    boolean byId = accountId != null && phone == null;
    return new PayeeView(
        id(),
        name,
        byId && accountId != null ? new AccountId(accountId).toString() : null,
        sortCode,
        accountNumber,
        iban,
        phone,
        Constants.of(PayeeCheckResult.class, result, PayeeCheckResult.CANNOT_BE_CHECKED),
        savedAt);
  }
}
