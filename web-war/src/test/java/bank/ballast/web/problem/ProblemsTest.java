package bank.ballast.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.web.json.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final Problems problems = new Problems(Texts.in(Locale.ENGLISH));

  @Test
  void writesARefusalWithItsFactsBesideTheMembersOfTheStandard() {
    Refusal refusal = new Refusal(AccountsRefusal.TOO_YOUNG, "minimumAge", "18");

    JsonNode json = StrictJson.MAPPER.valueToTree(problems.of(refusal));

    assertEquals("urn:ballast:problem:too-young", json.get("type").asText());
    assertEquals(422, json.get("status").asInt());
    assertEquals("TOO_YOUNG", json.get("code").asText());
    assertEquals("18", json.get("minimumAge").asText());
    assertFalse(json.has("facts"));
    assertFalse(json.has("errors"));
  }

  @Test
  void answersEachKindWithItsStatus() {
    assertEquals(400, problems.of(new Refusal(PaymentsRefusal.AMOUNT_NOT_POSITIVE)).status());
    assertEquals(403, problems.of(new Refusal(AccountsRefusal.STAFF_CANNOT_BE_CUSTOMER)).status());
    assertEquals(404, problems.of(new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND)).status());
    assertEquals(409, problems.of(new Refusal(AccountsRefusal.PROFILE_EXISTS)).status());
    assertEquals(422, problems.of(new Refusal(PaymentsRefusal.INSUFFICIENT_FUNDS)).status());
  }

  @Test
  void namesTheFieldAndTheReason() {
    Problem problem = problems.of(new InvalidInput("limit", Reason.OUT_OF_RANGE, "1", "100"));

    assertEquals("INVALID_REQUEST", problem.code());
    assertEquals(
        List.of(new FieldError("limit", "must be a whole number from 1 to 100")), problem.errors());
  }

  @Test
  void tellsAMalformedAmountFromOtherFields() {
    Problem problem = problems.of(new InvalidInput("amount.minorUnits", Reason.NOT_A_WHOLE_NUMBER));

    assertEquals("INVALID_AMOUNT", problem.code());
    assertEquals(
        "INVALID_REQUEST",
        problems.of(new InvalidInput("amountOfFun", Reason.UNKNOWN_PROPERTY)).code());
  }

  @Test
  void takesAStatusThatHasNoCodeForTheNearestFault() {
    assertEquals(HttpProblem.METHOD_NOT_ALLOWED, HttpProblem.ofStatus(405));
    assertEquals(HttpProblem.BAD_REQUEST, HttpProblem.ofStatus(418));
    assertEquals(HttpProblem.INTERNAL, HttpProblem.ofStatus(502));
  }
}
