package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.lending.overdraft.LimitTable.Limit;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what overdrafts cost, day by day.
 *
 * <p>At any time the bank's account of interest receivable holds the whole pennies of what each
 * account has cost and was not taken: an account's day is kept in the very transaction that books
 * the pennies which it completes.
 */
@ApplicationScoped
public class OverdraftAccrual {

  private static final int TURNS = 5;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** A day of an account that is to be reckoned: the balance it ended with, and all before it. */
  private record Open(AccountId account, long overdrawn, long before) {}

  /**
   * Reckons these accounts up to a day, each from the first that is not reckoned yet: a day stands
   * on the one before it, and the works of several days may run at once. What was reckoned stays.
   */
  void accrue(LocalDate day, Collection<AccountId> accounts) {
    try {
      Map<AccountId, List<Limit>> limits = new HashMap<>();
      Map<AccountId, LocalDate> first = new HashMap<>();
      for (AccountId account : accounts) {
        List<Limit> all = new LimitTable(database()).of(account);
        LocalDate from = firstOpen(account, day, all);
        if (from != null && !isOver(all, from)) {
          limits.put(account, all);
          first.put(account, from);
        }
      }
      LocalDate next = first.values().stream().min(LocalDate::compareTo).orElse(day.plusDays(1));
      for (; !next.isAfter(day); next = next.plusDays(1)) {
        LocalDate now = next;
        reckon(
            now,
            first.entrySet().stream()
                .filter(account -> !account.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .filter(account -> isInForce(limits.getOrDefault(account, List.of()), now))
                .toList());
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** The first day of an account that may not be reckoned, or null where there was no overdraft. */
  private @Nullable LocalDate firstOpen(AccountId account, LocalDate day, List<Limit> limits)
      throws SQLException {
    if (limits.isEmpty()) {
      return null;
    }
    Optional<DayTable.Cost> last = new DayTable(database()).upTo(account, day);
    return last.isPresent() ? last.get().day().plusDays(1) : limits.get(limits.size() - 1).on();
  }

  /** Whether the overdraft had ended by a day: an account that nobody uses again costs no work. */
  private static boolean isOver(List<Limit> latestFirst, LocalDate day) {
    Limit latest = latestFirst.get(0);
    return latest.amount() == 0 && !latest.on().isAfter(day);
  }

  /** Whether there was an overdraft at the end of a day: without one, nothing can be overdrawn. */
  private static boolean isInForce(List<Limit> latestFirst, LocalDate day) {
    return latestFirst.stream()
        .filter(limit -> !limit.on().isAfter(day))
        .findFirst()
        .filter(limit -> limit.amount() > 0)
        .isPresent();
  }

  private void reckon(LocalDate day, List<AccountId> accounts) throws SQLException {
    for (int turn = 0; turn < TURNS; turn++) {
      if (accounts.isEmpty() || accrued(day, accounts)) {
        return;
      }
    }
    throw new IllegalStateException("the day is reckoned by others again and again");
  }

  /** Whether all of it is reckoned now; no where another call was quicker with a part of it. */
  private boolean accrued(LocalDate day, List<AccountId> accounts) throws SQLException {
    List<Open> open = open(day, accounts);
    if (open.isEmpty()) {
      return true;
    }
    Tariff tariff = new TariffTable(database()).on(day);
    List<CompanionRow> days = new ArrayList<>(open.size());
    long pennies = 0;
    for (Open one : open) {
      long cost = OverdraftInterest.ofDay(one.overdrawn(), tariff.terms().tiers());
      long total = Math.addExact(one.before(), cost);
      pennies += OverdraftInterest.pennies(total) - OverdraftInterest.pennies(one.before());
      days.add(DayTable.row(one.account(), day, -one.overdrawn(), tariff, cost, total));
    }
    if (pennies == 0) {
      // No money moves: nothing for the books.
      new DayTable(database()).add(days);
      return true;
    }
    Money whole = Tariff.pounds(pennies);
    PostingResult result =
        Today.post(ledger, clock, today -> new Posting(List.of(accrual(whole, day, today)), days));
    if (result instanceof PostingResult.Refused refused) {
      throw new IllegalStateException("interest could not be booked", refused.refusal());
    }
    return !(result instanceof PostingResult.CompanionExists);
  }

  private List<Open> open(LocalDate day, List<AccountId> accounts) throws SQLException {
    Map<LedgerAccountId, Money> balances =
        ledger.balancesAt(
            accounts.stream().map(account -> new LedgerAccountId(account.value())).toList(), day);
    List<Open> open = new ArrayList<>(accounts.size());
    for (AccountId account : accounts) {
      Optional<DayTable.Cost> last = new DayTable(database()).upTo(account, day);
      if (last.isEmpty() || last.get().day().isBefore(day)) {
        Money balance = balances.get(new LedgerAccountId(account.value()));
        open.add(
            new Open(
                account,
                balance == null ? 0 : -balance.minorUnits(),
                last.map(DayTable.Cost::total).orElse(0L)));
      }
    }
    return open;
  }

  private Entry accrual(Money pennies, LocalDate day, LocalDate today) {
    OverdraftLedgerAccounts own = new OverdraftLedgerAccounts(ledger);
    String narrative = "Interest on overdrafts";
    return new Entry(
        // The days that are kept with it are kept once, so that it needs no name of its own.
        new EntryId(Ids.next()),
        "OVERDRAFT_ACCRUAL",
        today,
        day,
        day.toString(),
        List.of(
            new Leg(own.receivable(), Side.DEBIT, pennies, narrative),
            new Leg(own.income(), Side.CREDIT, pennies, narrative)),
        null);
  }

  private Database database() {
    return new Database(dataSource);
  }
}
