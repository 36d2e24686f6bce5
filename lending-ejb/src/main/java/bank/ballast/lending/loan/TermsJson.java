package bank.ballast.lending.loan;

import bank.ballast.credit.Amortisation;
import bank.ballast.credit.Calculation;
import bank.ballast.credit.CashFlow;
import bank.ballast.credit.DaysInMonth;
import bank.ballast.credit.DaysInYear;
import bank.ballast.credit.DueDateChange;
import bank.ballast.credit.Fee;
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
import bank.ballast.credit.WorkingDayRule;
import bank.ballast.credit.WorkingDays;
import bank.ballast.kernel.Money;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;

/**
 * A loan's terms as its row keeps them: all that its schedule follows from, whatever becomes of its
 * product or of the calendar.
 */
final class TermsJson {

  private TermsJson() {}

  static String write(LoanTerms given) {
    LoanTerms terms = DaysWithoutDues.fixed(given);
    Repayments repayments = terms.repayments();
    Interest interest = terms.interest();
    JsonObjectBuilder repaid =
        Json.createObjectBuilder()
            .add("amortisation", repayments.amortisation().name())
            .add("instalments", repayments.instalments())
            .add("count", repayments.every().count())
            .add("unit", repayments.every().unit().name())
            .add("start", repayments.start().toString())
            .add("multipleOf", text(repayments.multipleOf()))
            .add("downPaymentPercent", text(repayments.downPaymentPercent()));
    if (repayments.firstDue() != null) {
      repaid.add("firstDue", repayments.firstDue().toString());
    }
    if (repayments.anchor() != null) {
      repaid.add("anchor", repayments.anchor().toString());
    }
    return Json.createObjectBuilder()
        .add("currency", terms.currency().getCurrencyCode())
        .add(
            "disbursements",
            list(
                terms.disbursements(),
                flow ->
                    Json.createObjectBuilder()
                        .add("date", flow.date().toString())
                        .add("amount", flow.amount().minorUnits())))
        .add("annualRate", text(interest.annualRate()))
        .add("interestMethod", interest.method().name())
        .add("calculation", interest.calculation().name())
        .add("interestPeriod", interest.period().name())
        .add("daysInYear", interest.daysInYear().name())
        .add("daysInMonth", interest.daysInMonth().name())
        .add("repayments", repaid)
        .add("graceOnPrincipal", terms.grace().onPrincipal())
        .add("graceOnInterest", terms.grace().onInterest())
        .add("interestFreePeriods", terms.grace().interestFree())
        .add(
            "rateChanges",
            list(
                terms.changes().rates(),
                change ->
                    Json.createObjectBuilder()
                        .add("from", change.from().toString())
                        .add("annualRate", text(change.annualRate()))))
        .add(
            "dueDateChanges",
            list(
                terms.changes().dueDates(),
                change ->
                    Json.createObjectBuilder()
                        .add("from", change.from().toString())
                        .add("to", change.to().toString())))
        .add("feeAtDisbursement", fee(terms.fees().atDisbursement()))
        .add("feePerInstalment", fee(terms.fees().perInstalment()))
        .add("feeOnLateness", fee(terms.fees().onLateness()))
        .add("workingDayRule", terms.workingDays().rule().name())
        .add("interestToMovedDate", terms.workingDays().interestToMovedDate())
        .add("daysWithoutDues", days(terms.workingDays()))
        .add("roundingMode", terms.rounding().name())
        .build()
        .toString();
  }

  static LoanTerms read(String json) {
    JsonObject terms;
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      terms = reader.readObject();
    }
    JsonObject repaid = terms.getJsonObject("repayments");
    String currency = terms.getString("currency");
    return new LoanTerms(
        terms.getJsonArray("disbursements").getValuesAs(JsonObject.class).stream()
            .map(
                flow ->
                    new CashFlow(
                        day(flow, "date"),
                        Money.of(flow.getJsonNumber("amount").longValueExact(), currency)))
            .toList(),
        new Interest(
            decimal(terms, "annualRate"),
            InterestMethod.valueOf(terms.getString("interestMethod")),
            Calculation.valueOf(terms.getString("calculation")),
            InterestPeriod.valueOf(terms.getString("interestPeriod")),
            DaysInYear.valueOf(terms.getString("daysInYear")),
            DaysInMonth.valueOf(terms.getString("daysInMonth"))),
        new Repayments(
            Amortisation.valueOf(repaid.getString("amortisation")),
            repaid.getInt("instalments"),
            new Frequency(repaid.getInt("count"), PeriodUnit.valueOf(repaid.getString("unit"))),
            day(repaid, "start"),
            repaid.containsKey("firstDue") ? day(repaid, "firstDue") : null,
            decimal(repaid, "multipleOf"),
            decimal(repaid, "downPaymentPercent"),
            repaid.containsKey("anchor") ? day(repaid, "anchor") : null),
        new Grace(
            terms.getInt("graceOnPrincipal"),
            terms.getInt("graceOnInterest"),
            terms.getInt("interestFreePeriods")),
        new TermChanges(
            terms.getJsonArray("rateChanges").getValuesAs(JsonObject.class).stream()
                .map(change -> new RateChange(day(change, "from"), decimal(change, "annualRate")))
                .toList(),
            terms.getJsonArray("dueDateChanges").getValuesAs(JsonObject.class).stream()
                .map(change -> new DueDateChange(day(change, "from"), day(change, "to")))
                .toList()),
        new Fees(
            fee(terms.getJsonObject("feeAtDisbursement")),
            fee(terms.getJsonObject("feePerInstalment")),
            fee(terms.getJsonObject("feeOnLateness"))),
        new WorkingDays(
            new DaysWithoutDues(
                terms.getJsonArray("daysWithoutDues").getValuesAs(JsonString.class).stream()
                    .map(day -> LocalDate.parse(day.getString()))
                    .toList()),
            WorkingDayRule.valueOf(terms.getString("workingDayRule")),
            terms.getBoolean("interestToMovedDate")),
        RoundingMode.valueOf(terms.getString("roundingMode")));
  }

  private static <T> JsonArray list(Collection<T> all, Function<T, JsonObjectBuilder> each) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    all.forEach(one -> list.add(each.apply(one)));
    return list.build();
  }

  private static JsonArray days(WorkingDays workingDays) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    ((DaysWithoutDues) workingDays.isWorkingDay()).days().forEach(day -> list.add(day.toString()));
    return list.build();
  }

  private static JsonObjectBuilder fee(Fee fee) {
    return Json.createObjectBuilder()
        .add("fixed", text(fee.fixed()))
        .add("percent", text(fee.percent()));
  }

  private static Fee fee(JsonObject fee) {
    return new Fee(decimal(fee, "fixed"), decimal(fee, "percent"));
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }

  private static BigDecimal decimal(JsonObject of, String name) {
    return new BigDecimal(of.getString(name));
  }

  private static LocalDate day(JsonObject of, String name) {
    return LocalDate.parse(of.getString(name));
  }
}
