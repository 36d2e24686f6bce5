package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.DAY;
import static bank.ballast.ledger.posting.TestEntries.ending;
import static bank.ballast.ledger.posting.TestEntries.entry;
import static bank.ballast.ledger.posting.TestEntries.leg;
import static bank.ballast.ledger.posting.TestEntries.newAccountId;
import static bank.ballast.ledger.posting.TestEntries.newEntryId;
import static bank.ballast.ledger.posting.TestEntries.transfer;
import static bank.ballast.ledger.posting.TestEntries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.BalanceSheet;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.EffectKind;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.TrialBalance;
import bank.ballast.ledger.reading.BooksReports;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small bank's reports, its exchanges, and entries looked at one by one. */
@ExtendWith(BooksServer.class)
class LedgerReportsIT {

  private static final Currency GBP = Money.currency("GBP");
  private static final Currency EUR = Money.currency("EUR");

  private final TestBooks books;

  LedgerReportsIT(TestBooks books) {
    this.books = books;
  }

  @BeforeEach
  void beginAnew() throws Exception {
    books.empty();
  }

  @Test
  void customersAreOneLineAndEachOwnAccountIsAnother() {
    LedgerAccountId cash = own(AccountKind.ASSET, "GBP", "Cash");
    LedgerAccountId fees = own(AccountKind.INCOME, "GBP", "Fees");
    LedgerAccountId anna = customer("GBP", 0L);
    LedgerAccountId ben = customer("GBP", -50_00L);
    books.post(transfer(cash, anna, 100_00));
    books.post(transfer(ben, fees, 20_00));

    TrialBalance trial = new BooksReports(books.dataSource).trialBalance(DAY);

    assertEquals(
        List.of(
            line(AccountKind.ASSET, "Cash", 1, 100_00, 0),
            line(AccountKind.LIABILITY, "Customer account", 2, 20_00, 100_00),
            line(AccountKind.INCOME, "Fees", 1, 0, 20_00)),
        trial.lines());
  }

  @Test
  void anOverdrawnCustomerIsAnAssetAndTheResultIsALineOfItsOwn() {
    LedgerAccountId cash = own(AccountKind.ASSET, "GBP", "Cash");
    LedgerAccountId capital = own(AccountKind.EQUITY, "GBP", "Capital");
    LedgerAccountId fees = own(AccountKind.INCOME, "GBP", "Fees");
    LedgerAccountId rent = own(AccountKind.EXPENSE, "GBP", "Rent");
    LedgerAccountId ben = customer("GBP", -50_00L);
    books.post(transfer(cash, capital, 500_00));
    books.post(transfer(ben, fees, 20_00));
    books.post(transfer(rent, cash, 30_00));

    BalanceSheet sheet = new BooksReports(books.dataSource).trialBalance(DAY).balanceSheet();

    assertEquals(
        List.of(
            new BalanceSheet.Line(AccountKind.ASSET, "Cash", Money.of(470_00, "GBP")),
            new BalanceSheet.Line(
                AccountKind.LIABILITY, "Customer account", Money.of(20_00, "GBP"))),
        sheet.assets());
    assertEquals(List.of(), sheet.liabilities());
    assertEquals(Money.of(500_00, "GBP"), BalanceSheet.total(GBP, sheet.equity()));
    assertEquals(Money.of(-10_00, "GBP"), sheet.result(GBP));
  }

  @Test
  void anExchangeIsTwoLinkedTransfersOverPositions() {
    LedgerAccountId pounds = own(AccountKind.ASSET, "GBP", "Position");
    LedgerAccountId euros = own(AccountKind.ASSET, "EUR", "Position");
    LedgerAccountId inPounds = books.customersWith(100_00);
    LedgerAccountId inEuros = customer("EUR", 0L);

    assertEquals("Posted", exchange(inPounds, pounds, 60_00, euros, inEuros, 69_00));
    assertEquals("INSUFFICIENT_FUNDS", exchange(inPounds, pounds, 60_00, euros, inEuros, 69_00));

    assertEquals(40_00, books.balance(inPounds));
    assertEquals(69_00, books.balance(inEuros));
    assertEquals(-60_00, books.balance(pounds));
    assertEquals(69_00, books.balance(euros));
    TrialBalance trial = new BooksReports(books.dataSource).trialBalance(DAY);
    assertEquals(trial.debits(GBP), trial.credits(GBP));
    assertEquals(Money.of(69_00, "EUR"), trial.debits(EUR));
    assertEquals(Money.of(69_00, "EUR"), trial.credits(EUR));
  }

  private String exchange(
      LedgerAccountId giver,
      LedgerAccountId takenIn,
      long given,
      LedgerAccountId paidOut,
      LedgerAccountId taker,
      long taken) {
    Entry in = transfer(giver, takenIn, given);
    Entry out =
        entry(
            newEntryId(),
            leg(paidOut, Side.DEBIT, taken, "EUR"),
            leg(taker, Side.CREDIT, taken, "EUR"));
    return TestBooks.outcome(
        books.poster.post(List.of(new Posting(List.of(in, out), List.of()))).get(0));
  }

  @Test
  void anEntryTellsWhatItHeldAndWhatEndedIt() {
    LedgerAccountId anna = books.customersWith(100);
    LedgerAccountId ben = books.customersWith(0);
    Entry pending = with(new Effect.Pending(null), transfer(anna, ben, 60));
    Entry part = with(new Effect.PostPending(pending.id()), transfer(anna, ben, 25));
    books.post(pending);
    books.post(part);

    EntryView held = books.reader.entry(pending.id()).orElseThrow();
    EntryView posted = books.reader.entry(part.id()).orElseThrow();

    assertEquals(EffectKind.PENDING, held.effect());
    assertEquals(pending.legs(), held.held());
    assertEquals(List.of(), held.moved());
    assertEquals(part.id(), held.endedBy());
    assertNull(held.ends());
    assertEquals(EffectKind.POST, posted.effect());
    assertEquals(pending.id(), posted.ends());
    assertEquals(List.of(), posted.held());
    assertEquals(
        List.of(
            new EntryView.Moved(part.legs().get(0), 2, Money.of(75, "GBP")),
            new EntryView.Moved(part.legs().get(1), 1, Money.of(25, "GBP"))),
        posted.moved());
    assertEquals(Optional.empty(), books.reader.entry(newEntryId()));
  }

  @Test
  void aReversalAndItsEntryNameEachOther() {
    LedgerAccountId anna = books.customersWith(100);
    LedgerAccountId ben = books.customersWith(0);
    Entry move = transfer(anna, ben, 60);
    Entry back = ending(new Effect.Reverse(move.id(), "Wrong account"));
    books.post(move);
    books.post(back);

    EntryView reversed = books.reader.entry(move.id()).orElseThrow();
    EntryView reversal = books.reader.entry(back.id()).orElseThrow();

    assertEquals(back.id(), reversed.endedBy());
    assertEquals(move.id(), reversal.ends());
    assertEquals(new Entry.Correction(move.id(), "Wrong account"), reversal.correction());
    assertEquals(2, reversal.moved().size());
    assertEquals(DAY, reversal.bookingDate());
  }

  private LedgerAccountId own(AccountKind kind, String currency, String name) {
    return open(kind, currency, name, null);
  }

  private LedgerAccountId customer(String currency, @Nullable Long floor) {
    return open(AccountKind.LIABILITY, currency, "Customer account", floor);
  }

  private LedgerAccountId open(
      AccountKind kind, String currency, String name, @Nullable Long floor) {
    LedgerAccountId id = newAccountId();
    books.accounts.open(
        List.of(new OpenLedgerAccount(id, kind, Money.currency(currency), name, floor)));
    return id;
  }

  private static TrialBalance.Line line(
      AccountKind kind, String name, long accounts, long debit, long credit) {
    return new TrialBalance.Line(
        kind, name, accounts, Money.of(debit, "GBP"), Money.of(credit, "GBP"));
  }
}
