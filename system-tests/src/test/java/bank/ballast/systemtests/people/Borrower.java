package bank.ballast.systemtests.people;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import java.time.LocalDate;
import java.util.Map;

/**
 * Somebody to whom an overdraft is offered: half of a third of what they received.
 *
 * @param bank where
 * @param holder who, with the account
 */
public record Borrower(Bank bank, Holder holder) {

  private static final int DAYS_OPEN = 60;

  /** Somebody new who has received so much, on an account that has been open for two months. */
  public static Borrower with(Bank bank, long received) {
    Borrower borrower = new Borrower(bank, bank.customers().newCustomerWith(received));
    borrower.openedDaysAgo(borrower.holder.account(), DAYS_OPEN);
    return borrower;
  }

  /** Somebody new with this limit who has nothing and owes nothing. */
  public static Borrower withLimit(Bank bank, long limit) {
    Borrower borrower = with(bank, 300_000);
    borrower.setConfirmed(limit).expect(200);
    borrower.spend(300_000);
    return borrower;
  }

  /** Makes one of their accounts older than it is. */
  public void openedDaysAgo(Account account, int days) {
    bank.books()
        .change(
            "UPDATE accounts_account SET opened_on = ? WHERE id = ?",
            LocalDate.now(BusinessClock.ZONE).minusDays(days),
            Ids.parse("acc", account.id()).toString());
  }

  /** The overdraft as the API shows it. */
  public Answer read() {
    return holder.api().get(path()).expect(200);
  }

  /** Sets the limit, and takes whatever comes. */
  public Answer set(long pence) {
    return holder.api().send("PUT", path(), limit(pence), Map.of());
  }

  /** Sets the limit, signs in once more where that is wanted, and takes whatever comes. */
  public Answer setConfirmed(long pence) {
    Answer first = set(pence);
    return first.code().equals("STEP_UP_REQUIRED")
        ? confirmed(first.text("/challenge"), pence)
        : first;
  }

  /** Sets the limit with a challenge that a new sign-in meets. */
  public Answer confirmed(String challenge, long pence) {
    return confirmed(holder.customer().person().confirmed(), challenge, pence);
  }

  /** The same in the hands of somebody who has signed in once more already. */
  public Answer confirmed(Api hands, String challenge, long pence) {
    return hands.send("PUT", path(), limit(pence), Map.of(Confirming.HEADER, challenge));
  }

  /** Moves money to a further account of their own, which asks for no confirmation. */
  public void spend(long pence) {
    holder.customer().pay(holder.account(), holder.customer().openAccount(), pence).expect(201);
  }

  /** The account's id in the database, and in the books. */
  public String row() {
    return Ids.parse("acc", holder.account().id()).toString();
  }

  /** How low the books let the account fall, in pence. */
  public long floor() {
    return bank.books().number("SELECT floor FROM ledger_account WHERE id = ?", row());
  }

  /** The limit that is agreed, in pence. */
  public long agreed() {
    return bank.books()
        .number(
            "SELECT amount FROM lending_overdraft_limit WHERE account_id = ?"
                + " ORDER BY number DESC LIMIT 1",
            row());
  }

  /** Where it is in the API. */
  public String path() {
    return "/accounts/" + holder.account().id() + "/overdraft";
  }

  /** The body that sets a limit. */
  public static Map<String, Object> limit(long pence) {
    return Map.of("limit", Customer.pounds(pence));
  }
}
