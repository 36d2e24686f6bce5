package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.ClosureState;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account is called in the world. Its money and its state are kept by the ledger. */
@Entity
@Table(name = "accounts_account")
public class Account {

  @Id private UUID id;

  /** Always personal, which alone the release before joint accounts can read. */
  @SuppressWarnings("UnusedVariable") // Written for the release before this one.
  private String type;

  @Column(columnDefinition = "char(3)")
  private String currency;

  @Column(name = "sort_code", columnDefinition = "char(6)")
  private String sortCode;

  @Column(name = "account_number", columnDefinition = "char(8)")
  private String accountNumber;

  private String iban;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "external_bank")
  private @Nullable String externalBank;

  @Column(name = "external_id")
  private @Nullable String externalId;

  /** Two for a joint account, one for a personal one. */
  @Column(name = "most_holders")
  private int mostHolders = 1;

  /** Written where the rules are. */
  @Column(insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable") // Read by queries.
  private boolean followed;

  /** For the persistence provider. */
  protected Account() {}

  /** An account with its numbers. */
  Account(AccountId id, AccountType type, Currency currency, UkNumber number, LocalDate openedOn) {
    this.id = id.value();
    this.type = AccountType.PERSONAL.name();
    this.mostHolders = type == AccountType.JOINT ? 2 : 1;
    this.currency = currency.getCurrencyCode();
    this.sortCode = number.sortCode();
    this.accountNumber = number.accountNumber();
    this.iban = number.iban();
    this.openedOn = openedOn;
  }

  /** Notes what it was called in another bank's books. */
  void broughtInFrom(String bank, String idThere) {
    this.externalBank = bank;
    this.externalId = idThere;
  }

  /** Its id. */
  public AccountId id() {
    return new AccountId(id);
  }

  /** The currency of its money. */
  public Currency currency() {
    return Money.currency(currency);
  }

  /** Where its money is kept: the ledger's account has the same id. */
  public LedgerAccountId ledgerAccount() {
    return new LedgerAccountId(id);
  }

  /** What it is called in the United Kingdom. */
  AccountAddress.OfUkAccount number() {
    return new AccountAddress.OfUkAccount(sortCode, accountNumber);
  }

  /** Its six digits. */
  public String sortCode() {
    return sortCode;
  }

  /** Its eight digits. */
  public String accountNumber() {
    return accountNumber;
  }

  /** When it was opened. */
  LocalDate openedOn() {
    return openedOn;
  }

  /** How many may hold it. */
  public int mostHolders() {
    return mostHolders;
  }

  AccountView view(LedgerAccountView books, List<String> holders, @Nullable ClosureState closing) {
    return new AccountView(
        id(),
        mostHolders > 1 ? AccountType.JOINT : AccountType.PERSONAL,
        books.status(),
        books.frozenBy(),
        sortCode,
        accountNumber,
        iban,
        books.balance(),
        openedOn,
        holders,
        books.status() == AccountStatus.CLOSED ? null : closing);
  }
}
