package bank.ballast.ledger;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What was earned and spent in a stretch of booking dates.
 *
 * @param from its first day
 * @param to its last day
 * @param lines by currency, kind and name
 */
public record ProfitAndLoss(LocalDate from, LocalDate to, List<Line> lines) {

  /**
   * The accounts of one name.
   *
   * @param kind income or expense
   * @param name what they are called
   * @param amount earned or spent: negative where more was taken back
   */
  public record Line(AccountKind kind, String name, Money amount) {}

  /** A profit and loss account whose lines can't change under the reader. */
  public ProfitAndLoss {
    lines = List.copyOf(lines);
  }

  /** The currencies in which something was earned or spent. */
  public List<Currency> currencies() {
    return lines.stream().map(line -> line.amount().currency()).distinct().toList();
  }

  /** The lines of one currency and kind. */
  public List<Line> lines(Currency currency, AccountKind kind) {
    return lines.stream()
        .filter(line -> line.kind() == kind && line.amount().currency().equals(currency))
        .toList();
  }

  /** What was earned or spent in one currency. */
  public Money total(Currency currency, AccountKind kind) {
    return lines(currency, kind).stream()
        .map(Line::amount)
        .reduce(Money.zero(currency), Money::plus);
  }

  /** Earned less spent: a profit, or a loss below zero. */
  public Money result(Currency currency) {
    return total(currency, AccountKind.INCOME).minus(total(currency, AccountKind.EXPENSE));
  }
}
