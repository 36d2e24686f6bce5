package bank.ballast.ledger.posting;

import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.Side;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of the books once more, as plainly as they can be said: unbounded numbers, everything
 * copied, nothing clever. Tells only whether a posting is taken.
 */
final class JudgeModel {

  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private record Sums(BigInteger debits, BigInteger credits) {}

  private final Map<LedgerAccountId, AccountState> accounts = new HashMap<>();
  private Map<LedgerAccountId, Sums> sums = new HashMap<>();
  private final Map<EntryId, Entry> posted = new HashMap<>();

  JudgeModel(Collection<AccountState> accounts) {
    for (AccountState account : accounts) {
      this.accounts.put(account.id(), account);
      sums.put(
          account.id(),
          new Sums(BigInteger.valueOf(account.debits()), BigInteger.valueOf(account.credits())));
    }
  }

  /** Takes the posting as new ({@code true}) or not. */
  boolean takes(Posting posting) {
    Map<LedgerAccountId, Sums> after = new HashMap<>(sums);
    Set<EntryId> ids = new HashSet<>();
    for (Entry entry : posting.entries()) {
      if (posted.containsKey(entry.id()) || !ids.add(entry.id()) || !takes(entry, ids, after)) {
        return false;
      }
    }
    if (posting.entries().isEmpty()) {
      return false;
    }
    sums = after;
    posting.entries().forEach(entry -> posted.put(entry.id(), entry));
    return true;
  }

  BigInteger balance(LedgerAccountId id) {
    return balance(id, sums);
  }

  private boolean takes(Entry entry, Set<EntryId> ids, Map<LedgerAccountId, Sums> after) {
    Map<LedgerAccountId, Sums> before = new HashMap<>(after);
    Map<String, BigInteger> inBalance = new HashMap<>();
    for (Leg leg : entry.legs()) {
      AccountState account = accounts.get(leg.account());
      if (account == null
          || account.status() != AccountStatus.OPEN
          || !account.currency().equals(leg.amount().currency())
          || leg.amount().minorUnits() <= 0) {
        return false;
      }
      BigInteger amount = BigInteger.valueOf(leg.amount().minorUnits());
      boolean debit = leg.side() == Side.DEBIT;
      inBalance.merge(
          leg.amount().currencyCode(), debit ? amount : amount.negate(), BigInteger::add);
      after.computeIfPresent(
          leg.account(),
          (id, sum) ->
              debit
                  ? new Sums(sum.debits().add(amount), sum.credits())
                  : new Sums(sum.debits(), sum.credits().add(amount)));
    }
    boolean corrects =
        entry.correction() == null
            || posted.containsKey(entry.correction().corrected())
            || (ids.contains(entry.correction().corrected())
                && !entry.correction().corrected().equals(entry.id()));
    return entry.legs().size() >= 2
        && corrects
        && inBalance.values().stream().allMatch(sum -> sum.signum() == 0)
        && accounts.values().stream().allMatch(account -> holds(account, before, after));
  }

  private boolean holds(
      AccountState account, Map<LedgerAccountId, Sums> before, Map<LedgerAccountId, Sums> after) {
    Sums sums = Objects.requireNonNull(after.get(account.id()));
    boolean fits = sums.debits().compareTo(LARGEST) <= 0 && sums.credits().compareTo(LARGEST) <= 0;
    BigInteger balance = balance(account.id(), after);
    boolean fell = balance.compareTo(balance(account.id(), before)) < 0;
    Long floor = account.floor();
    return fits && (floor == null || !fell || balance.compareTo(BigInteger.valueOf(floor)) >= 0);
  }

  private BigInteger balance(LedgerAccountId id, Map<LedgerAccountId, Sums> in) {
    Sums sum = Objects.requireNonNull(in.get(id));
    AccountState account = Objects.requireNonNull(accounts.get(id));
    return account.kind().normalSide() == Side.DEBIT
        ? sum.debits().subtract(sum.credits())
        : sum.credits().subtract(sum.debits());
  }
}
