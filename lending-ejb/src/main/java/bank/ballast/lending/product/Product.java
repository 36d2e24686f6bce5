package bank.ballast.lending.product;

import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanProductView;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** A version of a product. */
record Product(String code, int version, Money least, Money most, ProductTerms terms) {

  LoanProductView view() {
    List<BigDecimal> rates = terms.rates();
    return new LoanProductView(
        code,
        version,
        least,
        most,
        terms.instalments(),
        rates.stream().min(Comparator.naturalOrder()).orElseThrow(),
        rates.stream().max(Comparator.naturalOrder()).orElseThrow(),
        terms.holidays().map(HolidayTerms::most).orElse(0));
  }
}
