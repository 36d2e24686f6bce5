package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.BalanceSheet;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.ProfitAndLoss;
import bank.ballast.ledger.TrialBalance;
import bank.ballast.ledger.reading.BooksReports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances of the past and sums over all accounts, against plain sums over every leg. */
@ExtendWith(BooksServer.class)
class LedgerAsOfIT {

  private static final int DAYS = 12;

  private final TestBooks books;
  private final BooksReports reports;

  LedgerAsOfIT(TestBooks books) {
    this.books = books;
    this.reports = new BooksReports(books.dataSource);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theBalanceAtADateIsTheSumUntilThen(long seed) throws Exception {
    RandomHistory history = new RandomHistory(books, seed);
    history.live(DAY, DAYS, 25);
    AllLegs legs = new AllLegs(books);

    for (LedgerAccountId account : history.accounts()) {
      for (int day = -1; day <= DAYS; day++) {
        LocalDate date = DAY.plusDays(day);
        long expected = legs.balance(leg -> isOf(leg, account) && !leg.date().isAfter(date));
        assertEquals(
            Optional.of(expected),
            books.reader.balanceAt(account, date).map(Money::minorUnits),
            account + " on " + date);
      }
    }
  }

  @Test
  void theBalanceAtAMomentIsTheSumUntilThen() throws Exception {
    RandomHistory history = new RandomHistory(books, 21);
    history.live(DAY, 6, 12);
    AllLegs legs = new AllLegs(books);
    Set<LocalDateTime> moments =
        legs.rows().stream()
            .filter(leg -> history.accounts().stream().anyMatch(account -> isOf(leg, account)))
            .map(AllLegs.Row::bookedAt)
            .collect(Collectors.toSet());
    assertTrue(moments.size() > 8, "moments " + moments.size());
    assertTrue(sharedMoments(legs, history) > 5, "no leg shares its booking time with another");

    for (LedgerAccountId account : history.accounts()) {
      for (LocalDateTime at : moments) {
        for (int micros = -1; micros <= 1; micros++) {
          LocalDateTime moment = at.plus(micros, ChronoUnit.MICROS);
          long expected =
              legs.balance(leg -> isOf(leg, account) && !leg.bookedAt().isAfter(moment));
          assertEquals(
              Optional.of(expected),
              books
                  .reader
                  .balanceAt(account, moment.toInstant(ZoneOffset.UTC))
                  .map(Money::minorUnits),
              account + " at " + moment);
        }
      }
    }
    assertEquals(
        Optional.empty(), books.reader.balanceAt(TestEntries.newAccountId(), Instant.now()));
  }

  @Test
  void reportsAreTheSumsOfAllLegs() throws Exception {
    new RandomHistory(books, 31).live(DAY, DAYS, 40);
    AllLegs legs = new AllLegs(books);

    for (int day = -1; day <= DAYS; day++) {
      LocalDate date = DAY.plusDays(day);
      TrialBalance trial = reports.trialBalance(date);
      assertEquals(legs.trialBalance(date), lines(trial), "on " + date);
      for (Currency currency : trial.currencies()) {
        assertEquals(trial.debits(currency), trial.credits(currency));
        assertBalanced(trial.balanceSheet(), currency);
      }
      for (int length : List.of(0, 3)) {
        ProfitAndLoss profit = reports.profitAndLoss(date.minusDays(length), date);
        assertEquals(legs.profitAndLoss(date.minusDays(length), date), lines(profit));
      }
    }
  }

  @Test
  void profitAndLossOfNoDaysIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> reports.profitAndLoss(DAY, DAY.minusDays(1)));
  }

  private static void assertBalanced(BalanceSheet sheet, Currency currency) {
    Money owned = BalanceSheet.total(currency, sheet.assets());
    Money owed =
        BalanceSheet.total(currency, sheet.liabilities())
            .plus(BalanceSheet.total(currency, sheet.equity()))
            .plus(sheet.result(currency));
    assertEquals(owned, owed);
  }

  private static boolean isOf(AllLegs.Row leg, LedgerAccountId account) {
    return leg.account().equals(account.value().toString());
  }

  /** Legs that were booked on one account at the very same time as the one before. */
  private static long sharedMoments(AllLegs legs, RandomHistory history) {
    return history.accounts().stream()
        .mapToLong(
            account -> {
              List<LocalDateTime> times =
                  legs.rows().stream()
                      .filter(leg -> isOf(leg, account))
                      .map(AllLegs.Row::bookedAt)
                      .toList();
              return times.size() - times.stream().distinct().count();
            })
        .sum();
  }

  private static Map<String, List<Long>> lines(TrialBalance trial) {
    Map<String, List<Long>> lines = new TreeMap<>();
    for (TrialBalance.Line line : trial.lines()) {
      lines.put(
          line.currency() + " " + line.kind() + " " + line.name(),
          List.of(line.accounts(), line.debit().minorUnits(), line.credit().minorUnits()));
    }
    return lines;
  }

  private static Map<String, Long> lines(ProfitAndLoss profit) {
    Map<String, Long> lines = new TreeMap<>();
    for (ProfitAndLoss.Line line : profit.lines()) {
      lines.put(
          line.amount().currency() + " " + line.kind() + " " + line.name(),
          line.amount().minorUnits());
    }
    return lines;
  }
}
