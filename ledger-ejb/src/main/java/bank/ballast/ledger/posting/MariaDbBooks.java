package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.database.Script;
import bank.ballast.ledger.database.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The books in MariaDB: to begin, lock and read is one way there and back, to write and commit
 * another. Companion rows take one more, and so does an entry that ends another.
 */
final class MariaDbBooks implements Books {

  private final OwnTransaction transactions;

  /** On connections that take several statements at once. */
  MariaDbBooks(DataSource dataSource) {
    this.transactions = new OwnTransaction(dataSource);
  }

  @Override
  public <T> T transaction(Work<T> work) {
    return transactions.run(transaction -> work.on(new InTransaction(transaction)));
  }

  private record InTransaction(Transaction transaction) implements Open {

    @Override
    public Map<EntryId, EarlierEntry> earlier(Collection<EntryId> ids) throws SQLException {
      Map<EntryId, EarlierEntry> earlier = new HashMap<>();
      transaction.run(EntryTables.findEarlier(new Script(), ids, earlier));
      return earlier;
    }

    @Override
    public Locked lock(
        Collection<LedgerAccountId> accounts,
        Collection<EntryId> entries,
        Collection<EntryId> ended,
        Collection<OutflowState.Key> outflows)
        throws SQLException {
      List<AccountState> locked = new ArrayList<>(accounts.size());
      Map<EntryId, ContentHash> known = new HashMap<>();
      Set<EntryId> alreadyEnded = new HashSet<>();
      List<OutflowState> left = new ArrayList<>();
      LatestTime latest = new LatestTime();
      Script script = new Script();
      // Locks first: entries are looked up only when nobody else can post to these accounts.
      AccountTable.lock(script, accounts, locked::add, latest::note);
      EntryTables.findKnown(script, entries, known);
      EntryTables.findEnded(script, ended, alreadyEnded);
      OutflowTable.find(script, outflows, left::add);
      transaction.run(script);
      return new Locked(locked, known, alreadyEnded, left, latest.time);
    }

    @Override
    public void commit(Changes changes) throws SQLException {
      Script script = new Script();
      EntryTables.insert(script, changes.entries(), changes.bookedAt());
      DuplicateRow.Of inserted = DuplicateRow.Of.ENTRY;
      if (!changes.companions().isEmpty()) {
        // On their own, so that it is known whose row was there already.
        try {
          transaction.run(script);
        } catch (SQLException failure) {
          throw DuplicateRow.or(failure, inserted);
        }
        script = new Script();
        Companions.insert(script, changes.companions());
        inserted = DuplicateRow.Of.COMPANION;
      }
      AccountTable.update(script, changes.accounts(), changes.bookedAt());
      OutflowTable.keep(script, changes.outflows());
      try {
        transaction.commit(script);
      } catch (SQLException failure) {
        throw DuplicateRow.or(failure, inserted);
      }
    }

    @Override
    public List<EntryId> expired(Instant now, int limit) throws SQLException {
      List<EntryId> expired = new ArrayList<>();
      transaction.run(EntryTables.findExpired(new Script(), now, limit, expired));
      return expired;
    }
  }

  /** The latest of some times. */
  private static final class LatestTime {

    private Instant time = Instant.EPOCH;

    void note(Instant other) {
      if (other.isAfter(time)) {
        time = other;
      }
    }
  }
}
