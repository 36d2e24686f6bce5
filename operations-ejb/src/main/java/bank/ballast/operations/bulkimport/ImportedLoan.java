package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.CompanionRow.Missing;
import bank.ballast.lending.LoanId;
import bank.ballast.operations.BulkImport.Loan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A loan that was brought in: which row of which bank's books became which loan. Read here, and
 * written by the ledger with the loan.
 */
@Entity
@Immutable
@Table(name = ImportedLoan.TABLE)
@IdClass(ImportedTransaction.Key.class)
public class ImportedLoan {

  static final String TABLE = "operations_import_loan";

  @Id private String bank;

  @Id
  @Column(name = "external_id")
  private String externalId;

  @Column(name = "external_account")
  private String externalAccount;

  @Column(name = "loan_id")
  private UUID loanId;

  @Column(name = "granted_on")
  private LocalDate grantedOn;

  private long amount;
  private String currency;
  private int instalments;

  @Column(name = "first_due_on")
  private LocalDate firstDueOn;

  @Column(name = "annual_rate")
  private String annualRate;

  private @Nullable String product;

  /** For the persistence provider. */
  protected ImportedLoan() {}

  /** The id that a loan of another bank's books always has here. */
  static LoanId loanId(String bank, String externalId) {
    return new LoanId(Ids.named("loan/" + bank + "/" + externalId));
  }

  /** The row that accompanies the loan. */
  static CompanionRow companion(String bank, Loan row) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("bank", bank);
    values.put("external_id", row.externalId());
    values.put("external_account", row.externalAccount());
    values.put("loan_id", loanId(bank, row.externalId()).value());
    values.put("granted_on", row.grantedOn());
    values.put("amount", row.amount().minorUnits());
    values.put("currency", row.amount().currencyCode());
    values.put("instalments", row.instalments());
    values.put("first_due_on", row.firstDueOn());
    values.put("annual_rate", plain(row.annualRate()));
    values.put("product", Objects.requireNonNullElse(row.product(), Missing.NULL));
    return new CompanionRow(TABLE, values);
  }

  String externalId() {
    return externalId;
  }

  LoanId loanId() {
    return new LoanId(loanId);
  }

  /** What another row says otherwise, or null. When it was written off may become known later. */
  @Nullable String differsFrom(Loan row) {
    if (!externalAccount.equals(row.externalAccount())) {
      return "account";
    }
    if (amount != row.amount().minorUnits() || !currency.equals(row.amount().currencyCode())) {
      return "amount";
    }
    boolean same =
        grantedOn.equals(row.grantedOn())
            && instalments == row.instalments()
            && firstDueOn.equals(row.firstDueOn())
            && annualRate.equals(plain(row.annualRate()))
            && Objects.equals(product, row.product());
    return same ? null : "terms";
  }

  private static String plain(BigDecimal rate) {
    return rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString();
  }
}
