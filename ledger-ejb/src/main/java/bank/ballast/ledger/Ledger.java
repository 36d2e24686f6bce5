package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bank's books.
 *
 * <p>Every method that writes commits in a database transaction of its own. Callers hold none while
 * they wait (two halves of one thread would wait for each other where InnoDB can't see it): called
 * inside a transaction, the container refuses the call ({@code NEVER}) with a {@link
 * jakarta.ejb.EJBException}. Methods that read may be called anywhere.
 *
 * <p>Every method may throw {@link bank.ballast.kernel.Refusal} {@link
 * LedgerRefusal#LEDGER_UNAVAILABLE}; repeating the call with the same ids is always safe.
 *
 * <p>Each account has one currency, and each entry balances in every currency that it has. Money is
 * exchanged by two transfers, linked in one {@link Posting}, over the bank's position accounts, one
 * for each currency: the customer's pounds go to the position in pounds, and euros come out of the
 * position in euros. What the positions hold is the bank's exposure, and no rate stands in the
 * books.
 */
public interface Ledger {

  /**
   * Opens accounts. One that exists with the same kind, currency and floor is left as it is.
   *
   * @throws bank.ballast.kernel.Refusal {@link LedgerRefusal#LEDGER_ACCOUNT_DIFFERS}; none is
   *     opened
   */
  void open(Collection<OpenLedgerAccount> accounts);

  /**
   * Posts, each posting all or none, in the order of the list; a refused one does not harm its
   * neighbours. What is answered as posted is durable.
   *
   * @return one result a posting, in the same order
   */
  List<PostingResult> post(List<Posting> postings);

  /**
   * Stops an account's debits and credits. Freezing twice changes nothing.
   *
   * @param by who does; each freezes for themselves
   * @throws bank.ballast.kernel.Refusal {@link LedgerRefusal#LEDGER_ACCOUNT_UNKNOWN} or {@link
   *     LedgerRefusal#LEDGER_ACCOUNT_CLOSED}
   */
  void freeze(LedgerAccountId account, FrozenBy by);

  /**
   * Lets a frozen account move again, unless somebody else has it frozen too. Unfreezing twice, or
   * what others froze, changes nothing.
   *
   * @param by who had it frozen
   * @throws bank.ballast.kernel.Refusal as {@link #freeze}
   */
  void unfreeze(LedgerAccountId account, FrozenBy by);

  /**
   * Changes how low an account's balance may fall: to zero, to a negated overdraft limit, or as low
   * as it likes.
   *
   * @param floor in minor units on the account's normal side, or null for none
   * @throws bank.ballast.kernel.Refusal {@link LedgerRefusal#LEDGER_ACCOUNT_UNKNOWN}, {@link
   *     LedgerRefusal#LEDGER_ACCOUNT_CLOSED} or {@link LedgerRefusal#BELOW_NEW_FLOOR}
   */
  void setFloor(LedgerAccountId account, @Nullable Long floor);

  /**
   * Gives an account a limit a day of its own for one kind of leaving, from now on.
   *
   * @param kind as in {@link Outflow}
   * @param most in minor units, zero or more; what has left already stays
   * @throws bank.ballast.kernel.Refusal {@link LedgerRefusal#LEDGER_ACCOUNT_UNKNOWN}
   */
  void limit(LedgerAccountId account, String kind, long most);

  /**
   * What has left an account, by kinds of leaving; those of which nothing is known are left out.
   */
  List<OutflowView> outflows(LedgerAccountId account);

  /**
   * Closes an account for good. Closing twice changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link LedgerRefusal#LEDGER_ACCOUNT_UNKNOWN}, {@link
   *     LedgerRefusal#LEDGER_ACCOUNT_FROZEN} or {@link LedgerRefusal#BALANCE_NOT_ZERO}
   */
  void close(LedgerAccountId account);

  /** The account as it stands. */
  Optional<LedgerAccountView> account(LedgerAccountId account);

  /** Accounts as they stand, by id; unknown ids are left out. */
  Map<LedgerAccountId, LedgerAccountView> accounts(Collection<LedgerAccountId> accounts);

  /** The balance at the end of a booking date, zero before the first; empty if unknown. */
  Optional<Money> balanceAt(LedgerAccountId account, LocalDate date);

  /** The balances at the end of a booking date, as {@link #balanceAt}; unknown ids are left out. */
  Map<LedgerAccountId, Money> balancesAt(Collection<LedgerAccountId> accounts, LocalDate date);

  /**
   * The balance as it stood at a moment: after the last leg that was booked by then, zero before
   * the first; empty if unknown. What is being committed at the very moment that is asked for may
   * still come.
   */
  Optional<Money> balanceAt(LedgerAccountId account, Instant moment);

  /**
   * A stretch of an account's booking dates: both balances are of one moment, and the legs between
   * them are those whose sums are told, whatever is posted meanwhile. The legs themselves are read
   * by {@link #legsSince}, from {@link AccountPeriod#before} to {@link AccountPeriod#last}.
   *
   * @param from the first day
   * @param to the last day, not before the first
   * @return empty if the account is unknown
   */
  Optional<AccountPeriod> period(LedgerAccountId account, LocalDate from, LocalDate to);

  /**
   * What moved into accounts and out of them, by month and code. What went from one of them to
   * another did neither.
   *
   * @param accounts of whose money it is asked, all taken together
   * @param from the first booking date
   * @param to the last, not before the first
   * @return the oldest month first; empty where nothing moved
   */
  List<Turnover> turnover(Collection<LedgerAccountId> accounts, LocalDate from, LocalDate to);

  /** An entry with all that it moved and held, and with what it ended or was ended by. */
  Optional<EntryView> entry(EntryId entry);

  /** The balances of all accounts at the end of a booking date, seen at one moment. */
  TrialBalance trialBalance(LocalDate day);

  /**
   * What was earned and spent, by the accounts of income and of expense.
   *
   * @param from the first day
   * @param to the last day, not before the first
   */
  ProfitAndLoss profitAndLoss(LocalDate from, LocalDate to);

  /** What the bank owns and owes at the end of a booking date, seen at one moment. */
  BalanceSheet balanceSheet(LocalDate day);

  /**
   * An account's legs.
   *
   * @param before only those with a lower sequence, newest first; null to begin at the newest
   * @param limit at most so many, 1 to 1000
   */
  List<LegView> legsBefore(LedgerAccountId account, @Nullable Long before, int limit);

  /**
   * An account's legs.
   *
   * @param since only those with a higher sequence, oldest first
   * @param limit at most so many, 1 to 1000
   */
  List<LegView> legsSince(LedgerAccountId account, long since, int limit);

  /** One leg. */
  Optional<LegView> leg(LedgerAccountId account, long sequence);

  /** The sum of all debits less all credits of each currency: zero, or the books are broken. */
  Map<Currency, Long> imbalance();
}
