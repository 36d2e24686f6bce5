package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.database.Script;
import bank.ballast.ledger.database.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens ledger accounts, and changes whether they take postings. */
final class AccountBook {

  private static final int MOST_TURNS = 8;
  private static final int MOST_IDS = 900;

  private final OwnTransaction transactions;
  private final BusinessClock clock;

  AccountBook(OwnTransaction transactions, BusinessClock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** See {@code Ledger.open}. */
  void open(Collection<OpenLedgerAccount> accounts) {
    Map<LedgerAccountId, OpenLedgerAccount> wanted = new LinkedHashMap<>();
    for (OpenLedgerAccount account : accounts) {
      OpenLedgerAccount twin = wanted.putIfAbsent(account.id(), account);
      if (twin != null && !alike(twin, account)) {
        throw refusal(LedgerRefusal.LEDGER_ACCOUNT_DIFFERS, account.id());
      }
    }
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      try {
        transactions.run(transaction -> open(transaction, wanted));
        return;
      } catch (DuplicateRow openedMeanwhile) {
        // Another call was first with one of them: the next turn finds and compares it.
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  /** See {@code Ledger.freeze}. */
  void freeze(LedgerAccountId id, FrozenBy by) {
    frozen(id, who -> who.add(by));
  }

  /** See {@code Ledger.unfreeze}. */
  void unfreeze(LedgerAccountId id, FrozenBy by) {
    frozen(id, who -> who.remove(by));
  }

  /** Changes who has the account frozen, and with it whether it is. */
  private void frozen(LedgerAccountId id, Consumer<Set<FrozenBy>> change) {
    transactions.run(
        transaction -> {
          AccountState account = locked(transaction, id);
          if (account.status() == AccountStatus.CLOSED) {
            throw refusal(LedgerRefusal.LEDGER_ACCOUNT_CLOSED, id);
          }
          // Read behind the lock: whoever freezes at the same moment has committed, or waits.
          Set<FrozenBy> who = EnumSet.noneOf(FrozenBy.class);
          transaction.run(AccountTable.frozenBy(new Script(), id, who::addAll));
          change.accept(who);
          AccountStatus status = who.isEmpty() ? AccountStatus.OPEN : AccountStatus.FROZEN;
          transaction.run(AccountTable.update(new Script(), id, status, who));
          return id;
        });
  }

  /** See {@code Ledger.close}. */
  void close(LedgerAccountId id) {
    transactions.run(
        transaction -> {
          AccountState account = locked(transaction, id);
          if (account.status() == AccountStatus.FROZEN) {
            throw refusal(LedgerRefusal.LEDGER_ACCOUNT_FROZEN, id);
          }
          if (account.balance() != 0
              || account.pendingDebits() != 0
              || account.pendingCredits() != 0) {
            throw refusal(LedgerRefusal.BALANCE_NOT_ZERO, id);
          }
          transaction.run(AccountTable.update(new Script(), id, AccountStatus.CLOSED, Set.of()));
          return id;
        });
  }

  /** See {@code Ledger.setFloor}. */
  void setFloor(LedgerAccountId id, @Nullable Long floor) {
    transactions.run(
        transaction -> {
          AccountState account = locked(transaction, id);
          if (account.status() == AccountStatus.CLOSED) {
            throw refusal(LedgerRefusal.LEDGER_ACCOUNT_CLOSED, id);
          }
          if (floor != null && account.available() < floor) {
            throw refusal(LedgerRefusal.BELOW_NEW_FLOOR, id);
          }
          transaction.run(AccountTable.updateFloor(new Script(), id, floor));
          return id;
        });
  }

  /** See {@code Ledger.limit}. */
  void limit(LedgerAccountId id, String kind, long most) {
    transactions.run(
        transaction -> {
          locked(transaction, id);
          transaction.run(OutflowTable.limit(new Script(), id, kind, most));
          return id;
        });
  }

  private static AccountState locked(Transaction transaction, LedgerAccountId id)
      throws SQLException {
    List<AccountState> found = new ArrayList<>();
    transaction.run(AccountTable.lock(new Script(), List.of(id), found::add, lastBookedAt -> {}));
    if (found.isEmpty()) {
      throw refusal(LedgerRefusal.LEDGER_ACCOUNT_UNKNOWN, id);
    }
    return found.get(0);
  }

  private int open(Transaction transaction, Map<LedgerAccountId, OpenLedgerAccount> wanted)
      throws SQLException {
    List<LedgerAccountId> ids = List.copyOf(wanted.keySet());
    Map<LedgerAccountId, OpenLedgerAccount> missing = new LinkedHashMap<>(wanted);
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      List<LedgerAccountId> some = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
      List<AccountState> found = new ArrayList<>();
      transaction.run(AccountTable.read(new Script(), some, found::add));
      for (AccountState existing : found) {
        OpenLedgerAccount asked = missing.remove(existing.id());
        if (asked == null || !alike(asked, existing)) {
          throw refusal(LedgerRefusal.LEDGER_ACCOUNT_DIFFERS, existing.id());
        }
      }
    }
    try {
      transaction.run(AccountTable.open(new Script(), missing.values(), clock.now()));
    } catch (SQLException failure) {
      throw DuplicateRow.or(failure, DuplicateRow.Of.ACCOUNT);
    }
    return missing.size();
  }

  private static boolean alike(OpenLedgerAccount one, OpenLedgerAccount other) {
    return one.kind() == other.kind()
        && one.currency().equals(other.currency())
        && Objects.equals(one.floor(), other.floor());
  }

  private static boolean alike(OpenLedgerAccount asked, AccountState existing) {
    return asked.kind() == existing.kind()
        && asked.currency().equals(existing.currency())
        && Objects.equals(asked.floor(), existing.floor());
  }

  private static Refusal refusal(LedgerRefusal code, LedgerAccountId account) {
    return new Refusal(code, "account", account.value().toString());
  }
}
