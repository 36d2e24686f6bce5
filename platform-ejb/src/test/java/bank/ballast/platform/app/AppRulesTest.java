package bank.ballast.platform.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.AppVersionRule;
import bank.ballast.platform.AppVersionState;
import bank.ballast.platform.Share;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What decisions about versions mean for one installation. */
class AppRulesTest {

  private static final UUID SOME = UUID.fromString("0190b6a0-0000-7000-8000-000000000001");

  @Test
  void nothingDecidedIsFine() {
    assertEquals(AppVerdict.FINE, AppRules.NONE.verdict(AppPlatform.IOS, v("1"), SOME));
    assertEquals(AppVerdict.FINE, of(broken("2.1")).verdict(AppPlatform.ANDROID, v("2.1"), SOME));
    assertEquals(AppVerdict.FINE, of(broken("2.1")).verdict(AppPlatform.IOS, v("2.2"), SOME));
  }

  @Test
  void zerosAtTheEndMakeNoOtherVersion() {
    assertEquals(AppVersionState.BROKEN, state(of(broken("2.1")), "2.1.0.0"));
    assertEquals("2.1", v("2.1.0").key());
    assertEquals("2.0.1", v("2.0.1").key());
    assertEquals(v("2.1"), v("2.1.0"));
    assertTrue(v("2.10").compareTo(v("2.9")) > 0);
  }

  @Test
  void textsThatAreNoVersionsAreNone() {
    Stream.of("", ".", "1.", ".1", "1..2", "1.2.3.4.5", "v1", "1.2-beta", "-1", "1234567890", "１")
        .forEach(text -> assertNull(AppVersion.parse(text), text));
  }

  @Test
  void whatIsSaidOfTheVersionItselfGoesFirst() {
    AppRules rules =
        of(
            rule("3", true, AppVersionState.UPDATE_NEEDED, Share.ALL),
            rule("5", true, AppVersionState.UPDATE_ADVISED, Share.ALL),
            rule("2.7", false, AppVersionState.FINE, Share.ALL));

    assertEquals(AppVersionState.UPDATE_NEEDED, state(rules, "2.6"));
    assertEquals(AppVersionState.FINE, state(rules, "2.7"));
    assertEquals(AppVersionState.UPDATE_ADVISED, state(rules, "4"));
    assertEquals(AppVersionState.FINE, state(rules, "5.1"));
  }

  @Test
  void shareHoldsForAboutSoManyAndAlwaysForTheSame() {
    AppRules rules = of(rule("2", false, AppVersionState.UPDATE_NEEDED, 2500));
    AppRules more = of(rule("2", false, AppVersionState.UPDATE_NEEDED, 5000));
    int held = 0;
    for (int i = 0; i < 4000; i++) {
      UUID installation = new UUID(i, 0x8000_0000_0000_0000L);
      boolean now = rules.verdict(AppPlatform.IOS, v("2"), installation).state().blocks();
      held += now ? 1 : 0;
      assertTrue(!now || more.verdict(AppPlatform.IOS, v("2"), installation).state().blocks());
    }

    assertTrue(held > 850 && held < 1150, "held for " + held + " of 4000");
    assertEquals(AppVerdict.FINE, rules.verdict(AppPlatform.IOS, v("2"), null));
  }

  private static AppVersionState state(AppRules rules, String version) {
    return rules.verdict(AppPlatform.IOS, v(version), SOME).state();
  }

  private static AppRules of(AppVersionRule... rules) {
    return new AppRules(List.of(rules));
  }

  private static AppVersionRule broken(String version) {
    return rule(version, false, AppVersionState.BROKEN, Share.ALL);
  }

  private static AppVersionRule rule(
      String version, boolean andOlder, AppVersionState state, int share) {
    return new AppVersionRule(
        AppPlatform.IOS, v(version), andOlder, state, share, null, "test", Instant.EPOCH, "test");
  }

  private static AppVersion v(String text) {
    return Objects.requireNonNull(AppVersion.parse(text));
  }
}
