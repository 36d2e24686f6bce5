package bank.ballast.ledger.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who froze an account lifts their own freeze and nobody else's. */
@ExtendWith(BooksServer.class)
class LedgerFreezeIT {

  private static final int ROUNDS = 40;
  private static final int HOLDERS = 7;

  private final TestBooks books;
  private final LedgerAccountId account;

  LedgerFreezeIT(TestBooks books) {
    this.books = books;
    this.account = books.customersWith(1_00);
  }

  @ParameterizedTest
  @CsvSource({"BANK, HOLDER", "HOLDER, BANK"})
  void eachLiftsTheirOwnFreezeAlone(FrozenBy one, FrozenBy other) {
    books.accounts.freeze(account, one);
    books.accounts.unfreeze(account, other);
    assertFrozenBy(Set.of(one));

    books.accounts.freeze(account, other);
    assertFrozenBy(Set.of(one, other));

    books.accounts.unfreeze(account, one);
    books.accounts.unfreeze(account, one);
    assertFrozenBy(Set.of(other));

    books.accounts.unfreeze(account, other);
    assertFrozenBy(Set.of());
  }

  /** The release before wrote the status alone. */
  @Test
  void whatIsFrozenInNobodysNameTheBankFroze() throws Exception {
    status("FROZEN");
    assertFrozenBy(Set.of(FrozenBy.BANK));

    books.accounts.freeze(account, FrozenBy.HOLDER);
    books.accounts.unfreeze(account, FrozenBy.HOLDER);

    assertFrozenBy(Set.of(FrozenBy.BANK));
  }

  @Test
  void whatWasOpenedWithoutItsBitsIsFrozenByNobody() throws Exception {
    books.accounts.freeze(account, FrozenBy.HOLDER);
    status("OPEN");
    assertFrozenBy(Set.of());

    books.accounts.freeze(account, FrozenBy.BANK);

    assertFrozenBy(Set.of(FrozenBy.BANK));
  }

  @Test
  void noRaceOfHoldersUndoesTheBanksFreeze() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(HOLDERS + 1);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        CyclicBarrier start = new CyclicBarrier(HOLDERS + 1);
        List<Future<?>> running = new ArrayList<>();
        for (int holder = 0; holder < HOLDERS; holder++) {
          boolean freezes = holder % 2 == 0;
          running.add(
              threads.submit(
                  () -> {
                    start.await();
                    if (freezes) {
                      books.accounts.freeze(account, FrozenBy.HOLDER);
                    } else {
                      books.accounts.unfreeze(account, FrozenBy.HOLDER);
                    }
                    return null;
                  }));
        }
        start.await();
        books.accounts.freeze(account, FrozenBy.BANK);
        for (Future<?> each : running) {
          each.get();
        }

        Set<FrozenBy> who = EnumSet.copyOf(view().frozenBy());
        who.remove(FrozenBy.HOLDER);
        assertEquals(Set.of(FrozenBy.BANK), who, "round " + round);
        books.accounts.unfreeze(account, FrozenBy.BANK);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void assertFrozenBy(Set<FrozenBy> who) {
    assertEquals(who, view().frozenBy());
    assertEquals(
        who.isEmpty() ? AccountStatus.OPEN : AccountStatus.FROZEN, view().status(), "its status");
  }

  private LedgerAccountView view() {
    return Objects.requireNonNull(books.reader.accounts(List.of(account)).get(account));
  }

  private void status(String status) throws Exception {
    books.execute(
        "UPDATE ledger_account SET status = '" + status + "' WHERE id = '" + account.value() + "'");
  }
}
