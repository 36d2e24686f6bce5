package bank.ballast.operations.bulkimport;

import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.operations.BulkImport.StandingOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A standing order that was brought in and is kept, paused, until somebody can pay by it. The table
 * has a column for its state, which nobody here reads: there is only the one.
 */
@Entity
@Table(name = "operations_import_standing_order")
@IdClass(ImportedTransaction.Key.class)
public class PausedStandingOrder {

  @Id private String bank;

  @Id
  @Column(name = "external_id")
  private String externalId;

  @Column(name = "external_account")
  private String externalAccount;

  @Column(name = "ledger_account")
  private UUID ledgerAccount;

  private long amount;
  private String currency;

  @Column(name = "creditor_bank")
  private String creditorBank;

  @Column(name = "creditor_account")
  private String creditorAccount;

  private String purpose;

  /** For the persistence provider. */
  protected PausedStandingOrder() {}

  PausedStandingOrder(String bank, StandingOrder row, LedgerAccountId ledgerAccount) {
    this.bank = bank;
    this.externalId = row.externalId();
    this.externalAccount = row.externalAccount();
    this.ledgerAccount = ledgerAccount.value();
    this.amount = row.amount().minorUnits();
    this.currency = row.amount().currencyCode();
    this.creditorBank = row.creditorBank();
    this.creditorAccount = row.creditorAccount();
    this.purpose = row.purpose();
  }

  String externalId() {
    return externalId;
  }

  /** Whether the other row says the same. */
  boolean saysTheSameAs(StandingOrder row) {
    return externalAccount.equals(row.externalAccount())
        && amount == row.amount().minorUnits()
        && currency.equals(row.amount().currencyCode())
        && creditorBank.equals(row.creditorBank())
        && creditorAccount.equals(row.creditorAccount())
        && purpose.equals(row.purpose());
  }
}
