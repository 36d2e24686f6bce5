package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.CompanionRow.Missing;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.operations.BulkImport.Transaction;
import bank.ballast.operations.ImportedKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A movement that was brought in: which row of which bank's books became which entry.
 *
 * <p>Read here, but written by the ledger as the entry's companion, so neither is there without the
 * other.
 */
@Entity
@Immutable
@Table(name = ImportedTransaction.TABLE)
@IdClass(ImportedTransaction.Key.class)
public class ImportedTransaction {

  static final String TABLE = "operations_import_transaction";

  /** Names a row of a bank's books. */
  public record Key(String bank, String externalId) implements Serializable {}

  @Id private String bank;

  @Id
  @Column(name = "external_id")
  private String externalId;

  @Column(name = "external_account")
  private String externalAccount;

  @Column(name = "ledger_account")
  private UUID ledgerAccount;

  @Column(name = "booked_on")
  private LocalDate bookedOn;

  private long amount;
  private String currency;
  private String kind;

  @Column(name = "reported_balance")
  private @Nullable Long reportedBalance;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "external_loan")
  private @Nullable String externalLoan;

  /** For the persistence provider. */
  protected ImportedTransaction() {}

  /** The row that accompanies the entry of this movement. */
  static CompanionRow companion(
      String bank, Transaction row, LedgerAccountId ledgerAccount, EntryId entry) {
    Money reported = row.reportedBalance();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("bank", bank);
    values.put("external_id", row.externalId());
    values.put("external_account", row.externalAccount());
    values.put("ledger_account", ledgerAccount.value());
    values.put("booked_on", row.date());
    values.put("amount", row.amount().minorUnits());
    values.put("currency", row.amount().currencyCode());
    values.put("kind", row.kind().name());
    values.put("reported_balance", reported == null ? Missing.NULL : reported.minorUnits());
    values.put("entry_id", entry.value());
    values.put("external_loan", Objects.requireNonNullElse(row.externalLoan(), Missing.NULL));
    return new CompanionRow(TABLE, values);
  }

  String externalId() {
    return externalId;
  }

  String externalAccount() {
    return externalAccount;
  }

  LedgerAccountId ledgerAccount() {
    return new LedgerAccountId(ledgerAccount);
  }

  LocalDate bookedOn() {
    return bookedOn;
  }

  Money amount() {
    return Money.of(amount, currency);
  }

  ImportedKind kind() {
    return ImportedKind.valueOf(kind);
  }

  @Nullable String externalLoan() {
    return externalLoan;
  }

  @Nullable Money reportedBalance() {
    return reportedBalance == null ? null : Money.of(reportedBalance, currency);
  }
}
