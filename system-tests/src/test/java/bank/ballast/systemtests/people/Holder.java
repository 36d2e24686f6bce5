package bank.ballast.systemtests.people;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import java.time.LocalDate;

/**
 * A customer with one account, which most tests need.
 *
 * @param customer who
 * @param account theirs
 */
public record Holder(Customer customer, Account account) {

  /** The API in their hands. */
  public Api api() {
    return customer.api();
  }

  /**
   * Makes their account so many days old, as only the keeper of the database can: the bank lends to
   * whom it has known for a while.
   */
  public Holder openFor(Bank bank, int days) {
    bank.books()
        .change(
            "UPDATE accounts_account SET opened_on = ? WHERE id = ?",
            LocalDate.now(BusinessClock.ZONE).minusDays(days),
            Ids.parse("acc", account.id()).toString());
    return this;
  }

  /** Asks for a payment to another, and takes whatever comes. */
  public Answer pay(Holder to, long pence) {
    return customer.pay(account, to.account, pence);
  }

  /** What they can spend, in pence. */
  public long available() {
    return customer.available(account);
  }

  /** What they have, in pence. */
  public long balance() {
    return customer.balance(account);
  }

  /** How many transactions their account shows, up to a page. */
  public int transactionCount() {
    return customer.transactions(account).size();
  }
}
