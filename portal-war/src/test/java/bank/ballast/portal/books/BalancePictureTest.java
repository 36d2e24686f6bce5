package bank.ballast.portal.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.ProfitAndLoss;
import bank.ballast.ledger.TrialBalance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancePictureTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void bothBarsAreOneLength() {
    CurrencyBooks books =
        books(
            line(AccountKind.ASSET, "Cash", 900, 0),
            line(AccountKind.LIABILITY, "Customer account", 100, 700),
            line(AccountKind.EQUITY, "Capital", 0, 250),
            line(AccountKind.INCOME, "Fees", 0, 50));

    BalancePicture picture = books.picture();

    assertEquals(
        List.of("asset 0+900", "overdrawn 900+100"),
        picture.owned().stream().map(BalancePictureTest::text).toList());
    assertEquals(
        List.of("liability 0+700", "equity 700+250", "result 950+50"),
        picture.owed().stream().map(BalancePictureTest::text).toList());
    assertTrue(books.balanced());
  }

  @Test
  void aLossStandsOnTheOtherSide() {
    CurrencyBooks books =
        books(
            line(AccountKind.ASSET, "Cash", 300, 0),
            line(AccountKind.EQUITY, "Capital", 0, 400),
            line(AccountKind.EXPENSE, "Rent", 100, 0));

    BalancePicture picture = books.picture();

    assertEquals(
        List.of("asset 0+750", "result 750+250"),
        picture.owned().stream().map(BalancePictureTest::text).toList());
    assertEquals(
        List.of("equity 0+1000"), picture.owed().stream().map(BalancePictureTest::text).toList());
    assertEquals(Money.of(-100, "GBP"), books.result());
    assertEquals(Money.of(300, "GBP"), books.totalClaims());
  }

  @Test
  void emptyBooksHaveNoPieces() {
    BalancePicture picture = books(line(AccountKind.ASSET, "Cash", 0, 0)).picture();

    assertEquals(List.of(), picture.owned());
    assertEquals(List.of(), picture.owed());
  }

  private static String text(BalancePicture.Piece piece) {
    return piece.paint() + " " + piece.from() + "+" + piece.width();
  }

  private static CurrencyBooks books(TrialBalance.Line... lines) {
    TrialBalance trial = new TrialBalance(DAY, List.of(lines));
    return new CurrencyBooks(
        Money.currency("GBP"), trial, trial.balanceSheet(), new ProfitAndLoss(DAY, DAY, List.of()));
  }

  private static TrialBalance.Line line(AccountKind kind, String name, long debit, long credit) {
    return new TrialBalance.Line(kind, name, 1, Money.of(debit, "GBP"), Money.of(credit, "GBP"));
  }
}
