package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.account;
import static bank.ballast.ledger.posting.TestEntries.on;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Accounts, their legs and their balances, as readers see them. */
@ExtendWith(BooksServer.class)
class LedgerReadingIT {

  private final TestBooks books;

  LedgerReadingIT(TestBooks books) {
    this.books = books;
  }

  @Test
  void balancesStandOnTheAccountsNormalSide() {
    LedgerAccountId source = books.bankOwn();
    LedgerAccountId customer = books.customersWith(0);

    books.post(transfer(source, customer, 7_00));
    books.post(transfer(customer, source, 2_00));

    assertEquals(5_00, books.balance(source));
    assertEquals(5_00, books.balance(customer));
    assertEquals(List.of(7_00L, -2_00L), amounts(books.reader.legsSince(source, 0, 10)));
    assertEquals(List.of(7_00L, -2_00L), amounts(books.reader.legsSince(customer, 0, 10)));
    assertEquals(
        List.of(7_00L, 5_00L),
        books.reader.legsSince(source, 0, 10).stream()
            .map(leg -> leg.balanceAfter().minorUnits())
            .toList());
  }

  @Test
  void legsComeInPagesFromEitherEnd() {
    LedgerAccountId payer = books.customersWith(100);
    LedgerAccountId payee = books.customersWith(0);
    for (int pence = 1; pence <= 5; pence++) {
      books.post(transfer(payer, payee, pence));
    }

    assertEquals(List.of(5L, 4L), amounts(books.reader.legsBefore(payee, null, 2)));
    assertEquals(List.of(3L, 2L), amounts(books.reader.legsBefore(payee, 4L, 2)));
    assertEquals(List.of(1L, 2L), amounts(books.reader.legsSince(payee, 0, 2)));
    assertEquals(List.of(5L), amounts(books.reader.legsSince(payee, 4, 2)));
    assertEquals(3L, books.reader.leg(payee, 3).orElseThrow().amount().minorUnits());
    assertEquals(Optional.empty(), books.reader.leg(payee, 6));
  }

  @Test
  void aLegTellsWhatWasPosted() {
    LedgerAccountId customer = books.customersWith(0);
    var entry = transfer(books.bankOwn(), customer, 7_00);
    books.post(entry);

    LegView leg = books.reader.leg(customer, 1).orElseThrow();

    assertEquals(entry.id(), leg.entry());
    assertEquals("TEST_TRANSFER", leg.code());
    assertEquals("Rent", leg.reference());
    assertEquals("Somebody", leg.narrative());
    assertEquals(DAY, leg.bookingDate());
    assertEquals(DAY, leg.valueDate());
  }

  @Test
  void theBalanceAtADateIsThatOfItsLastLeg() {
    LedgerAccountId source = books.bankOwn();
    LedgerAccountId customer = books.customersWith(0);
    books.post(on(DAY, transfer(source, customer, 1)));
    books.post(on(DAY, transfer(source, customer, 2)));
    books.post(on(DAY.plusDays(2), transfer(source, customer, 4)));

    assertEquals(Optional.of(Money.of(0, "GBP")), balanceAt(customer, -1));
    assertEquals(Optional.of(Money.of(3, "GBP")), balanceAt(customer, 0));
    assertEquals(Optional.of(Money.of(3, "GBP")), balanceAt(customer, 1));
    assertEquals(Optional.of(Money.of(7, "GBP")), balanceAt(customer, 2));
    assertEquals(Optional.of(Money.of(7, "GBP")), balanceAt(source, 9));
    assertEquals(Optional.empty(), balanceAt(TestEntries.newAccountId(), 0));
  }

  @Test
  void openingAgainIsHarmlessAndOpeningAnotherIsRefused() {
    LedgerAccountId id = books.customersWith(3_00);

    books.accounts.open(List.of(account(id, AccountKind.LIABILITY, "GBP", 0L)));

    assertEquals(3_00, books.balance(id));
    LedgerAccountId other = TestEntries.newAccountId();
    assertRefused(
        "LEDGER_ACCOUNT_DIFFERS",
        () ->
            books.accounts.open(
                List.of(
                    account(other, AccountKind.LIABILITY, "GBP", 0L),
                    account(id, AccountKind.LIABILITY, "EUR", 0L))));
    assertEquals(0, books.reader.accounts(List.of(other)).size());
  }

  @Test
  void aFrozenAccountMovesAgainOnlyWhenUnfrozen() {
    LedgerAccountId id = books.customersWith(3_00);
    LedgerAccountId other = books.customersWith(0);
    books.accounts.freeze(id, FrozenBy.BANK);
    books.accounts.freeze(id, FrozenBy.BANK);

    assertEquals("LEDGER_ACCOUNT_FROZEN", TestBooks.outcome(books.post(transfer(id, other, 1))));
    assertRefused("LEDGER_ACCOUNT_FROZEN", () -> books.accounts.close(id));

    books.accounts.unfreeze(id, FrozenBy.BANK);
    assertEquals("Posted", TestBooks.outcome(books.post(transfer(id, other, 1))));
  }

  @Test
  void anAccountClosesOnlyWhenEmptyAndForGood() {
    LedgerAccountId id = books.customersWith(3_00);
    LedgerAccountId other = books.customersWith(0);

    assertRefused("BALANCE_NOT_ZERO", () -> books.accounts.close(id));
    books.post(transfer(id, other, 3_00));
    books.accounts.close(id);
    books.accounts.close(id);

    assertEquals("LEDGER_ACCOUNT_CLOSED", TestBooks.outcome(books.post(transfer(other, id, 1))));
    assertRefused("LEDGER_ACCOUNT_CLOSED", () -> books.accounts.freeze(id, FrozenBy.BANK));
    assertRefused("LEDGER_ACCOUNT_UNKNOWN", () -> books.accounts.close(TestEntries.newAccountId()));
  }

  private Optional<Money> balanceAt(LedgerAccountId account, int daysLater) {
    return books.reader.balanceAt(account, DAY.plusDays(daysLater));
  }

  private static List<Long> amounts(List<LegView> legs) {
    return legs.stream().map(leg -> leg.amount().minorUnits()).toList();
  }

  private static void assertRefused(String code, Executable action) {
    assertEquals(code, TestBooks.code(assertThrows(Refusal.class, action)));
  }
}
