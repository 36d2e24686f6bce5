package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The books as posting sees them: what is kept, whatever happens, and locked against others. */
interface Books {

  /**
   * Does work in a transaction, and does it from its start again where the transaction had to give
   * way to another. What {@link Open#commit} did not end leaves no trace.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.ledger.LedgerRefusal#LEDGER_UNAVAILABLE}; whether a commit that was under way
   *     is in the books is open then
   */
  <T> T transaction(Work<T> work);

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {

    /** Does it. */
    T on(Open books) throws SQLException;
  }

  /** The books with a transaction open. */
  interface Open {

    /** Those of the entries that are in the books, with what they hold or moved. */
    Map<EntryId, EarlierEntry> earlier(Collection<EntryId> ids) throws SQLException;

    /**
     * Locks accounts until the transaction ends, in one order for all transactions, and reads what
     * postings to them are judged by.
     *
     * @param accounts unknown ones are left out
     * @param entries that may be in the books
     * @param ended entries that may have their end
     * @param outflows what may have left accounts that are locked
     */
    Locked lock(
        Collection<LedgerAccountId> accounts,
        Collection<EntryId> entries,
        Collection<EntryId> ended,
        Collection<OutflowState.Key> outflows)
        throws SQLException;

    /**
     * Writes all, and commits: the last thing to do in a transaction.
     *
     * @throws DuplicateRow where another transaction wrote an entry with one of the ids since they
     *     were looked up, or a companion row breaks a unique key of its table
     */
    void commit(Changes changes) throws SQLException;

    /** Pending entries whose time is over, those that wait longest first. */
    List<EntryId> expired(Instant now, int limit) throws SQLException;
  }
}
