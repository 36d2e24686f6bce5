package bank.ballast.lending.overdraft;

import bank.ballast.kernel.Money;
import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.platform.Approval;
import java.time.LocalDate;
import java.util.Currency;

/** A version of what overdrafts cost. */
record Tariff(int version, LocalDate effectiveOn, Terms terms, Approval approval) {

  /** There are no overdrafts in other currencies. */
  static final Currency CURRENCY = Money.currency("GBP");

  static Money pounds(long pence) {
    return new Money(pence, CURRENCY);
  }

  OverdraftTariffView view() {
    return new OverdraftTariffView(
        version,
        effectiveOn,
        terms.tiers().stream()
            .map(
                tier ->
                    new OverdraftTariffView.Tier(
                        pounds(tier.upTo()), OverdraftInterest.percent(tier.millionths())))
            .toList(),
        pounds(terms.buffer()),
        OverdraftInterest.percent(terms.millionths()),
        OverdraftInterest.ear(terms.millionths()),
        pounds(terms.highest()),
        approval);
  }
}
