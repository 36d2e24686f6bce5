package bank.ballast.portal.books;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.BalanceSheet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A balance sheet as two bars of one length: what the bank owns above what is owed to others and to
 * its owners. What is less than nothing, a loss for one, stands on the other side.
 *
 * @param owned the upper bar
 * @param owed the lower bar
 */
public record BalancePicture(List<Piece> owned, List<Piece> owed) {

  /** How long a bar is, in the picture's own units. */
  public static final int WIDTH = 1000;

  /**
   * A piece of a bar.
   *
   * @param paint which of the picture's colours: asset, overdrawn, liability, equity or result
   * @param name the accounts' name; for the result none
   * @param amount what it stands for
   * @param from where it begins
   * @param width how long it is
   */
  public record Piece(String paint, String name, Money amount, long from, long width) {}

  private record Share(String paint, String name, Money amount) {}

  static BalancePicture of(CurrencyBooks books) {
    List<Share> owned = new ArrayList<>();
    List<Share> owed = new ArrayList<>();
    for (BalanceSheet.Line line : books.assets()) {
      boolean natural = line.kind() == AccountKind.ASSET;
      owned.add(new Share(natural ? "asset" : "overdrawn", line.name(), line.amount()));
    }
    books.liabilities().forEach(line -> owed.add(share("liability", line)));
    for (BalanceSheet.Line line : books.equity()) {
      place(share("equity", line), owned, owed);
    }
    place(new Share("result", "", books.result()), owned, owed);
    return new BalancePicture(pieces(owned), pieces(owed));
  }

  private static Share share(String paint, BalanceSheet.Line line) {
    return new Share(paint, line.name(), line.amount());
  }

  private static void place(Share share, List<Share> owned, List<Share> owed) {
    (share.amount().minorUnits() < 0 ? owned : owed).add(share);
  }

  private static List<Piece> pieces(List<Share> shares) {
    BigInteger all = BigInteger.ZERO;
    for (Share share : shares) {
      all = all.add(size(share));
    }
    List<Piece> pieces = new ArrayList<>();
    BigInteger before = BigInteger.ZERO;
    for (Share share : shares) {
      if (size(share).signum() > 0) {
        long from = place(before, all);
        before = before.add(size(share));
        long width = place(before, all) - from;
        pieces.add(new Piece(share.paint(), share.name(), share.amount(), from, width));
      }
    }
    return pieces;
  }

  // Sums of 64-bit amounts may need more than 64 bits.
  private static BigInteger size(Share share) {
    return BigInteger.valueOf(share.amount().minorUnits()).abs();
  }

  private static long place(BigInteger part, BigInteger all) {
    return part.multiply(BigInteger.valueOf(WIDTH)).divide(all).longValueExact();
  }
}
