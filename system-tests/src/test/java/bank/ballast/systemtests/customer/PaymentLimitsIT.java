package bank.ballast.systemtests.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.scheme.OtherBanks;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may leave an account in a day. */
@RunningBank
class PaymentLimitsIT {

  private static final int RACERS = 16;

  private final Holder payer;
  private final Holder payee;

  PaymentLimitsIT(Bank bank) {
    this.payer = bank.customers().newCustomerWith(10_000);
    this.payee = bank.customers().newCustomerWithAccount();
  }

  @Test
  void asMuchAsTheLimitLeavesInADayAndNoPennyMore() {
    assertEquals(1_000_000, limit("internal").at("/daily/minorUnits").asLong());
    set("internal", 1_000).expect(200);

    payer.pay(payee, 600).expect(201);
    payer.pay(payee, 401).expectRefusal(422, "DAILY_LIMIT_EXCEEDED");
    payer.pay(payee, 400).expect(201);
    payer.pay(payee, 1).expectRefusal(422, "DAILY_LIMIT_EXCEEDED");

    JsonNode limit = limit("internal");
    assertEquals(1_000, limit.at("/used/minorUnits").asLong());
    assertEquals(0, limit.at("/left/minorUnits").asLong());
    assertEquals(
        LocalDate.now(BusinessClock.ZONE).plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant(),
        Instant.parse(limit.at("/resetsAt").asText()));
    assertEquals(0, limit("domestic").at("/used/minorUnits").asLong());
    assertEquals(9_000, payer.balance());
    assertEquals(1_000, spentToday());
  }

  private long spentToday() {
    return payer
        .api()
        .get("/accounts/" + payer.account().id() + "/balance")
        .expect(200)
        .json()
        .at("/spentToday/minorUnits")
        .asLong(-1);
  }

  @Test
  void ofManyAtOnceOnlyThoseWithinItLeave() {
    set("internal", 500).expect(200);

    List<Answer> answers = AtOnce.times(RACERS, i -> payer.pay(payee, 100));

    assertEquals(5, answers.stream().filter(it -> it.status() == 201).count());
    assertEquals(500, payee.balance());
  }

  @Test
  void aLowerLimitHoldsAtOnceAndAHigherOneIsConfirmed() {
    set("internal", 0).expect(200);
    payer.pay(payee, 1).expectRefusal(422, "DAILY_LIMIT_EXCEEDED");

    Answer asked = set("internal", 2_000).expectRefusal(401, "STEP_UP_REQUIRED");
    payer.pay(payee, 1).expectRefusal(422, "DAILY_LIMIT_EXCEEDED");
    // What was confirmed is this limit, and no higher one.
    confirmed(asked, 2_001).expectRefusal(422, "STEP_UP_MISMATCH");
    asked = set("internal", 2_000).expectRefusal(401, "STEP_UP_REQUIRED");
    confirmed(asked, 2_000).expect(200);

    payer.pay(payee, 2_000).expect(201);
  }

  @ParameterizedTest
  @CsvSource({
    "internal, -1, GBP, 400, MALFORMED_LIMIT",
    "internal, 2500001, GBP, 422, LIMIT_TOO_HIGH",
    "domestic, 100, EUR, 422, WRONG_CURRENCY",
    "card, 100, GBP, 400, INVALID_REQUEST"
  })
  void whatIsNoLimitIsRefused(
      String kind, long minorUnits, String currency, int status, String code) {
    payer
        .api()
        .send("PATCH", path(), change(kind, minorUnits, currency), Map.of())
        .expectRefusal(status, code);
  }

  @Test
  void betweenOnesOwnAccountsAndIntoPotsNothingCounts() {
    set("internal", 0).expect(200);
    Account own = payer.customer().openAccount();

    payer.customer().pay(payer.account(), own, 700).expect(201);

    assertEquals(700, payer.customer().balance(own));
    assertEquals(0, spentToday());
    assertEquals(0, limit("internal").at("/used/minorUnits").asLong());
  }

  @Test
  void whatAnotherBankRefusesIsGivenBack() {
    set("domestic", 300).expect(200);

    String refused = OtherBanks.pay(payer, "91", 300).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, refused, "refused");
    assertEquals(0, limit("domestic").at("/used/minorUnits").asLong());
    assertEquals(0, spentToday());

    OtherBanks.pay(payer, "01", 300).expect(201);
    assertEquals(300, spentToday());
    OtherBanks.pay(payer, "01", 1).expectRefusal(422, "DAILY_LIMIT_EXCEEDED");
  }

  /** Signs in once more, and asks again with the challenge. */
  private Answer confirmed(Answer asked, long pence) {
    return payer
        .customer()
        .person()
        .confirmed()
        .send(
            "PATCH",
            path(),
            change("internal", pence, "GBP"),
            Map.of(Confirming.HEADER, asked.text("/challenge")));
  }

  private String path() {
    return "/accounts/" + payer.account().id() + "/limits";
  }

  private Answer set(String kind, long pence) {
    return payer.api().send("PATCH", path(), change(kind, pence, "GBP"), Map.of());
  }

  private static Map<String, Object> change(String kind, long minorUnits, String currency) {
    return Map.of("kind", kind, "daily", Map.of("minorUnits", minorUnits, "currency", currency));
  }

  private JsonNode limit(String kind) {
    for (JsonNode limit : payer.api().get(path()).expect(200).json().at("/items")) {
      if (limit.at("/kind").asText().equals(kind)) {
        return limit;
      }
    }
    throw new AssertionError("no limit of kind " + kind);
  }
}
