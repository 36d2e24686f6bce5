package bank.ballast.ledger.posting;

import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.database.Script;
import java.sql.Connection;
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
 * The books in MariaDB: to lock and read is one way there and back, to write and commit another.
 */
final class MariaDbBooks implements Books {

  private final OwnTransaction transaction;

  /** On connections that take several statements at once. */
  MariaDbBooks(DataSource dataSource) {
    this.transaction = new OwnTransaction(dataSource);
  }

  @Override
  public <T> T transaction(Work<T> work) {
    return transaction.run(connection -> work.on(new OnConnection(connection)));
  }

  private record OnConnection(Connection connection) implements Open {

    @Override
    public Map<EntryId, EarlierEntry> earlier(Collection<EntryId> ids) throws SQLException {
      Map<EntryId, EarlierEntry> earlier = new HashMap<>();
      EntryTables.findEarlier(new Script(), ids, earlier).run(connection);
      return earlier;
    }

    @Override
    public Locked lock(
        Collection<LedgerAccountId> accounts,
        Collection<EntryId> entries,
        Collection<EntryId> ended)
        throws SQLException {
      List<AccountState> locked = new ArrayList<>(accounts.size());
      Map<EntryId, ContentHash> known = new HashMap<>();
      Set<EntryId> alreadyEnded = new HashSet<>();
      LatestTime latest = new LatestTime();
      Script script = new Script();
      // Locks first: entries are looked up only when nobody else can post to these accounts.
      AccountTable.lock(script, accounts, locked::add, latest::note);
      EntryTables.findKnown(script, entries, known);
      EntryTables.findEnded(script, ended, alreadyEnded);
      script.run(connection);
      return new Locked(locked, known, alreadyEnded, latest.time);
    }

    @Override
    public void commit(Changes changes) throws SQLException {
      Script script = new Script();
      EntryTables.insert(script, changes.entries(), changes.bookedAt());
      if (!changes.companions().isEmpty()) {
        // On their own, so that it is known whose row was there already.
        run(script, DuplicateRow.Of.ENTRY);
        script = new Script();
        Companions.insert(script, changes.companions());
      }
      AccountTable.update(script, changes.accounts(), changes.bookedAt());
      script.add("COMMIT", List.of());
      run(
          script,
          changes.companions().isEmpty() ? DuplicateRow.Of.ENTRY : DuplicateRow.Of.COMPANION);
    }

    @Override
    public List<EntryId> expired(Instant now, int limit) throws SQLException {
      List<EntryId> expired = new ArrayList<>();
      EntryTables.findExpired(new Script(), now, limit, expired).run(connection);
      return expired;
    }

    private void run(Script script, DuplicateRow.Of of) throws SQLException {
      try {
        script.run(connection);
      } catch (SQLException failure) {
        throw DuplicateRow.or(failure, of);
      }
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
