package bank.ballast.ledger.posting;

import static bank.ballast.ledger.posting.TestEntries.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.ledger.LedgerAccountId;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables refuse, though the ledger's code asked for it. */
@ExtendWith(BooksServer.class)
class LedgerTablesIT {

  private static final int DENIED = 1142;
  private static final int DENIED_FOR_COLUMN = 1143;
  private static final int CHECK_VIOLATED = 4025;

  private final TestBooks books;
  private final LedgerAccountId account;

  LedgerTablesIT(TestBooks books) {
    this.books = books;
    this.account = books.customersWith(5_00);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entry SET reference = 'x'",
        "DELETE FROM ledger_entry",
        "UPDATE ledger_leg SET narrative = 'x'",
        "UPDATE ledger_leg SET credit = credit + 1",
        "DELETE FROM ledger_leg",
        "DELETE FROM ledger_account",
        "UPDATE ledger_pending_leg SET debit = debit + 1",
        "DELETE FROM ledger_pending_leg",
        "UPDATE ledger_expiry SET expires_at = NOW()",
        "TRUNCATE TABLE ledger_leg",
        "DROP TABLE ledger_leg",
        "ALTER TABLE ledger_leg ADD COLUMN x INT",
        "CREATE TABLE ledger_new (id INT)",
        "CREATE TRIGGER ledger_x AFTER INSERT ON ledger_leg FOR EACH ROW SET @x = 1"
      })
  void theApplicationMayNotChangeWhatIsBooked(String statement) {
    SQLException denied = assertThrows(SQLException.class, () -> books.execute(statement));

    assertEquals(DENIED, denied.getErrorCode(), denied::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id = UUID()", "name = 'x'", "currency = 'EUR'", "kind = 'ASSET'"})
  void theApplicationMayNotMakeAnAccountAnother(String change) {
    SQLException denied =
        assertThrows(
            SQLException.class, () -> books.execute("UPDATE ledger_account SET " + change));

    assertEquals(DENIED_FOR_COLUMN, denied.getErrorCode(), denied::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"debits = 501", "debits = -1", "status = 'CLOSED'", "status = 'X'"})
  void anAccountThatBreaksItsOwnRulesIsNotKept(String change) {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                books.execute(
                    "UPDATE ledger_account SET "
                        + change
                        + " WHERE id = '"
                        + account.value()
                        + "'"));

    assertEquals(CHECK_VIOLATED, refused.getErrorCode(), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0, 0", "1, 1", "-1, 0", "0, -1"})
  void aLegHasOnePositiveSide(String debitAndCredit) {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                books.execute(
                    "INSERT INTO ledger_leg VALUES (UUID(), 1, UUID(), "
                        + debitAndCredit
                        + ", 0, '2026-01-01', '')"));

    assertEquals(CHECK_VIOLATED, refused.getErrorCode(), refused::getMessage);
  }

  @Test
  void legsAgreeWithTheAccountsSumsAndWithEachOther() throws SQLException {
    books.post(transfer(account, books.customersWith(0), 1_00));

    assertTrue(books.reader.imbalance().values().stream().allMatch(sum -> sum == 0));
    assertEquals(
        List.of(),
        books.texts(
            "SELECT a.id FROM ledger_account a JOIN ledger_leg l ON l.account_id = a.id"
                + " GROUP BY a.id, a.debits, a.credits, a.last_sequence HAVING"
                + " a.debits <> SUM(l.debit) OR a.credits <> SUM(l.credit)"
                + " OR a.last_sequence <> COUNT(*) OR a.last_sequence <> MAX(l.sequence)"));
    assertEquals(
        List.of(),
        books.texts(
            "SELECT entry_id FROM ledger_leg GROUP BY entry_id HAVING SUM(debit) <> SUM(credit)"));
    assertEquals(
        List.of(),
        books.texts(
            "SELECT account_id FROM (SELECT account_id, balance_after, SUM(credit - debit) OVER"
                + " (PARTITION BY account_id ORDER BY sequence) AS running FROM ledger_leg) l"
                + " WHERE balance_after <> running"));
  }
}
