package bank.ballast.operations;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.StatementDocument;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.kernel.Money;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftView;
import bank.ballast.payments.PayeeCheckView;
import bank.ballast.payments.PayeeView;
import bank.ballast.payments.PaymentLimitView;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.StandingOrderView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does for a customer. Nothing of a customer is seen without a visit, which begins
 * with a reason, belongs to one agent, and ends by itself after thirty minutes.
 */
public interface SupportDesk {

  /**
   * Finds customers.
   *
   * @param text name, e-mail address, account number or IBAN
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#SEARCH_TOO_SHORT}
   */
  List<CustomerRecords.Hit> search(String text);

  /**
   * Opens a customer's records, and writes it down.
   *
   * @param reason why, as the agent typed it
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#REASON_MISSING}, {@link
   *     bank.ballast.accounts.AccountsRefusal#CUSTOMER_NOT_FOUND}
   */
  VisitId visit(CustomerId customer, String reason);

  /**
   * A customer with their accounts.
   *
   * @param customer who they are
   * @param accounts all that they hold or may use
   */
  record CustomerFile(CustomerView customer, List<AccountView> accounts) {}

  /**
   * The visited customer.
   *
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}
   */
  CustomerFile file(VisitId visit);

  /**
   * Transactions of one of the visited customer's accounts, newest first.
   *
   * @param before only older ones, or null to begin at the newest
   * @param limit at most so many, 1 to 100
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}, {@link
   *     OperationsRefusal#ACCOUNT_NOT_OF_CUSTOMER}
   */
  List<TransactionView> transactions(
      VisitId visit, AccountId account, @Nullable TransactionId before, int limit);

  /**
   * Savings pots of one of the visited customer's accounts that are not closed, newest first.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}
   */
  List<PotView> pots(VisitId visit, AccountId account);

  /**
   * By which rules money of an account is saved.
   *
   * @param roundUp how its payments are rounded up, or null
   * @param least what is less than this is no pay; null where none is split
   * @param parts how pay is split, in order
   */
  record SavingFile(@Nullable RoundUp roundUp, @Nullable Money least, List<SavedPart> parts) {}

  /**
   * What is missing to the next pound goes into a pot.
   *
   * @param pot its name
   * @param multiplier so many times
   */
  record RoundUp(String pot, int multiplier) {}

  /**
   * A part of pay that goes into a pot: either an amount or a share.
   *
   * @param pot its name
   */
  record SavedPart(String pot, @Nullable Money amount, @Nullable Integer percent) {}

  /**
   * The same of one of the visited customer's accounts.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}
   */
  SavingFile saving(VisitId visit, AccountId account);

  /**
   * How money may leave an account, and will.
   *
   * @param limits a day, one of each kind
   * @param toCome standing orders and payments for a later day, newest first
   */
  record PaymentFile(List<PaymentLimitView> limits, List<StandingOrderView> toCome) {}

  /**
   * The same of one of the visited customer's accounts.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}
   */
  PaymentFile payments(VisitId visit, AccountId account);

  /**
   * The overdraft of one of the visited customer's accounts.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}
   */
  OverdraftView overdraft(VisitId visit, AccountId account);

  /**
   * Asks for a limit above what the rules offer on one of the visited customer's accounts. A
   * supervisor decides, and the customer sets it or does not.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}, and as {@link
   *     bank.ballast.lending.OverdraftRequests#propose}
   */
  OverdraftRequest proposeOverdraft(VisitId visit, AccountId account, Money limit, String reason);

  /**
   * Whom a customer pays.
   *
   * @param saved the payees that they have saved, newest first
   * @param checks the last names that they asked about, newest first
   */
  record PayeeFile(List<PayeeView> saved, List<PayeeCheckView> checks) {}

  /**
   * The visited customer's payees.
   *
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}
   */
  PayeeFile payees(VisitId visit);

  /**
   * The last requests for money that the visited customer made, was asked in, or has paid, newest
   * first.
   *
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}
   */
  List<PaymentRequestView> paymentRequests(VisitId visit);

  /**
   * A statement of one of the visited customer's accounts, in the customer's language, as a PDF.
   * That it was taken is written down, with the visit's reason.
   *
   * @param from the first booking date
   * @param to the last booking date
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}, and as {@link
   *     bank.ballast.accounts.Statements#document} for the days
   */
  StatementDocument statement(VisitId visit, AccountId account, LocalDate from, LocalDate to);

  /**
   * Stops an account's money.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #transactions}; {@link
   *     OperationsRefusal#REASON_MISSING}
   */
  void freeze(VisitId visit, AccountId account, String reason);

  /**
   * Lets it move again.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #freeze}
   */
  void unfreeze(VisitId visit, AccountId account, String reason);

  /**
   * Closes an account for good; it must be empty and have no open pots.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #freeze}; {@link
   *     bank.ballast.ledger.LedgerRefusal#BALANCE_NOT_ZERO}, {@link
   *     bank.ballast.accounts.PotsRefusal#ACCOUNT_HAS_POTS}
   */
  void close(VisitId visit, AccountId account, String reason);

  /**
   * Ends all of the visited customer's sign-ins.
   *
   * @throws bank.ballast.kernel.Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}, {@link
   *     OperationsRefusal#REASON_MISSING}, {@link OperationsRefusal#NO_LOG_IN}, {@link
   *     bank.ballast.security.SecurityRefusal#IDENTITY_UNAVAILABLE}
   */
  void endSignIns(VisitId visit, String reason);
}
