package bank.ballast.systemtests.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Api;
import bank.ballast.systemtests.http.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A version of the app that must not be used is turned away, and told what to do. */
@RunningBank
class AppVersionsIT {

  /** All nodes follow within this. */
  private static final Duration FOLLOWED = Duration.ofSeconds(2);

  private final Bank bank;
  private final String version = Phone.newVersion();

  AppVersionsIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void brokenVersionIsTurnedAwayAndToldWhatToUse() {
    Api customer = bank.customers().newCustomer().person().api();
    Phone phone = new Phone(customer, "ios", version);
    phone.get("/profile").expect(200);

    decide("ios", version, Map.of("verdict", "broken", "use", "2.0.4"));
    followed(phone, "broken");

    Answer turnedAway = phone.get("/profile", "fr").expectRefusal(426, "APP_VERSION_BROKEN");
    assertEquals(Optional.of("ballast-app/2.0.4"), turnedAway.header("Upgrade"));
    assertEquals(Optional.of("Upgrade"), turnedAway.header("Connection"));
    assertEquals(Optional.of("APP_VERSION_BROKEN"), turnedAway.header("X-Problem-Code"));
    assertEquals(Optional.of("fr"), turnedAway.header("Content-Language"));
    assertEquals("2.0.4", turnedAway.text("/use"));
    assertTrue(turnedAway.text("/detail").contains("2.0.4"), turnedAway.text("/detail"));
    String arabic = phone.get("/profile", "ar").text("/detail");
    assertTrue(arabic.contains("أموالك") && arabic.contains("2.0.4"), arabic);
  }

  @Test
  void onlyThatVersionIsTurnedAwayAndOnlyUntilItIsFine() {
    Api customer = bank.customers().newCustomer().person().api();
    Phone phone = new Phone(customer, "android", version);
    decide("android", version, Map.of("verdict", "update-needed"));
    followed(phone, "update-needed");

    String advice = phone.get("/profile").expectRefusal(426, "APP_UPDATE_NEEDED").text("/detail");
    assertTrue(advice.endsWith("Update it."), advice);
    new Phone(customer, "ios", version).get("/profile").expect(200);
    new Phone(customer, "android", version + ".1").get("/profile").expect(200);
    customer.get("/profile").expect(200);

    decide("android", version, Map.of("verdict", "fine"));
    followed(phone, "fine");
    phone.get("/profile").expect(200);
  }

  @Test
  void isToldAheadOfTheTokenAndWhereItMayStillAsk() {
    decide("web", version, Map.of("verdict", "broken"));
    Phone stranger = new Phone(bank.stranger(), "web", version);
    Phone garbage = new Phone(bank.stranger().with("no.token.atall"), "web", version);
    followed(stranger, "broken");

    stranger.get("/accounts").expectRefusal(426, "APP_VERSION_BROKEN");
    garbage.get("/accounts").expectRefusal(426, "APP_VERSION_BROKEN");
    garbage.verdict().expect(200);
    garbage.report(Map.of("reports", List.of(Map.of("kind", "log-in-failed")))).expect(204);
  }

  @Test
  void anAdviceHoldsForItsShareAndBlocksNobody() {
    decide("ios", version, Map.of("verdict", "update-advised", "share", 5000, "use", "9"));
    Phone without = new Phone(bank.stranger(), "ios", version);
    Waiting.within(FOLLOWED, "an advice for some", () -> advised() + advised() + advised() > 0);
    int advised = 0;
    for (int i = 0; i < 60; i++) {
      advised += advised();
    }

    assertTrue(advised > 12 && advised < 48, advised + " of 60 are advised");
    String first = without.verdict().text("/verdict");
    assertEquals(first, without.verdict().text("/verdict"));
    without.get("/profile").expect(401);
  }

  @Test
  void aShareOfAllInstallationsIsTurnedAwayBeforeTheOthers() {
    List<Phone> phones =
        Stream.generate(() -> new Phone(bank.stranger(), "android", version)).limit(40).toList();
    decide("android", version, Map.of("verdict", "broken", "share", 5000));
    Waiting.within(FOLLOWED, "some are turned away", () -> !turnedAway(phones).isEmpty());

    List<Phone> some = turnedAway(phones);
    assertTrue(some.size() > 5 && some.size() < 35, some.size() + " of 40 are turned away");
    some.forEach(phone -> phone.get("/profile").expectRefusal(426, "APP_VERSION_BROKEN"));
    phones.stream()
        .filter(phone -> !some.contains(phone))
        .forEach(phone -> phone.get("/profile").expect(401));

    decide("android", version, Map.of("verdict", "broken", "share", 10_000));
    Waiting.within(FOLLOWED, "all are", () -> turnedAway(phones).size() == phones.size());
  }

  @Test
  void whatClientsSayOfThemselvesMustMakeSense() {
    Map<String, String> wrong =
        Map.of(
            "X-App-Platform", "windows",
            "X-App-Version", "2.1-beta",
            "X-Installation-Id", "1-2-3-4-5");

    wrong.forEach(
        (header, value) -> {
          Answer answer =
              bank.stranger()
                  .send("GET", "/profile", null, Map.of(header, value))
                  .expectRefusal(400, "INVALID_REQUEST");
          assertEquals(header, answer.text("/errors/0/field"));
        });
    bank.stranger().get("/profile").expect(401);
  }

  @Test
  void everyDecisionStandsInTheAuditTrail() {
    decide("ios", version, Map.of("verdict", "broken", "share", 500, "use", "2.0.4"));

    assertEquals(
        List.of("APP_VERSION_BROKEN A test [500 of 10000, use 2.0.4]"),
        bank.books()
            .texts(
                "SELECT CONCAT(action, ' ', reason) FROM security_audit WHERE object = ?",
                "ios " + version));
    assertFalse(
        bank
            .stranger()
            .with(bank.commandLineToken())
            .get("/app-versions")
            .expect(200)
            .json()
            .at("/items")
            .findValuesAsText("version")
            .stream()
            .noneMatch(version::equals));
  }

  @Test
  void unknownPlatformsAndVersionsAreNotDecidedAbout() {
    Api operator = bank.stranger().with(bank.commandLineToken());
    Map<String, Object> body = Map.of("verdict", "broken", "reason", "A test");

    for (String path : List.of("/app-versions/windows/1", "/app-versions/ios/one")) {
      operator.send("PUT", path, body, Map.of()).expectRefusal(404, "APP_VERSION_UNKNOWN");
    }
  }

  private static List<Phone> turnedAway(List<Phone> phones) {
    return phones.stream().filter(phone -> phone.get("/profile").status() == 426).toList();
  }

  private int advised() {
    String verdict = new Phone(bank.stranger(), "ios", version).verdict().text("/verdict");
    return verdict.equals("update-advised") ? 1 : 0;
  }

  private void followed(Phone phone, String verdict) {
    Waiting.within(
        FOLLOWED, verdict, () -> phone.verdict().expect(200).text("/verdict").equals(verdict));
  }

  private void decide(String platform, String about, Map<String, Object> decision) {
    Map<String, Object> body = new HashMap<>(decision);
    body.put("reason", "A test");
    bank.stranger()
        .with(bank.commandLineToken())
        .send("PUT", "/app-versions/" + platform + "/" + about, body, Map.of())
        .expect(200);
  }
}
