package bank.ballast.cli.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as they are used: JSON in, JSON out, and exit codes. */
class CalculatorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a command did. */
  private record Answer(int code, String out, String err) {}

  @Test
  void scheduleAnswersRowsTotalAndRate() throws Exception {
    Answer answer =
        run(
            "schedule",
            """
            {"principal": "100", "currency": "EUR", "annualRate": "9.4822", "instalments": 6,
             "start": "2024-01-01", "daysInYear": "360", "daysInMonth": 30,
             "every": {"count": 1, "unit": "MONTHS"},
             "dueDateChanges": [{"from": "2024-02-01", "to": "2024-02-18"}]}
            """);

    assertEquals(0, answer.code(), answer.err());
    JsonNode schedule = JSON.readTree(answer.out());
    assertEquals(
        "{\"due\":\"2024-02-18\",\"principal\":\"15.88\",\"interest\":\"1.25\","
            + "\"instalment\":\"17.13\",\"balance\":\"84.12\"}",
        schedule.get("rows").get(0).toString());
    assertEquals(6, schedule.get("rows").size());
    assertEquals("3.25", schedule.get("totalInterest").textValue());
    assertEquals("9.9", schedule.get("apr").textValue());
  }

  @Test
  void everyFieldIsTakenIn() throws Exception {
    Answer answer =
        run(
            "schedule",
            """
            {"currency": "EUR", "annualRate": "12", "interestMethod": "DECLINING_BALANCE",
             "amortisation": "EQUAL_PRINCIPAL", "calculation": "CUMULATIVE",
             "interestPeriod": "DAILY", "daysInYear": 365, "daysInMonth": "ACTUAL",
             "instalments": 5, "every": {"count": 2, "unit": "WEEKS"}, "start": "2026-01-05",
             "firstDue": "2026-01-26", "graceOnPrincipal": 1, "graceOnInterest": 1,
             "interestFreePeriods": 0, "instalmentMultipleOf": "1", "downPaymentPercent": "10",
             "disbursements": [{"date": "2026-01-05", "amount": "1000"},
                               {"date": "2026-02-16", "amount": 200.50}],
             "rateChanges": [{"from": "2026-03-01", "annualRate": "6.5"}],
             "dueDateChanges": [{"from": "2026-03-23", "to": "2026-03-30"}]}
            """);

    assertEquals(0, answer.code(), answer.err());
    List<String> rows = new ArrayList<>();
    for (JsonNode row : JSON.readTree(answer.out()).get("rows")) {
      rows.add(
          "%s %s %s %s"
              .formatted(
                  row.get("due").textValue(),
                  row.get("principal").textValue(),
                  row.get("interest").textValue(),
                  row.get("balance").textValue()));
    }
    // Reckoned by hand: 900 from 5 January, 180.50 more from 16 February; 1,080.50 / 4 each.
    assertEquals(
        List.of(
            "2026-01-05 100.00 0.00 900.00",
            "2026-01-26 0.00 0.00 900.00",
            "2026-02-09 270.12 10.35 629.88",
            "2026-02-16 20.00 0.00 810.38",
            "2026-02-23 270.12 3.31 540.26",
            "2026-03-09 270.12 1.35 270.14",
            "2026-03-30 270.14 1.01 0.00"),
        rows);
  }

  @Test
  void daysForProgressiveAreRefusedAndNotIgnored() throws Exception {
    String terms =
        "{\"principal\": \"1000\", \"annualRate\": \"5\", \"instalments\": 3,"
            + " \"start\": \"2026-01-31\", %s\"interestPeriod\": \"DAILY\"}";

    Answer progressive = run("schedule", terms.formatted(""));

    assertEquals(2, progressive.code());
    assertTrue(progressive.err().contains("interestPeriod"), progressive.err());
    assertTrue(progressive.err().contains("CUMULATIVE alone"), progressive.err());
    assertEquals(0, run("schedule", terms.formatted("\"calculation\": \"CUMULATIVE\", ")).code());
  }

  @Test
  void aRateThatTellsNobodyAnythingIsRefused() throws Exception {
    String flows =
        "{\"advances\": [{\"date\": \"2026-01-01\", \"amount\": \"%s\"}],"
            + " \"repayments\": [{\"date\": \"2026-01-02\", \"amount\": \"%s\"}]}";

    Answer absurd = run("apr", flows.formatted("1", "3"));

    assertEquals(2, absurd.code());
    assertTrue(absurd.err().contains("1000000000000000000 percent"), absurd.err());
    assertEquals(0, run("apr", flows.formatted("100", "110")).code());
  }

  @Test
  void yenHaveNoDecimalsAndDinarsThree() throws Exception {
    String terms =
        "{\"principal\": \"%s\", \"currency\": \"%s\", \"annualRate\": \"5\", \"instalments\": 3,"
            + " \"start\": \"2026-01-31\"}";

    Answer yen = run("schedule", terms.formatted("100000", "JPY"));
    Answer dinars = run("schedule", terms.formatted("100.125", "BHD"));

    assertEquals("806", JSON.readTree(yen.out()).get("totalInterest").textValue(), yen.err());
    assertEquals("0.806", JSON.readTree(dinars.out()).get("totalInterest").textValue());
  }

  @Test
  void aprAnswersBothRoundings() throws Exception {
    StringBuilder repayments = new StringBuilder("{\"date\": \"2015-01-15\", \"amount\": 4000}");
    LocalDate start = LocalDate.of(2015, 1, 15);
    for (int month = 1; month <= 240; month++) {
      repayments
          .append(", {\"date\": \"")
          .append(start.plusMonths(month))
          .append("\", \"amount\": \"1432.86\"}");
    }

    Answer answer =
        run(
            "apr",
            "{\"advances\": [{\"date\": \"2015-01-15\", \"amount\": \"200000\"}],"
                + " \"repayments\": ["
                + repayments
                + "]}");

    assertEquals(0, answer.code(), answer.err());
    assertEquals(
        "{\"rate\":\"6.434412\",\"published\":\"6.4\"}", JSON.readTree(answer.out()).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"annualRate": "1000.1"} | annualRate: 1000.1 is not between 0 and 1000
          {"annualRate": "twelve"} | annualRate: must be a decimal number, as 12.5
          {"annualRate": "1e9"} | annualRate: must be a decimal number, as 12.5
          {"annualRate": true} | annualRate: must be a number in a string, as "12.5"
          {"annualRate": null} | annualRate: is missing
          {"instalments": 0} | instalments: 0 is not between 1 and 1200
          {"instalments": "2.5"} | instalments: 2.5 is no such whole number
          {"principal": "0"} | principal: must be more than nothing
          {"principal": "1.005"} | principal: 1.005 has more than the 2 decimals of GBP
          {"principal": "99999999999999"} | principal: more than 1000000000000000 minor units
          {"start": "2026-02-30"} | start: must be a date, as 2026-11-23
          {"start": 2026} | start: must be a string
          {"firstDue": "2025-12-31"} | firstDue: 2025-12-31 is not after the start, 2026-01-01
          {"currency": "GBX"} | currency: GBX is no currency of ISO 4217
          {"daysInYear": 361} | daysInYear: must be one of ACTUAL, 360, 364, 365
          {"every": {"count": 1, "unit": "YEARS"}} | every.unit: must be one of DAYS, WEEKS, MONTHS
          {"every": "MONTHS"} | every: must be an object
          {"disbursements": [{"date": "2026-01-01"}]} | disbursements[0].amount: is missing
          {"disbursements": {}} | disbursements: must be a list
          {"rateChanges": [{"from": "2026-02-01", "annualRate": "1", "to": 1}]} | rateChanges[0].to: is no field; known are annualRate, from
          {"nominalRate": "1"} | nominalRate: is no field; known are
          """)
  void badTermsAreCodeTwoWithFieldAndReason(String change, String message) throws Exception {
    ObjectNode terms =
        (ObjectNode)
            JSON.readTree(
                "{\"principal\": \"1000\", \"annualRate\": \"5\", \"instalments\": 12,"
                    + " \"start\": \"2026-01-01\"}");
    terms.setAll((ObjectNode) JSON.readTree(change));

    Answer answer = run("schedule", terms.toString());

    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    assertTrue(answer.err().startsWith(message), answer.err());
  }

  @Test
  void whatIsNoJsonIsCodeTwo() throws Exception {
    for (String text : List.of("", "{\"principal\"", "[]", "{} {}", "{\"a\": 1, \"a\": 2}")) {
      Answer answer = run("schedule", text);
      assertEquals(2, answer.code(), text);
      assertTrue(answer.err().startsWith("standard input: "), answer.err());
    }
  }

  @Test
  void flowsWithoutARateAreCodeTwo() throws Exception {
    Answer answer = run("apr", "{\"advances\": [], \"repayments\": []}");

    assertEquals(new Answer(2, "", "advances: there is none\n"), answer);
  }

  private static Answer run(String command, String input) throws Exception {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = Calculator.run(command);
      return new Answer(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
