package bank.ballast.lending.income;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as income, and what only looks like it. */
class IncomeTest {

  private final Tally tally = new Tally(List.of("Zoé Borrower"));

  @Test
  void whatOtherBanksSentCountsNowAndInBooksThatWereBroughtIn() {
    tally.add("INCOMING_PAYMENT", 100_000, "Harbour Works");
    tally.add("TRANSFER", 200_000, "Mill Lane School");
    tally.add("TRANSFER", 300, "");

    assertEquals(300_300, tally.sum());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTERNAL_TRANSFER",
        "POT_WITHDRAWAL",
        "LOAN_PAYOUT",
        "GOODWILL_CREDIT",
        "INTEREST",
        "INTEREST_PAID",
        "OPENING_BALANCE",
        "CASH",
        "ACCOUNT_CLOSURE"
      })
  void whatStaysWithinTheBankDoesNot(String code) {
    tally.add(code, 100_000, "Harbour Works");

    assertEquals(0, tally.sum());
  }

  @Test
  void whatSomebodySendsToThemselvesIsNone() {
    tally.add("INCOMING_PAYMENT", 100_000, "BORROWER, Zoe");
    tally.add("TRANSFER", 100_000, "zoé  borrower");

    assertEquals(0, tally.sum());
  }

  @Test
  void whatWasGivenBackIsLess() {
    tally.add("INCOMING_PAYMENT", 100_000, "Harbour Works");
    tally.add("PAYMENT_GIVEN_BACK", -40_000, "Harbour Works");
    tally.add("PAYMENT_GIVEN_BACK", -5_000, "Somebody of long ago");

    assertEquals(60_000, tally.sum());
  }

  @Test
  void whatWasSentOutAndComesBackIsNone() {
    tally.add("CREDIT_TRANSFER", -70_000, "A Friend");
    tally.add("INCOMING_PAYMENT", 100_000, "A Friend");
    tally.add("TRANSFER", -20_000, "Northern Savings");
    tally.add("TRANSFER", 20_000, "Northern Savings");

    assertEquals(30_000, tally.sum());
  }

  @Test
  void whatWasReturnedNeitherCountsNorLowersWhatDoes() {
    tally.add("PAYMENT_RETURN", 50_000, "Somebody who was paid long ago");
    tally.add("CREDIT_TRANSFER", -10_000, "Harbour Works");
    tally.add("PAYMENT_RETURN", 10_000, "Harbour Works");
    tally.add("INCOMING_PAYMENT", 100_000, "Harbour Works");

    assertEquals(100_000, tally.sum());
  }

  @Test
  void namesAreOneThoughTheyAreWrittenOtherwise() {
    assertEquals(Names.plain("Zoé  O'Borrower"), Names.plain("O’Borrower, ZOE"));
    assertNotEquals(Names.plain("Zoé Borrower"), Names.plain("Zoé Borrowers"));
    assertEquals("", Names.plain(" - "));
  }
}
