package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * The balances of all accounts at the end of a booking date, debit balances and credit balances
 * apart. Their totals are equal in each currency, or the books are broken.
 *
 * @param day at whose end
 * @param lines by currency, kind and name
 */
public record TrialBalance(LocalDate day, List<Line> lines) {

  /**
   * All accounts of one kind, currency and name. The bank's own accounts have names of their own;
   * those of its customers share one, so that they make one line, however many they are.
   *
   * @param kind of the five
   * @param name what its accounts are called
   * @param accounts how many of them had moved by then
   * @param debit what those with a debit balance have together
   * @param credit what those with a credit balance have together, in the same currency
   */
  public record Line(AccountKind kind, String name, long accounts, Money debit, Money credit) {

    /** Of both sides. */
    public Currency currency() {
      return debit.currency();
    }

    /** What its accounts have together, on their kind's normal side. */
    public Money balance() {
      return kind.normalSide() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
    }
  }

  /** A trial balance whose lines can't change under the reader. */
  public TrialBalance {
    lines = List.copyOf(lines);
  }

  /** The currencies that have a line, in the order of the lines. */
  public List<Currency> currencies() {
    return lines.stream().map(Line::currency).distinct().toList();
  }

  /** The lines of one currency. */
  public List<Line> lines(Currency currency) {
    return lines.stream().filter(line -> line.currency().equals(currency)).toList();
  }

  /** The total of the debit balances of one currency. */
  public Money debits(Currency currency) {
    return lines(currency).stream().map(Line::debit).reduce(Money.zero(currency), Money::plus);
  }

  /** The total of the credit balances of one currency. */
  public Money credits(Currency currency) {
    return lines(currency).stream().map(Line::credit).reduce(Money.zero(currency), Money::plus);
  }

  /** The same balances as the bank's balance sheet. */
  public BalanceSheet balanceSheet() {
    List<BalanceSheet.Line> assets = new ArrayList<>();
    List<BalanceSheet.Line> liabilities = new ArrayList<>();
    List<BalanceSheet.Line> equity = new ArrayList<>();
    for (Line line : lines) {
      switch (line.kind()) {
        case ASSET, LIABILITY -> {
          add(assets, line, line.debit());
          add(liabilities, line, line.credit());
        }
        case EQUITY -> add(equity, line, line.balance());
        case INCOME, EXPENSE -> {
          // They make the result, which is one line for each currency.
        }
      }
    }
    return new BalanceSheet(day, assets, liabilities, equity, results());
  }

  private List<Money> results() {
    return currencies().stream().map(this::result).toList();
  }

  private Money result(Currency currency) {
    Money result = Money.zero(currency);
    for (Line line : lines(currency)) {
      if (line.kind() == AccountKind.INCOME) {
        result = result.plus(line.balance());
      } else if (line.kind() == AccountKind.EXPENSE) {
        result = result.minus(line.balance());
      }
    }
    return result;
  }

  private static void add(List<BalanceSheet.Line> to, Line line, Money amount) {
    if (amount.minorUnits() != 0) {
      to.add(new BalanceSheet.Line(line.kind(), line.name(), amount));
    }
  }
}
