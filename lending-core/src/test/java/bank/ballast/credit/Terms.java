package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Terms written in one line, as {@code principal=100 annualRate=7 instalments=6 …}. */
final class Terms {

  private final Map<String, String> fields = new HashMap<>();
  private final String currency;

  private Terms(String line) {
    for (String field : line.strip().split(" +", -1)) {
      int equals = field.indexOf('=');
      fields.put(field.substring(0, equals), field.substring(equals + 1));
    }
    currency = text("currency", "EUR");
  }

  static LoanTerms of(String line) {
    return new Terms(line).read();
  }

  static Money money(String amount, String currency) {
    int decimals = Money.currency(currency).getDefaultFractionDigits();
    return Money.of(new BigDecimal(amount).movePointRight(decimals).longValueExact(), currency);
  }

  private LoanTerms read() {
    LocalDate start = LocalDate.parse(text("start", ""));
    String first = text("firstDue", "");
    return new LoanTerms(
        disbursements(start),
        interest(),
        new Repayments(
            Amortisation.valueOf(text("amortisation", "EQUAL_INSTALMENTS")),
            number("instalments"),
            every(),
            start,
            first.isEmpty() ? null : LocalDate.parse(first),
            decimal("instalmentMultipleOf"),
            decimal("downPaymentPercent")),
        new Grace(
            number("graceOnPrincipal"), number("graceOnInterest"), number("interestFreePeriods")),
        new TermChanges(
            pairs("rateChanges")
                .map(pair -> new RateChange(LocalDate.parse(pair[0]), new BigDecimal(pair[1])))
                .toList(),
            pairs("dueDateChanges")
                .map(pair -> new DueDateChange(LocalDate.parse(pair[0]), LocalDate.parse(pair[1])))
                .toList()),
        Fees.NONE,
        WorkingDays.ALL,
        RoundingMode.HALF_EVEN);
  }

  private List<CashFlow> disbursements(LocalDate start) {
    if (!fields.containsKey("disbursements")) {
      return List.of(new CashFlow(start, money(text("principal", ""), currency)));
    }
    return pairs("disbursements")
        .map(pair -> new CashFlow(LocalDate.parse(pair[0]), money(pair[1], currency)))
        .toList();
  }

  private Interest interest() {
    String month = text("daysInMonth", "ACTUAL");
    String year = text("daysInYear", "ACTUAL");
    return new Interest(
        decimal("annualRate"),
        InterestMethod.valueOf(text("interestMethod", "DECLINING_BALANCE")),
        Calculation.valueOf(text("calculation", "PROGRESSIVE")),
        InterestPeriod.valueOf(text("interestPeriod", "SAME_AS_REPAYMENT")),
        DaysInYear.valueOf(year.equals("ACTUAL") ? year : "DAYS_" + year),
        DaysInMonth.valueOf(month.equals("ACTUAL") ? month : "DAYS_" + month));
  }

  private Frequency every() {
    return pairs("every")
        .map(pair -> new Frequency(Integer.parseInt(pair[0]), PeriodUnit.valueOf(pair[1])))
        .findFirst()
        .orElse(Frequency.MONTHLY);
  }

  private Stream<String[]> pairs(String field) {
    return Stream.of(text(field, "").split(";", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split(",", -1));
  }

  private String text(String field, String usual) {
    return fields.getOrDefault(field, usual);
  }

  private int number(String field) {
    return Integer.parseInt(text(field, "0"));
  }

  private BigDecimal decimal(String field) {
    return new BigDecimal(text(field, "0"));
  }
}
