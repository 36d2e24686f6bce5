package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What the bank owns and what it owes at the end of a booking date. In each currency the assets
 * equal the liabilities, the equity and the result together.
 *
 * <p>What stands on its other side is shown there and not netted: an overdrawn customer's account
 * is an asset, and a settlement account on which the bank owes another one is a liability.
 *
 * @param day at whose end
 * @param assets what the bank owns
 * @param liabilities what it owes
 * @param equity what the owners put in or left in
 * @param results income less expenses until then, one for each currency: what belongs to the
 *     owners, and no entry has given to an account of equity
 */
public record BalanceSheet(
    LocalDate day,
    List<Line> assets,
    List<Line> liabilities,
    List<Line> equity,
    List<Money> results) {

  /**
   * The accounts of one kind and name that stand on this side.
   *
   * @param kind theirs, which for an overdrawn account is not that of the side it stands on
   * @param name what they are called
   * @param amount what they have together
   */
  public record Line(AccountKind kind, String name, Money amount) {}

  /** A balance sheet whose lines can't change under the reader. */
  public BalanceSheet {
    assets = List.copyOf(assets);
    liabilities = List.copyOf(liabilities);
    equity = List.copyOf(equity);
    results = List.copyOf(results);
  }

  /** The currencies in which there is anything. */
  public List<Currency> currencies() {
    return results.stream().map(Money::currency).toList();
  }

  /** The lines of one currency. */
  public static List<Line> in(Currency currency, List<Line> lines) {
    return lines.stream().filter(line -> line.amount().currency().equals(currency)).toList();
  }

  /** The total of lines, in one currency. */
  public static Money total(Currency currency, List<Line> lines) {
    return in(currency, lines).stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
  }

  /** Income less expenses of one currency. */
  public Money result(Currency currency) {
    return results.stream()
        .filter(result -> result.currency().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }
}
