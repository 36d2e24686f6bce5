package bank.ballast.cli.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTextTest {

  private static final Verdict.Rows ROWS = new Verdict.Rows(1_000, 20_000, 9_000, 30);

  private final StringWriter text = new StringWriter();
  private final VerdictText verdictText = new VerdictText(new PrintWriter(text));

  @Test
  void booksThatHoldTellTheirSums() {
    Verdict.CurrencySum pounds =
        new Verdict.CurrencySum(
            Currency.getInstance("GBP"), BigInteger.valueOf(1234567), BigInteger.valueOf(1234567));

    verdictText.print(new Verdict(null, ROWS, List.of(pounds)), 2);

    assertEquals(
        """
          ✓ The books hold. 30,030 rows in 2.0 s, 15,015 a second.
            1,000 accounts, 20,000 legs, 9,000 entries, 30 pending legs.

          GBP  debits = credits = 12,345.67
        """,
        text.toString());
  }

  @Test
  void aWrongRowIsNamed() {
    WrongRow wrong =
        new WrongRow(BooksRule.LEG_BALANCE, "ledger_leg", "account_id a, sequence 7", "5", "6");

    verdictText.print(new Verdict(wrong, ROWS, List.of()), 2);

    assertEquals(
        """
          ✗ A row of the books is wrong; reading ended there. 30,030 rows in 2.0 s, 15,015 a second.
            1,000 accounts, 20,000 legs, 9,000 entries, 30 pending legs.

          Table     ledger_leg
          Row       account_id a, sequence 7
          Rule      LEG_BALANCE: a leg's balance is the one before it and its own amount
          Expected  5
          Found     6
        """,
        text.toString());
  }
}
