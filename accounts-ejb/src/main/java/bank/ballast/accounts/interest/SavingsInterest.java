package bank.ballast.accounts.interest;

import bank.ballast.accounts.interest.InterestTable.Earned;
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
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reckons what pots earn.
 *
 * <p>At any time the bank's account of interest payable holds the whole pennies of what each pot
 * has earned and was not paid: a pot's day is kept in the very transaction that books them.
 */
@ApplicationScoped
public class SavingsInterest {

  /** Pots in other currencies earn nothing. */
  static final Currency CURRENCY = Money.currency("GBP");

  private static final int TURNS = 5;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** Ids of pots that earn on a day; see {@link DailyWork#keys}. */
  List<String> earning(LocalDate day, DailyWork.Part part, String after, int limit) {
    try {
      return table().earning(day, part, after, limit);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /**
   * Reckons these pots up to a day, each from the first that is not reckoned yet: a day stands on
   * the one before it, and the works of several days may run at once. What was reckoned stays.
   */
  void accrue(LocalDate day, Collection<UUID> pots) {
    try {
      Map<UUID, LocalDate> first = table().notReckoned(pots);
      LocalDate next = first.values().stream().min(LocalDate::compareTo).orElse(day.plusDays(1));
      for (; !next.isAfter(day); next = next.plusDays(1)) {
        LocalDate now = next;
        reckon(
            now,
            first.entrySet().stream()
                .filter(pot -> !pot.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList());
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void reckon(LocalDate day, Collection<UUID> pots) throws SQLException {
    for (int turn = 0; turn < TURNS; turn++) {
      if (accrued(day, pots)) {
        return;
      }
    }
    throw new IllegalStateException("the day is reckoned by others again and again");
  }

  /** Whether all of it is reckoned now; no where another call was quicker with a part of it. */
  private boolean accrued(LocalDate day, Collection<UUID> pots) throws SQLException {
    Optional<Rate> rate = Rate.on(day, table().rates());
    if (rate.isEmpty()) {
      return true;
    }
    Map<UUID, Earned> done = table().on(day, pots);
    List<UUID> open = pots.stream().filter(pot -> !done.containsKey(pot)).toList();
    if (open.isEmpty()) {
      return true;
    }
    Map<UUID, Earned> before = table().on(day.minusDays(1), open);
    Map<LedgerAccountId, Money> balances =
        ledger.balancesAt(open.stream().map(LedgerAccountId::new).toList(), day);
    List<CompanionRow> days = new ArrayList<>(open.size());
    long pennies = 0;
    for (UUID pot : open) {
      Money balance = balances.get(new LedgerAccountId(pot));
      long pence = balance == null ? 0 : Math.max(0, balance.minorUnits());
      Earned earlier = before.get(pot);
      long total = earlier == null ? 0 : earlier.total();
      long earned = Interest.ofDay(pence, rate.get().millionths());
      pennies += Interest.pennies(total + earned) - Interest.pennies(total);
      days.add(InterestTable.day(pot, day, pence, rate.get(), earned, earlier));
    }
    if (pennies == 0) {
      // No money moves: nothing for the books.
      table().add(days);
      return true;
    }
    Money whole = new Money(pennies, CURRENCY);
    PostingResult result =
        Today.post(ledger, clock, today -> new Posting(List.of(accrual(whole, day, today)), days));
    if (result instanceof PostingResult.Refused refused) {
      throw new IllegalStateException("interest could not be booked", refused.refusal());
    }
    return !(result instanceof PostingResult.CompanionExists);
  }

  private Entry accrual(Money pennies, LocalDate day, LocalDate today) {
    InterestAccounts own = new InterestAccounts(ledger);
    String narrative = "Interest on savings";
    return new Entry(
        // The days that are kept with it are kept once, so that it needs no name of its own.
        new EntryId(Ids.next()),
        "INTEREST_ACCRUAL",
        today,
        day,
        day.toString(),
        List.of(
            new Leg(own.expense(CURRENCY), Side.DEBIT, pennies, narrative),
            new Leg(own.payable(CURRENCY), Side.CREDIT, pennies, narrative)),
        null);
  }

  private InterestTable table() {
    return new InterestTable(new Database(dataSource));
  }
}
