package bank.ballast.lending.product;

import bank.ballast.credit.Amortisation;
import bank.ballast.credit.Calculation;
import bank.ballast.credit.CashFlow;
import bank.ballast.credit.DaysInMonth;
import bank.ballast.credit.DaysInYear;
import bank.ballast.credit.Fee;
import bank.ballast.credit.Fees;
import bank.ballast.credit.Frequency;
import bank.ballast.credit.Grace;
import bank.ballast.credit.Interest;
import bank.ballast.credit.InterestMethod;
import bank.ballast.credit.InterestPeriod;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.PeriodUnit;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.TermChanges;
import bank.ballast.credit.WorkingDayRule;
import bank.ballast.credit.WorkingDays;
import bank.ballast.kernel.Money;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The terms that all loans of a version of a product share, as its row keeps them. */
final class ProductTerms {

  private final JsonObject terms;

  private ProductTerms(JsonObject terms) {
    this.terms = terms;
  }

  static ProductTerms of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return new ProductTerms(reader.readObject());
    }
  }

  /** Into how many instalments a loan may be divided, ascending. */
  List<Integer> instalments() {
    JsonObject instalments = terms.getJsonObject("instalments");
    JsonArray named = instalments.getJsonArray("of");
    if (named != null) {
      return named.getValuesAs(JsonNumber.class).stream()
          .map(JsonNumber::intValue)
          .sorted()
          .toList();
    }
    return IntStream.rangeClosed(instalments.getInt("least"), instalments.getInt("most"))
        .boxed()
        .toList();
  }

  /** Every nominal rate of the product, in percent a year. */
  List<BigDecimal> rates() {
    List<BigDecimal> rates =
        terms.getJsonArray("rates").getValuesAs(JsonObject.class).stream()
            .map(band -> decimal(band, "annualRate", "0"))
            .toList();
    return freeUpTo() > 0
        ? IntStream.rangeClosed(0, rates.size())
            .mapToObj(i -> i == 0 ? BigDecimal.ZERO : rates.get(i - 1))
            .toList()
        : rates;
  }

  /** The nominal rate of a loan, in percent a year: the first band that reaches so far. */
  BigDecimal rate(Money amount, int instalments) {
    if (instalments <= freeUpTo()) {
      return BigDecimal.ZERO;
    }
    return terms.getJsonArray("rates").getValuesAs(JsonObject.class).stream()
        .filter(band -> amount.minorUnits() <= band.getJsonNumber("upTo").longValueExact())
        .findFirst()
        .map(band -> decimal(band, "annualRate", "0"))
        .orElseThrow(() -> new IllegalStateException("no rate reaches so far"));
  }

  /**
   * The terms of one loan.
   *
   * @throws bank.ballast.credit.TermsRefused where there can be no such loan
   */
  LoanTerms of(
      Money amount,
      int instalments,
      LocalDate paidOutOn,
      @Nullable LocalDate firstDue,
      Predicate<LocalDate> isWorkingDay) {
    JsonObject every = terms.getJsonObject("every");
    return new LoanTerms(
        List.of(new CashFlow(paidOutOn, amount)),
        new Interest(
            rate(amount, instalments),
            InterestMethod.valueOf(terms.getString("interestMethod")),
            Calculation.valueOf(terms.getString("calculation")),
            InterestPeriod.valueOf(terms.getString("interestPeriod", "SAME_AS_REPAYMENT")),
            DaysInYear.valueOf(days(terms.getString("daysInYear"))),
            DaysInMonth.valueOf(days(terms.getString("daysInMonth")))),
        new Repayments(
            Amortisation.valueOf(terms.getString("amortisation")),
            instalments,
            new Frequency(every.getInt("count"), PeriodUnit.valueOf(every.getString("unit"))),
            paidOutOn,
            firstDue,
            decimal(terms, "instalmentMultipleOf", "0"),
            BigDecimal.ZERO),
        new Grace(
            terms.getInt("graceOnPrincipal", 0),
            terms.getInt("graceOnInterest", 0),
            terms.getInt("interestFreePeriods", 0)),
        TermChanges.NONE,
        new Fees(
            fee(decimal(terms, "arrangementFee", "0")),
            fee(decimal(terms, "instalmentFee", "0")),
            fee(decimal(terms, "lateFee", "0"))),
        new WorkingDays(
            isWorkingDay, WorkingDayRule.valueOf(terms.getString("workingDayRule", "NONE")), false),
        RoundingMode.valueOf(terms.getString("roundingMode", "HALF_EVEN")));
  }

  /** What is said of payment holidays; nothing where there are none. */
  Optional<HolidayTerms> holidays() {
    return Optional.ofNullable(terms.getJsonObject("paymentHoliday"))
        .map(of -> new HolidayTerms(of.getInt("most"), of.getInt("afterMonths")));
  }

  private int freeUpTo() {
    return terms.getInt("freeUpTo", 0);
  }

  /** "365" is a number of days, "ACTUAL" none. */
  private static String days(String convention) {
    return convention.equals("ACTUAL") ? convention : "DAYS_" + convention;
  }

  private static Fee fee(BigDecimal fixed) {
    return new Fee(fixed, BigDecimal.ZERO);
  }

  private static BigDecimal decimal(JsonObject of, String name, String usual) {
    return new BigDecimal(of.getString(name, usual));
  }
}
