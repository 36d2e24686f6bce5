package planted.entities.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Planted: an entity in the API, on another module's table, that anyone may change. */
@Entity
@Table(name = "ledger_account")
public class AccountRow {
  @Id private long id;
  private long balance;

  /** Open to all. */
  public long openToAll;

  /** Changes what no one may change. */
  public void setBalance(long balance) {
    this.balance = balance;
  }

  /** Its balance. */
  public long balance() {
    return balance + id;
  }
}
