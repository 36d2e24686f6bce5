package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Money;
import bank.ballast.operations.ImportReconciliation.AccountDay;
import bank.ballast.operations.ImportReconciliation.Tolerance;
import bank.ballast.operations.ImportReconciliation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares one account day by day: the ledger's legs on one side, the other bank's rows on the
 * other. Amounts are minor units of the account's one currency.
 */
final class AccountComparison {

  /**
   * What the ledger says of a day.
   *
   * @param change the sum of its legs
   * @param balance after the last of them
   */
  record BookedDay(long change, long balance) {}

  /**
   * A row of the other bank.
   *
   * @param amount signed
   * @param balance that it showed afterwards, or null
   */
  record ReportedRow(long amount, @Nullable Long balance) {}

  private final String account;
  private final Currency currency;
  private final Tolerance tolerance;

  /** The balance that the other bank had at the end of the last day that reported one. */
  private long bankBalance;

  /**
   * What it should have had then by its own chain. Another one where the reported balance was wrong
   * or a row is missing: then the next day's chain may go on from either, and so the fault shows on
   * its own day alone.
   */
  private long expectedBalance;

  /** Amounts of rows since then. */
  private long sinceThen;

  /** How many rows those are. */
  private int rowsSinceThen;

  /** What the ledger says has changed since then. */
  private long ourChangeSinceThen;

  AccountComparison(String account, Currency currency, Tolerance tolerance) {
    this.account = account;
    this.currency = currency;
    this.tolerance = tolerance;
  }

  /** All days on which either side has something, up to the other bank's last. */
  List<AccountDay> compare(
      NavigableMap<LocalDate, BookedDay> booked, NavigableMap<LocalDate, List<ReportedRow>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    TreeSet<LocalDate> days = new TreeSet<>(rows.keySet());
    days.addAll(booked.headMap(rows.lastKey(), true).keySet());
    List<AccountDay> compared = new ArrayList<>();
    for (LocalDate day : days) {
      Map.Entry<LocalDate, BookedDay> latest = booked.floorEntry(day);
      long ourBalance = latest == null ? 0 : latest.getValue().balance();
      long ourChange =
          latest != null && latest.getKey().equals(day) ? latest.getValue().change() : 0;
      compared.add(compareDay(day, ourChange, ourBalance, rows.getOrDefault(day, List.of())));
    }
    return compared;
  }

  private AccountDay compareDay(
      LocalDate day, long ourChange, long ourBalance, List<ReportedRow> rows) {
    long amounts = rows.stream().mapToLong(ReportedRow::amount).sum();
    sinceThen += amounts;
    rowsSinceThen += rows.size();
    ourChangeSinceThen += ourChange;
    Long closing = closing(rows);
    if (closing == null) {
      return day(
          day,
          rows.size(),
          ourChange,
          ourBalance,
          null,
          null,
          ourChange == amounts ? Verdict.NOT_REPORTED : Verdict.DIFFERENT);
    }
    long before =
        distance(closing, bankBalance) <= distance(closing, expectedBalance)
            ? bankBalance
            : expectedBalance;
    long bankChange = closing - before;
    Verdict verdict =
        ourChange == amounts
            ? verdict(ourChangeSinceThen - bankChange, ourBalance - closing)
            : Verdict.DIFFERENT;
    boolean fits = Math.abs(before + sinceThen - closing) <= tolerance.perRow() * rowsSinceThen;
    expectedBalance = fits ? closing : before + sinceThen;
    bankBalance = closing;
    sinceThen = 0;
    rowsSinceThen = 0;
    ourChangeSinceThen = 0;
    return day(day, rows.size(), ourChange, ourBalance, bankChange, closing, verdict);
  }

  private Verdict verdict(long change, long drift) {
    if (Math.abs(change) > tolerance.perRow() * rowsSinceThen
        || Math.abs(drift) > tolerance.drift()) {
      return Verdict.DIFFERENT;
    }
    return change == 0 ? Verdict.EXACT : Verdict.WITHIN_TOLERANCE;
  }

  /** The day's closing balance: of those that its rows show, the one that fits the chain best. */
  private @Nullable Long closing(List<ReportedRow> rows) {
    Long best = null;
    for (ReportedRow row : rows) {
      Long shown = row.balance();
      if (shown != null && (best == null || distance(shown) < distance(best))) {
        best = shown;
      }
    }
    return best;
  }

  private long distance(long shown) {
    return Math.min(distance(shown, bankBalance), distance(shown, expectedBalance));
  }

  /** By how much a balance misses the one before it plus the amounts since. */
  private long distance(long shown, long before) {
    return Math.abs(before + sinceThen - shown);
  }

  private AccountDay day(
      LocalDate day,
      int rows,
      long ourChange,
      long ourBalance,
      @Nullable Long bankChange,
      @Nullable Long bankBalanceThen,
      Verdict verdict) {
    return new AccountDay(
        account,
        day,
        rows,
        new Money(ourChange, currency),
        new Money(ourBalance, currency),
        bankChange == null ? null : new Money(bankChange, currency),
        bankBalanceThen == null ? null : new Money(bankBalanceThen, currency),
        verdict);
  }
}
