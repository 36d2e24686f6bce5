package bank.ballast.operations.bulkimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Side;
import bank.ballast.operations.BulkImport.Transaction;
import bank.ballast.operations.ImportRefusal;
import bank.ballast.operations.ImportedKind;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryWritingTest {

  private static final LocalDate DAY = LocalDate.of(1993, 7, 5);
  private static final LedgerAccountId ACCOUNT =
      new LedgerAccountId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));

  @Test
  void creditsTheCustomerWhenMoneyCameIn() {
    Entry entry = entry(row("1", 700));

    assertEquals(Side.CREDIT, entry.legs().get(0).side());
    assertEquals(Side.DEBIT, entry.legs().get(1).side());
    assertEquals(DAY, entry.bookingDate());
    assertEquals(DAY, entry.valueDate());
  }

  @Test
  void debitsTheCustomerWhenMoneyLeft() {
    Entry entry = entry(row("1", -700));

    assertEquals(Side.DEBIT, entry.legs().get(0).side());
    assertEquals(Money.of(700, "CZK"), entry.legs().get(0).amount());
    assertEquals(Side.CREDIT, entry.legs().get(1).side());
  }

  @Test
  void givesTheSameRowTheSameIdAndAnotherBanksRowAnother() {
    assertEquals(EntryWriting.entryId("berka", "1"), EntryWriting.entryId("berka", "1"));
    assertNotEquals(EntryWriting.entryId("berka", "1"), EntryWriting.entryId("berka", "2"));
    assertNotEquals(EntryWriting.entryId("berka", "1"), EntryWriting.entryId("demo", "1"));
  }

  @Test
  void refusesARowThatMovesNothing() {
    assertEquals(ImportRefusal.ROW_MALFORMED, refusal(row("1", 0), DAY));
    assertEquals(ImportRefusal.ROW_MALFORMED, refusal(row("1", Long.MIN_VALUE), DAY));
  }

  @Test
  void refusesARowOfTomorrow() {
    assertEquals(ImportRefusal.DATE_IN_FUTURE, refusal(row("1", 1), DAY.minusDays(1)));
  }

  @Test
  void refusesAnEmptyIdAndAControlCharacter() {
    assertEquals(ImportRefusal.ROW_MALFORMED, refusal(row("", 1), DAY));
    assertEquals(ImportRefusal.ROW_MALFORMED, refusal(row("1\n2", 1), DAY));
  }

  private static Object refusal(Transaction row, LocalDate today) {
    return assertThrows(Refusal.class, () -> RowRules.check(row, today)).code();
  }

  private static Entry entry(Transaction row) {
    return EntryWriting.posting("berka", row, ACCOUNT).entries().get(0);
  }

  private static Transaction row(String id, long amount) {
    return new Transaction(
        id, "576", DAY, Money.of(amount, "CZK"), ImportedKind.CASH, "", "Cash", null, null);
  }
}
