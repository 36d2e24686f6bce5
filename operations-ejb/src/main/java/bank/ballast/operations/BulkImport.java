package bank.ballast.operations;

import bank.ballast.accounts.BooksImport;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings another bank's books in, chunk by chunk.
 *
 * <p>Nothing is remembered between calls but what was brought in, and every row is named by the id
 * that it had in those books: a call that is repeated, whole or in part, adds nothing again. So an
 * import may be stopped anywhere and begun anew. A refused row does not harm its neighbours.
 *
 * <p>Every method refuses the whole call with {@link ImportRefusal#BANK_NAME_MALFORMED} or {@link
 * ImportRefusal#TOO_MANY_ROWS}.
 */
public interface BulkImport {

  /** How many rows one call may bring. */
  int MOST_ROWS = 2000;

  /**
   * A standing order of the other bank. It comes in paused: nothing is paid by it.
   *
   * @param externalId its id there
   * @param externalAccount the payer's account there
   * @param amount more than nothing
   * @param creditorBank the payee's bank, as those books name it
   * @param creditorAccount the payee's account there
   * @param purpose what it pays for, may be empty
   */
  record StandingOrder(
      String externalId,
      String externalAccount,
      Money amount,
      String creditorBank,
      String creditorAccount,
      String purpose) {}

  /**
   * A movement on one account of the other bank.
   *
   * @param externalId its id there
   * @param externalAccount whose movement it is
   * @param date on which it was booked there: booking date and value date here
   * @param amount signed: negative where money left the account; never zero
   * @param kind which decides the other side
   * @param reference what it was for, at most 140 characters
   * @param counterparty the other party, as the holder reads it, at most 140 characters
   * @param reportedBalance what those books showed in the account after it, or null
   * @param externalLoan of {@link ImportedKind#LOAN_REPAYMENT} and of nothing else: which loan is
   *     repaid, by its id there
   */
  record Transaction(
      String externalId,
      String externalAccount,
      LocalDate date,
      Money amount,
      ImportedKind kind,
      String reference,
      String counterparty,
      @Nullable Money reportedBalance,
      @Nullable String externalLoan) {}

  /**
   * A loan of the other bank, repaid in equal monthly instalments by its account's owner.
   *
   * @param externalId its id there
   * @param externalAccount from which it is repaid
   * @param grantedOn when it was paid out there
   * @param amount what was lent
   * @param instalments how many
   * @param firstDueOn when the first fell due
   * @param annualRate in percent; nothing where there is no product
   * @param product under whose terms it goes on here, or null: then it is kept for its past alone
   * @param writtenOffOn the day from which the bank no longer counted on it, or null
   */
  record Loan(
      String externalId,
      String externalAccount,
      LocalDate grantedOn,
      Money amount,
      int instalments,
      LocalDate firstDueOn,
      BigDecimal annualRate,
      @Nullable String product,
      @Nullable LocalDate writtenOffOn) {}

  /**
   * A row that was not brought in.
   *
   * @param row its place in the call, from 0
   * @param externalId its id in those books
   * @param refusal why: an {@link ImportRefusal}, an {@link bank.ballast.accounts.AccountsRefusal}
   *     or a {@link bank.ballast.ledger.LedgerRefusal}
   */
  record RefusedRow(int row, String externalId, Refusal refusal) {}

  /**
   * What became of the rows of one call.
   *
   * @param added how many are new
   * @param present how many had been there before
   * @param refused the others, in their order
   */
  record Outcome(int added, int present, List<RefusedRow> refused) {}

  /**
   * Asks whether the caller may import, and under this name, before anything is read of what they
   * sent.
   */
  void check(String bank);

  /** Brings in customers. */
  Outcome customers(String bank, List<BooksImport.Customer> rows);

  /** Brings in accounts. */
  Outcome accounts(String bank, List<BooksImport.Account> rows);

  /** Brings in who may use which account; both must have been brought in. */
  Outcome holders(String bank, List<BooksImport.Holder> rows);

  /** Brings in standing orders, paused. */
  Outcome standingOrders(String bank, List<StandingOrder> rows);

  /**
   * Brings in movements, through the ledger like any posting.
   *
   * @param rows in the order of their dates: neither a customer's account nor an internal one takes
   *     a date before its latest
   */
  Outcome transactions(String bank, List<Transaction> rows);

  /**
   * Brings in loans, and allocates to them those of the movements that repaid them. Their accounts
   * must have been brought in, with owners; a loan that is there gets what further movements paid.
   */
  Outcome loans(String bank, List<Loan> rows);
}
