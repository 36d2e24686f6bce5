package bank.ballast.systemtests.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.people.Customer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What loans would cost. */
@RunningBank
class LoanQuotesIT {

  private final Api api;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  LoanQuotesIT(Bank bank) {
    this.api = bank.customers().newCustomer().api();
  }

  @Test
  void whatIsOfferedIsSaid() {
    JsonNode products = api.get("/loans/products").expect(200).json().at("/items");

    assertEquals("instalments", products.at("/0/code").asText());
    assertEquals("[3,6,12,24]", products.at("/0/instalments").toString());
    assertEquals("0", products.at("/0/lowestRate").asText());
    assertEquals("personal-loan", products.at("/1/code").asText());
    assertEquals(100_000, products.at("/1/least/minorUnits").asInt());
    assertEquals("17.9", products.at("/1/highestRate").asText());
  }

  @Test
  void theScheduleAddsUpToWhatIsLentAndWhatIsPaid() {
    JsonNode quote = api.post("/loans/quotes", ask(500_000, 24)).expect(200).json();

    assertEquals("9.9", quote.at("/annualRate").asText());
    // A twelfth of it each month is (1 + 0.099/12)^12 - 1 = 10.36 % a year; months differ in days.
    double apr = quote.at("/apr").asDouble();
    assertTrue(10.3 <= apr && apr <= 10.5, "APR " + apr);
    assertEquals(24, quote.at("/schedule").size());
    long principal = 0;
    long interest = 0;
    long paid = 0;
    for (JsonNode instalment : quote.at("/schedule")) {
      principal += instalment.at("/principal/minorUnits").asLong();
      interest += instalment.at("/interest/minorUnits").asLong();
      paid += instalment.at("/amount/minorUnits").asLong();
    }
    assertEquals(500_000, principal);
    assertEquals(quote.at("/totalInterest/minorUnits").asLong(), interest);
    assertEquals(quote.at("/totalPayable/minorUnits").asLong(), paid);
    assertEquals(0, quote.at("/schedule/23/balance/minorUnits").asLong());
  }

  @Test
  void threeInstalmentsOfAPurchaseAreFree() {
    Map<String, Object> three = ask(30_000, 3);
    three.put("product", "instalments");

    JsonNode quote = api.post("/loans/quotes", three).expect(200).json();

    assertEquals(0, quote.at("/totalInterest/minorUnits").asLong());
    assertEquals("0.0", quote.at("/apr").asText());
    assertEquals(10_000, quote.at("/instalment/minorUnits").asLong());
  }

  @Test
  void aProductIsNamedExactly() {
    Map<String, Object> blank = ask(500_000, 24);
    blank.put("product", "personal-loan ");

    api.post("/loans/quotes", blank).expectRefusal(404, "LOAN_PRODUCT_NOT_FOUND");
  }

  @Test
  void aLaterFirstInstalmentCostsMore() {
    long usual = interest(ask(500_000, 24));
    Map<String, Object> later = ask(500_000, 24);
    later.put("firstDue", today.plusMonths(2).toString());

    assertTrue(interest(later) > usual);
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 99999, 422, LOAN_AMOUNT_NOT_OFFERED",
    "amount, 2500001, 422, LOAN_AMOUNT_NOT_OFFERED",
    "amount, -1, 422, LOAN_AMOUNT_NOT_OFFERED",
    "instalments, 0, 422, LOAN_TERM_NOT_OFFERED",
    "instalments, 61, 422, LOAN_TERM_NOT_OFFERED",
    "product, mortgage, 404, LOAN_PRODUCT_NOT_FOUND",
    "firstDue, 0, 422, FIRST_DUE_NOT_OFFERED",
    "firstDue, 70, 422, FIRST_DUE_NOT_OFFERED",
    "currency, EUR, 422, WRONG_CURRENCY"
  })
  void whatIsNotOfferedIsRefused(String field, String value, int status, String code) {
    Map<String, Object> ask = ask(500_000, 24);
    switch (field) {
      case "amount" -> ask.put(field, Customer.pounds(Long.parseLong(value)));
      case "instalments" -> ask.put(field, Integer.valueOf(value));
      case "firstDue" -> ask.put(field, today.plusDays(Long.parseLong(value)).toString());
      case "currency" -> ask.put("amount", Map.of("minorUnits", 500_000, "currency", value));
      default -> ask.put(field, value);
    }

    api.post("/loans/quotes", ask).expectRefusal(status, code);
  }

  private long interest(Map<String, Object> ask) {
    return api.post("/loans/quotes", ask)
        .expect(200)
        .json()
        .at("/totalInterest/minorUnits")
        .asLong();
  }

  private static Map<String, Object> ask(long pence, int instalments) {
    return new HashMap<>(Map.of("amount", Customer.pounds(pence), "instalments", instalments));
  }
}
