package bank.ballast.ledger.posting;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Books in memory that behave as a database does: locks on accounts until the end of the
 * transaction, unique keys that wait for another's, all or nothing. Between any two statements it
 * may lose the connection, give way, or see its machine die.
 */
final class SimulatedBooks implements Books {

  /** The table of a row that no table takes. */
  static final String POISON = "poison";

  private static final int DEADLOCK = 1213;

  /** What is kept of an entry. */
  record Row(BookedEntry booked, EarlierEntry asEarlier, Instant bookedAt) {}

  final Map<LedgerAccountId, AccountState> accounts = new LinkedHashMap<>();
  final Map<EntryId, Row> entries = new LinkedHashMap<>();
  final List<CompanionRow> companions = new ArrayList<>();
  final Map<OutflowState.Key, OutflowState> outflows = new HashMap<>();
  final Map<LedgerAccountId, Instant> lastBookedAt = new HashMap<>();
  private final Map<EntryId, EntryId> ends = new HashMap<>();
  private final Map<EntryId, Instant> expiring = new HashMap<>();

  private final SimulatedProcesses processes;
  private final SimulatedFaults faults;
  private final Map<LedgerAccountId, Transaction> locks = new HashMap<>();
  private final Map<Object, Transaction> keys = new HashMap<>();

  /** Books in which nothing is. */
  SimulatedBooks(SimulatedFaults faults) {
    this(new SimulatedProcesses(new Random(0)), faults);
  }

  private SimulatedBooks(SimulatedProcesses processes, SimulatedFaults faults) {
    this.processes = processes;
    this.faults = faults;
  }

  /** The same books, for processes that come after those of before. */
  SimulatedBooks servedTo(SimulatedProcesses next) {
    SimulatedBooks same = new SimulatedBooks(next, faults);
    same.accounts.putAll(accounts);
    same.entries.putAll(entries);
    same.companions.addAll(companions);
    same.outflows.putAll(outflows);
    same.lastBookedAt.putAll(lastBookedAt);
    same.ends.putAll(ends);
    same.expiring.putAll(expiring);
    return same;
  }

  boolean hasEnded(EntryId id) {
    return ends.containsKey(id);
  }

  @Override
  public <T> T transaction(Work<T> work) {
    for (int attempt = 0; attempt < 50; attempt++) {
      Transaction transaction = new Transaction();
      try {
        return work.on(transaction);
      } catch (SQLException gaveWay) {
        // Again, from the start.
      } finally {
        transaction.end();
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  /** Whether nobody holds anything: so it must be when all have ended. */
  boolean idle() {
    return locks.isEmpty() && keys.isEmpty();
  }

  private final class Transaction implements Open {

    @Override
    public Map<EntryId, EarlierEntry> earlier(Collection<EntryId> ids) throws SQLException {
      statement();
      Map<EntryId, EarlierEntry> earlier = new HashMap<>();
      for (EntryId id : ids) {
        Row row = entries.get(id);
        if (row != null && !row.asEarlier().legs().isEmpty()) {
          earlier.put(id, row.asEarlier());
        }
      }
      return earlier;
    }

    @Override
    public Locked lock(
        Collection<LedgerAccountId> ids,
        Collection<EntryId> known,
        Collection<EntryId> ended,
        Collection<OutflowState.Key> asked)
        throws SQLException {
      List<AccountState> states = new ArrayList<>();
      Instant last = Instant.EPOCH;
      for (LedgerAccountId id : inOrder(ids)) {
        statement();
        hold(locks, id);
        states.add(accounts.get(id));
        last = later(last, lastBookedAt.getOrDefault(id, Instant.EPOCH));
      }
      statement();
      Map<EntryId, ContentHash> hashes = new HashMap<>();
      for (EntryId id : known) {
        Row row = entries.get(id);
        if (row != null) {
          hashes.put(id, row.booked().hash());
        }
      }
      statement();
      Set<EntryId> over = new HashSet<>(ended);
      over.retainAll(ends.keySet());
      statement();
      List<OutflowState> left = asked.stream().map(outflows::get).filter(Objects::nonNull).toList();
      return new Locked(states, hashes, over, left, last);
    }

    @Override
    public void commit(Changes changes) throws SQLException {
      for (BookedEntry booked : changes.entries()) {
        statement();
        EntryId end = booked.entry().effect().ends();
        EntryId id = booked.entry().id();
        unique(id, () -> entries.containsKey(id), DuplicateRow.Of.ENTRY);
        if (end != null) {
          unique("end of " + end, () -> ends.containsKey(end), DuplicateRow.Of.ENTRY);
        }
      }
      statement();
      for (CompanionRow companion : changes.companions()) {
        if (companion.table().equals(POISON)) {
          throw new IllegalArgumentException(POISON);
        }
        unique(companion, () -> companions.contains(companion), DuplicateRow.Of.COMPANION);
      }
      statement();
      apply(changes);
      // The commit is in the books; its answer may still be lost.
      faults.afterCommit(processes);
    }

    @Override
    public List<EntryId> expired(Instant now, int limit) throws SQLException {
      statement();
      return expiring.entrySet().stream()
          .filter(entry -> !entry.getValue().isAfter(now))
          .map(Map.Entry::getKey)
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .limit(limit)
          .toList();
    }

    private void apply(Changes changes) {
      check(changes);
      for (BookedEntry booked : changes.entries()) {
        EntryId id = booked.entry().id();
        Effect effect = booked.entry().effect();
        boolean pending = effect instanceof Effect.Pending;
        Instant expiresAt = effect instanceof Effect.Pending held ? held.expiresAt() : null;
        entries.put(
            id,
            new Row(
                booked,
                new EarlierEntry(
                    id,
                    pending,
                    expiresAt,
                    pending
                        ? booked.entry().legs()
                        : booked.legs().stream().map(BookedLeg::leg).toList()),
                changes.bookedAt()));
        if (expiresAt != null) {
          expiring.put(id, expiresAt);
        }
        EntryId end = effect.ends();
        if (end != null) {
          ends.put(end, id);
          expiring.remove(end);
        }
      }
      companions.addAll(changes.companions());
      for (OutflowState left : changes.outflows()) {
        demand(locks.get(left.key().account()) == this, left, "not locked");
        outflows.put(left.key(), left);
      }
      for (AccountState account : changes.accounts()) {
        accounts.put(account.id(), account);
        lastBookedAt.put(account.id(), changes.bookedAt());
      }
    }

    /** Sums once more what the changes say, leg by leg, from what is in the books. */
    private void check(Changes changes) {
      Map<LedgerAccountId, AccountState> sums = new HashMap<>();
      for (BookedEntry booked : changes.entries()) {
        long imbalance = 0;
        for (BookedLeg leg : booked.legs()) {
          LedgerAccountId id = leg.leg().account();
          AccountState before = Objects.requireNonNull(sums.getOrDefault(id, accounts.get(id)));
          AccountState after =
              before.booked(leg.leg().side(), leg.debit() + leg.credit(), leg.bookingDate());
          demand(after.lastSequence() == leg.sequence(), leg, before);
          demand(after.creditBalance() == leg.balanceAfter(), leg, before);
          imbalance += leg.debit() - leg.credit();
          sums.put(id, after);
        }
        demand(imbalance == 0, booked, imbalance);
        demand(!entries.containsKey(booked.entry().id()), booked, "there already");
      }
      for (AccountState account : changes.accounts()) {
        demand(locks.get(account.id()) == this, account, "not locked");
        AccountState sum =
            Objects.requireNonNull(sums.getOrDefault(account.id(), accounts.get(account.id())));
        demand(
            sum.debits() == account.debits()
                && sum.credits() == account.credits()
                && sum.lastSequence() == account.lastSequence(),
            account,
            sum);
        demand(account.floor() == null || account.available() >= account.floor(), account, "fell");
        demand(
            !changes.bookedAt().isBefore(lastBookedAt.getOrDefault(account.id(), Instant.EPOCH)),
            account,
            changes.bookedAt());
      }
      sums.keySet().removeAll(changes.accounts().stream().map(AccountState::id).toList());
      demand(sums.isEmpty(), sums, "moved and not written");
    }

    private void demand(boolean sound, Object what, Object against) {
      if (!sound) {
        throw new AssertionError(what + " against " + against);
      }
    }

    /**
     * Another's uncommitted key is waited for; only then is it known whether it is there. Others
     * run while one comes to hold a key, so what was so before says nothing.
     */
    private void unique(Object key, BooleanSupplier exists, DuplicateRow.Of of)
        throws SQLException {
      hold(keys, key);
      if (exists.getAsBoolean()) {
        throw new DuplicateRow(of);
      }
    }

    private <K> void hold(Map<K, Transaction> held, K key) throws SQLException {
      if (held.get(key) == this) {
        return;
      }
      try {
        processes.await(() -> held.get(key) == null);
      } catch (SimulatedProcesses.Deadlock deadlock) {
        throw new SQLException("deadlock", "40001", DEADLOCK);
      }
      held.put(key, this);
    }

    private void statement() throws SQLException {
      processes.step();
      faults.beforeStatement(processes);
    }

    void end() {
      locks.values().removeIf(holder -> holder == this);
      keys.values().removeIf(holder -> holder == this);
    }
  }

  private static List<LedgerAccountId> inOrder(Collection<LedgerAccountId> ids) {
    TreeSet<LedgerAccountId> ordered =
        new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    ordered.addAll(ids);
    return List.copyOf(ordered);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
