package bank.ballast.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.web.json.StrictJson;
import bank.ballast.web.payments.PaymentOrder;
import bank.ballast.web.profile.CompleteProfile;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonErrorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.5",
        "12.0",
        "1e3",
        "\"1250\"",
        "\"\"",
        "true",
        "9223372036854775808",
        "-9223372036854775809",
        "[1250]",
        "{}"
      })
  void refusesAnythingButAWholeNumberOf64Bits(String minorUnits) {
    InvalidInput refused =
        refusal(
            "{\"amount\": {\"minorUnits\": " + minorUnits + ", \"currency\": \"GBP\"}}",
            PaymentOrder.class);

    assertEquals("amount.minorUnits", refused.field());
    assertEquals(Reason.NOT_A_WHOLE_NUMBER, refused.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "0x10", "1_000"})
  void refusesWhatIsNoNumberOfJson(String minorUnits) {
    InvalidInput refused =
        refusal("{\"amount\": {\"minorUnits\": " + minorUnits + "}}", PaymentOrder.class);

    assertEquals(Reason.MALFORMED_JSON, refused.reason());
  }

  @Test
  void readsTheLargestAmountsThatThereAre() throws Exception {
    PaymentOrder order =
        StrictJson.MAPPER.readValue(
            "{\"amount\": {\"minorUnits\": 9223372036854775807, \"currency\": \"GBP\"}}",
            PaymentOrder.class);

    assertEquals(Long.MAX_VALUE, order.amount().minorUnits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"status": "settled"}                    | status       | UNKNOWN_PROPERTY
          {"to": {"owner": "me"}}                  | to.owner     | UNKNOWN_PROPERTY
          {"amount": {"rate": 1}}                  | amount.rate  | UNKNOWN_PROPERTY
          {"amount": "12 GBP"}                     | amount       | WRONG_TYPE
          {"reference": {"a": 1}}                  | reference    | WRONG_TYPE
          {"reference": 5}                         | reference    | WRONG_TYPE
          {"reference": true}                      | reference    | WRONG_TYPE
          {"to": []}                               | to           | WRONG_TYPE
          """)
  void namesTheFieldThatIsWrong(String json, String field, Reason reason) {
    InvalidInput refused = refusal(json, PaymentOrder.class);

    assertEquals(field, refused.field());
    assertEquals(reason, refused.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "not json",
        "{\"reference\": \"a\", \"reference\": \"b\"}",
        "{\"reference\": \"a\"} {}",
        "{\"reference\": \"a\"} x",
        "{'reference': 'a'}",
        "{\"reference\": \"a\",}",
        "/* hello */ {}"
      })
  void refusesWhatIsNotExactlyOneObject(String json) {
    assertThrows(
        JsonProcessingException.class, () -> StrictJson.MAPPER.readValue(json, PaymentOrder.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1990-13-01\"",
        "\"1990-02-30\"",
        "\"1990-4-1\"",
        "\"\"",
        "\"1990-04-01T00:00:00\"",
        "\"1990-04-01T00:00:00Z\"",
        "7000",
        "[1990, 4, 1]"
      })
  void refusesADateInAnyOtherForm(String date) {
    InvalidInput refused = refusal("{\"dateOfBirth\": " + date + "}", CompleteProfile.class);

    assertEquals("dateOfBirth", refused.field());
    assertEquals(Reason.NOT_A_DATE, refused.reason());
  }

  private static InvalidInput refusal(String json, Class<?> type) {
    return JsonErrors.invalidInput(
        assertThrows(JsonProcessingException.class, () -> StrictJson.MAPPER.readValue(json, type)));
  }
}
