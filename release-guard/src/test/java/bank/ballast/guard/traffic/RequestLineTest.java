package bank.ballast.guard.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestLineTest {

  private static final String CUSTOMER = "7d0c0f4e-1111-4222-8333-444455556666";

  @Test
  void readsALine() {
    RequestLine line =
        RequestLine.of(
                "R 1795302000123 candidate candidate 200 ---- 0 0 0 1 12 14 GET"
                    + " %2Fapi%2Faccounts%2Facc_01k "
                    + CUSTOMER
                    + " 0b9f ios 4.2.0 - 5f 1")
            .orElseThrow();
    assertEquals(1795302000123L, line.at());
    assertEquals(Optional.of(Side.CANDIDATE), line.side());
    assertEquals("GET /api/accounts/*", line.place());
    assertEquals(Optional.of(CUSTOMER), line.who());
    assertEquals("ios", line.platform());
    assertTrue(line.signedIn());
    assertEquals(Optional.empty(), line.harm());
  }

  @Test
  void whatIsNoRequestIsLeftOut() {
    assertEquals(Optional.empty(), RequestLine.of("[NOTICE] (12) : New worker"));
    assertEquals(Optional.empty(), RequestLine.of("R 17953 candidate"));
    assertEquals(Optional.empty(), RequestLine.of(""));
  }

  @Test
  void anAppIsOnlyWhatTheBankKnows() {
    assertEquals("android", app("android", "4").platform());
    assertEquals("10.0.1.123456789", app("ios", "10.0.1.123456789").version());
    for (String platform : new String[] {"windows", "iOS", "ios%20", "%0A", "-"}) {
      assertNull(app(platform, "1.0").platform(), platform);
    }
    for (String version : new String[] {"1.0%20b", "1.0-beta", "1..0", "1.", "1.2.3.4.5", "-"}) {
      assertNull(app("ios", version).version(), version);
    }
    assertNull(app("ios", "1234567890").version());
  }

  private static RequestLine app(String platform, String version) {
    return RequestLine.of(
            "R 1795302000123 stable node-1 200 ---- 0 0 0 1 12 14 GET %%2Fapi%%2Fprofile - 0b9f %s %s - - 1"
                .formatted(platform, version))
        .orElseThrow();
  }

  @Test
  void aGoodTokenThatIsTurnedAwayIsAFailedLogIn() {
    assertEquals(Optional.of(Harm.FAILED_LOG_IN), harm(401, "----", "0", CUSTOMER, "1"));
    assertEquals(Optional.empty(), harm(401, "----", "0", CUSTOMER, "0"), "an expired one is not");
    assertEquals(Optional.empty(), harm(401, "----", "0", "~" + CUSTOMER, "-"), "nor is none");
  }

  @Test
  void whoIsToConfirmAPaymentHasNotFailedToLogIn() {
    assertEquals(
        Optional.of(Harm.REFUSED_PAYMENT), answered("POST", "payments", "STEP_UP_REQUIRED").harm());
    assertEquals(Optional.empty(), answered("POST", "payees", "STEP_UP_REQUIRED").harm());
    assertTrue(answered("POST", "payees", "STEP_UP_REQUIRED").wantsConfirming());
    assertEquals(
        Optional.of(Harm.FAILED_LOG_IN), answered("POST", "payees", "SIGN_IN_ENDED").harm());
    assertFalse(answered("POST", "payees", "SIGN_IN_ENDED").wantsConfirming());
  }

  private static RequestLine answered(String method, String path, String code) {
    return RequestLine.of(
            "R 1795302000123 stable node-1 401 ---- 0 0 0 1 12 14 %s %%2Fapi%%2F%s %s - - - %s - 1"
                .formatted(method, path, CUSTOMER, code))
        .orElseThrow();
  }

  @Test
  void aServerThatGivesUpIsAnError() {
    assertEquals(Optional.of(Harm.ERROR), harm(500, "----", "0", CUSTOMER, "1"));
    assertEquals(Optional.of(Harm.ERROR), harm(503, "SC--", "0", "-", "-"));
  }

  @Test
  void aSecondTryHidesNothing() {
    assertEquals(Optional.of(Harm.DROPPED), harm(200, "----", "+1", CUSTOMER, "1"));
  }

  @Test
  void aClientThatWentAwayIsNotHarmed() {
    assertEquals(Optional.empty(), harm(400, "CD--", "0", CUSTOMER, "1"));
  }

  @Test
  void aPaymentThatIsNotTakenIsRefused() {
    assertEquals(Optional.of(Harm.REFUSED_PAYMENT), payment(422));
    assertEquals(Optional.empty(), payment(201));
  }

  @Test
  void aBlockedAppAndOneThatAsksTooOftenHaveNoPaymentRefused() {
    assertEquals(Optional.empty(), payment(426));
    assertEquals(Optional.empty(), payment(429));
  }

  private static Optional<Harm> payment(int status) {
    return RequestLine.of(
            "R 1795302000123 stable node-1 %d ---- 0 0 0 1 12 14 POST %%2Fapi%%2Fpayments %s 0b9f web 1.0 - - 1"
                .formatted(status, CUSTOMER))
        .orElseThrow()
        .harm();
  }

  @Test
  void theDeviceStandsInForACustomerWhoIsNotSignedIn() {
    RequestLine line = line(200, "----", "0", "-", "-");
    assertEquals(Optional.of("0b9f"), line.who());
    assertFalse(line.signedIn());
    assertEquals(Optional.of(CUSTOMER), line(200, "----", "0", "~" + CUSTOMER, "-").who());
  }

  private static Optional<Harm> harm(
      int status, String termination, String retries, String customer, String fresh) {
    return line(status, termination, retries, customer, fresh).harm();
  }

  private static RequestLine line(
      int status, String termination, String retries, String customer, String fresh) {
    return RequestLine.of(
            "R 1795302000123 stable node-1 %d %s %s 0 0 1 12 14 GET %%2Fapi%%2Fprofile %s 0b9f web 1.0 - - %s"
                .formatted(status, termination, retries, customer, fresh))
        .orElseThrow();
  }
}
