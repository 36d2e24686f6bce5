package bank.ballast.systemtests.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Ids;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Waiting;
import java.util.List;
import java.util.Map;

/** Settlement days of the scheme, and what the bank made of them. */
public final class SettlementDays {

  private final Bank bank;
  private final OtherBanks others;

  /** Those of a bank that is up. */
  public SettlementDays(Bank bank) {
    this.bank = bank;
    this.others = new OtherBanks(bank);
  }

  /** Ends the running day, and waits until the bank has compared it. */
  public String end(Map<String, String> wrongs) {
    String day = others.endDay(wrongs);
    awaitCompared(day);
    return day;
  }

  /** Waits until a day's statement was compared. */
  void awaitCompared(String day) {
    Waiting.until(day + " is compared", () -> isCompared(day));
  }

  boolean isCompared(String day) {
    return bank.books()
            .number("SELECT COUNT(*) FROM payments_settlement_day WHERE settlement_day = ?", day)
        == 1;
  }

  /** What was made of a transaction: each row's kind, both amounts, and the day that closed it. */
  public List<String> rows(String transaction) {
    return bank.books()
        .texts(
            "SELECT CONCAT_WS(' ', kind, COALESCE(our_amount, '-'), COALESCE(their_amount, '-'),"
                + " COALESCE(closed_on, 'open')) FROM payments_settlement_item"
                + " WHERE transaction_id = ? ORDER BY settlement_day, their_line",
            transaction);
  }

  /** What is wrong with a day's statement as a whole, as {@link #rows}. */
  List<String> wholes(String day) {
    return bank.books()
        .texts(
            "SELECT CONCAT_WS(' ', kind, COALESCE(our_amount, '-'), COALESCE(their_amount, '-'),"
                + " COALESCE(closed_on, 'open')) FROM payments_settlement_item"
                + " WHERE settlement_day = ? AND transaction_id IS NULL ORDER BY kind",
            day);
  }

  /** The last statement's closing balance. */
  long theirClosing() {
    return last("closing");
  }

  /** The books and the scheme differ by what the breaks say, and by nothing else. */
  void assertExplained() {
    long ours =
        bank.books()
            .number(
                "SELECT COALESCE(SUM(debit) - SUM(credit), 0) FROM ledger_leg"
                    + " WHERE account_id = ? AND sequence <= ?",
                Ids.named("Settlement with other banks/GBP").toString(),
                last("our_sequence"));
    long explained =
        bank.books()
            .number(
                "SELECT COALESCE(SUM(COALESCE(our_amount, 0) - COALESCE(their_amount, 0)), 0)"
                    + " FROM payments_settlement_item WHERE kind <> 'MATCHED'");
    assertEquals(last("our_closing"), ours, "what was compared is what the books say");
    assertEquals(ours - theirClosing(), explained, "the breaks explain the difference");
  }

  private long last(String column) {
    return Long.parseLong(
        bank.books()
            .texts(
                "SELECT CONCAT(CASE ? WHEN 'closing' THEN closing WHEN 'our_closing' THEN"
                    + " our_closing ELSE our_sequence END) FROM payments_settlement_day"
                    + " ORDER BY settlement_day DESC LIMIT 1",
                column)
            .get(0));
  }
}
