package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.reading.PeriodReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of booking dates, against plain sums over every leg. */
@ExtendWith(BooksServer.class)
class LedgerPeriodIT {

  private static final int DAYS = 9;

  private final TestBooks books;
  private final PeriodReader periods;

  LedgerPeriodIT(TestBooks books) {
    this.books = books;
    this.periods = new PeriodReader(books.dataSource);
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void eachStretchIsTheSumOfItsLegsAndTies(long seed) throws Exception {
    RandomHistory history = new RandomHistory(books, seed);
    history.live(DAY, DAYS, 25);

    for (LedgerAccountId account : history.accounts()) {
      List<LegView> legs = books.reader.legsSince(account, 0, 1000);
      for (int from = -1; from <= DAYS; from++) {
        for (int to = from; to <= DAYS; to++) {
          check(account, DAY.plusDays(from), DAY.plusDays(to), legs);
        }
      }
    }
  }

  private void check(LedgerAccountId account, LocalDate from, LocalDate to, List<LegView> legs) {
    AccountPeriod period = periods.period(account, from, to).orElseThrow();
    List<LegView> within =
        legs.stream()
            .filter(leg -> !leg.bookingDate().isBefore(from) && !leg.bookingDate().isAfter(to))
            .toList();

    String what = account + " " + from + " " + to;
    assertEquals(
        books.reader.balanceAt(account, from.minusDays(1)).orElseThrow(), period.opening());
    assertEquals(books.reader.balanceAt(account, to).orElseThrow(), period.closing(), what);
    assertEquals(sum(within, 1), period.moneyIn().minorUnits(), what);
    assertEquals(sum(within, -1), period.moneyOut().minorUnits(), what);
    assertTrue(period.ties(), what);
    assertEquals(within.size(), period.legs(), what);
    if (!within.isEmpty()) {
      assertEquals(within.get(0).sequence(), period.before() + 1, what);
      assertEquals(within.get(within.size() - 1).sequence(), period.last(), what);
    }
  }

  @Test
  void aStretchBeforeTheFirstLegAndOneAfterTheLastAreEmpty() {
    LedgerAccountId customer = books.customersWith(7_00);

    AccountPeriod before =
        periods.period(customer, DAY.minusDays(9), DAY.minusDays(1)).orElseThrow();
    AccountPeriod after = periods.period(customer, DAY.plusDays(1), DAY.plusDays(9)).orElseThrow();

    assertEquals(Money.of(0, "GBP"), before.closing());
    assertEquals(0, before.legs());
    assertEquals(Money.of(7_00, "GBP"), after.opening());
    assertEquals(Money.of(7_00, "GBP"), after.closing());
    assertEquals(0, after.legs());
  }

  @Test
  void inAndOutStandOnTheAccountsNormalSide() {
    LedgerAccountId source = books.bankOwn();
    LedgerAccountId customer = books.customersWith(0);
    books.post(transfer(source, customer, 7_00));
    books.post(transfer(customer, source, 2_00));

    for (LedgerAccountId account : List.of(source, customer)) {
      AccountPeriod period = periods.period(account, DAY, DAY).orElseThrow();
      assertEquals(Money.of(7_00, "GBP"), period.moneyIn());
      assertEquals(Money.of(2_00, "GBP"), period.moneyOut());
      assertEquals(Money.of(5_00, "GBP"), period.closing());
    }
  }

  @Test
  void noAccountHasNoStretchAndNoDaysAreRefused() {
    LedgerAccountId unknown = TestEntries.newAccountId();

    assertEquals(Optional.empty(), periods.period(unknown, DAY, DAY));
    assertThrows(
        IllegalArgumentException.class, () -> periods.period(unknown, DAY, DAY.minusDays(1)));
  }

  @Test
  void whatIsPostedMeanwhileUntiesNothing() throws Exception {
    LedgerAccountId source = books.bankOwn();
    LedgerAccountId customer = books.customersWith(0);
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger posted = new AtomicInteger();
    ExecutorService payers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> running =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  payer ->
                      payers.submit(
                          () -> {
                            while (!over.get()) {
                              books.post(on(DAY, transfer(source, customer, 1 + payer)));
                              posted.incrementAndGet();
                            }
                          }))
              .toList();
      int read = 0;
      // Until much was read while much was posted, however slow the machine is.
      while (read < 300 || posted.get() < 200) {
        AccountPeriod period = periods.period(customer, DAY, DAY).orElseThrow();
        assertTrue(period.ties(), period::toString);
        read++;
      }
      over.set(true);
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      over.set(true);
      payers.shutdown();
    }
  }

  private static long sum(List<LegView> legs, int sign) {
    return legs.stream()
        .mapToLong(leg -> leg.amount().minorUnits() * sign)
        .filter(amount -> amount > 0)
        .sum();
  }
}
