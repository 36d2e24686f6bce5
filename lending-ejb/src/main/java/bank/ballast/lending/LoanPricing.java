package bank.ballast.lending;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How much of a product is lent, at which rates, from when.
 *
 * @param product its code
 * @param offeredFrom the first day on which it is offered so
 * @param least the smallest loan
 * @param most the largest
 * @param rates by how much is lent, ascending; the last reaches to the largest loan
 */
public record LoanPricing(
    String product, LocalDate offeredFrom, Money least, Money most, List<Band> rates) {

  /** A list that can't change under the reader. */
  public LoanPricing {
    rates = List.copyOf(rates);
  }

  /**
   * The rate of loans up to an amount, from that of the band before.
   *
   * @param upTo the largest loan that has it
   * @param annualRate nominal, percent a year
   */
  public record Band(Money upTo, BigDecimal annualRate) {}
}
