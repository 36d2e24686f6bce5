package bank.ballast.cli.credit;

import bank.ballast.credit.Amortisation;
import bank.ballast.credit.Calculation;
import bank.ballast.credit.CashFlow;
import bank.ballast.credit.DaysInMonth;
import bank.ballast.credit.DaysInYear;
import bank.ballast.credit.DueDateChange;
import bank.ballast.credit.Fees;
import bank.ballast.credit.Frequency;
import bank.ballast.credit.Grace;
import bank.ballast.credit.Interest;
import bank.ballast.credit.InterestMethod;
import bank.ballast.credit.InterestPeriod;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.PeriodUnit;
import bank.ballast.credit.RateChange;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.TermChanges;
import bank.ballast.credit.TermsRefusal;
import bank.ballast.credit.TermsRefused;
import bank.ballast.credit.WorkingDays;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Reads a loan's terms, with the usual ones where fields are left out. */
final class TermsReader {

  private static final String USUAL_CURRENCY = "GBP";
  private static final String NONE = "0";

  private final Fields fields;

  TermsReader(Fields fields) {
    this.fields = fields;
  }

  LoanTerms read() {
    Currency currency = currency();
    List<CashFlow> disbursements = disbursements(currency);
    LocalDate start =
        fields
            .optionalDate("start")
            .orElseGet(
                () ->
                    disbursements.stream()
                        .map(CashFlow::date)
                        .min(LocalDate::compareTo)
                        .orElseThrow(
                            () -> new TermsRefused(TermsRefusal.MISSING, "start", "is missing")));
    if (disbursements.isEmpty()) {
      disbursements.add(
          new CashFlow(start, amount("principal", fields.decimal("principal"), currency)));
    } else {
      // What was agreed: what is lent is what is disbursed.
      fields.decimal("principal", NONE);
    }
    Interest interest = interest();
    Repayments repayments = repayments(start);
    Grace grace =
        new Grace(
            fields.integer("graceOnPrincipal", 0),
            fields.integer("graceOnInterest", 0),
            fields.integer("interestFreePeriods", 0));
    TermChanges changes = changes();
    fields.done();
    return new LoanTerms(
        disbursements,
        interest,
        repayments,
        grace,
        changes,
        Fees.NONE,
        WorkingDays.ALL,
        RoundingMode.HALF_EVEN);
  }

  private Currency currency() {
    String code = fields.optionalText("currency").orElse(USUAL_CURRENCY);
    try {
      return Money.currency(code.toUpperCase(Locale.ROOT));
    } catch (Refusal unknown) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, "currency", code + " is no currency of ISO 4217");
    }
  }

  private List<CashFlow> disbursements(Currency currency) {
    List<CashFlow> disbursements = new ArrayList<>();
    for (Fields one : fields.list("disbursements")) {
      disbursements.add(
          new CashFlow(
              one.date("date"), amount(one.name("amount"), one.decimal("amount"), currency)));
      one.done();
    }
    return disbursements;
  }

  private Interest interest() {
    Calculation calculation = fields.choice("calculation", Calculation.PROGRESSIVE);
    InterestPeriod period = fields.choice("interestPeriod", InterestPeriod.SAME_AS_REPAYMENT);
    if (calculation == Calculation.PROGRESSIVE && period != InterestPeriod.SAME_AS_REPAYMENT) {
      // It would change nothing, and whoever asks for it thinks that it does.
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE,
          "interestPeriod",
          "%s is for CUMULATIVE alone: PROGRESSIVE goes by daysInYear and daysInMonth"
              .formatted(period));
    }
    return new Interest(
        fields.decimal("annualRate"),
        fields.choice("interestMethod", InterestMethod.DECLINING_BALANCE),
        calculation,
        period,
        fields.choice("daysInYear", DaysInYear.ACTUAL),
        fields.choice("daysInMonth", DaysInMonth.ACTUAL));
  }

  private Repayments repayments(LocalDate start) {
    return new Repayments(
        fields.choice("amortisation", Amortisation.EQUAL_INSTALMENTS),
        fields.integer("instalments"),
        every(),
        start,
        fields.optionalDate("firstDue").orElse(null),
        fields.decimal("instalmentMultipleOf", NONE),
        fields.decimal("downPaymentPercent", NONE));
  }

  private Frequency every() {
    return fields
        .optionalObject("every")
        .map(
            every -> {
              Frequency frequency =
                  new Frequency(every.integer("count", 1), every.choice("unit", PeriodUnit.MONTHS));
              every.done();
              return frequency;
            })
        .orElse(Frequency.MONTHLY);
  }

  private TermChanges changes() {
    List<RateChange> rates = new ArrayList<>();
    for (Fields one : fields.list("rateChanges")) {
      rates.add(new RateChange(one.date("from"), one.decimal("annualRate")));
      one.done();
    }
    List<DueDateChange> dueDates = new ArrayList<>();
    for (Fields one : fields.list("dueDateChanges")) {
      dueDates.add(new DueDateChange(one.date("from"), one.date("to")));
      one.done();
    }
    return new TermChanges(rates, dueDates);
  }

  private static Money amount(String field, BigDecimal amount, Currency currency) {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    if (amount.stripTrailingZeros().scale() > decimals) {
      throw new TermsRefused(
          TermsRefusal.NOT_AN_AMOUNT,
          field,
          "%s has more than the %d decimals of %s"
              .formatted(amount.toPlainString(), decimals, currency));
    }
    BigDecimal minorUnits = amount.movePointRight(decimals);
    if (minorUnits.abs().compareTo(BigDecimal.valueOf(LoanTerms.MOST)) > 0) {
      throw new TermsRefused(
          TermsRefusal.OVERFLOW, field, "more than " + LoanTerms.MOST + " minor units");
    }
    return new Money(minorUnits.longValueExact(), currency);
  }
}
