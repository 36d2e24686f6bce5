package bank.ballast.platform.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppRange;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.Share;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flags as OpenFeature's client answers from them. */
class TableProviderTest {

  private static final String NOBODY = "nobody";

  private final Map<String, FlagRule> rules = new HashMap<>();
  private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();

  @BeforeEach
  void begin() {
    api.setProviderAndWait("test", new TableProvider(rules::get));
  }

  @AfterEach
  void end() {
    api.shutdown();
  }

  @Test
  void flagThatIsNotKnownIsWhatTheCallerSays() {
    assertTrue(client().getBooleanValue("unknown", true));
    assertFalse(client().getBooleanValue("unknown", false));
    assertEquals(
        "FLAG_NOT_FOUND", client().getBooleanDetails("unknown", true).getErrorCode().name());
  }

  @Test
  void killSwitchGoesBeforeEverything() {
    rules.put("f", new FlagRule("f", false, Share.ALL, true, List.of()));

    assertFalse(client().getBooleanValue("f", true, staff()));
    assertEquals("DISABLED", client().getBooleanDetails("f", true, staff()).getReason());
  }

  @Test
  void staffHaveItBeforeTheShareReachesAnybody() {
    rules.put("f", new FlagRule("f", true, 0, true, List.of()));

    assertTrue(client().getBooleanValue("f", false, staff()));
    assertFalse(client().getBooleanValue("f", true, new ImmutableContext(NOBODY)));
  }

  @Test
  void shareIsOfCustomersAndOthersForEachFlag() {
    rules.put("one", new FlagRule("one", true, 3000, false, List.of()));
    rules.put("two", new FlagRule("two", true, 3000, false, List.of()));
    int one = 0;
    int both = 0;
    for (int i = 0; i < 4000; i++) {
      ImmutableContext customer = new ImmutableContext("customer-" + i);
      boolean first = client().getBooleanValue("one", false, customer);
      assertEquals(first, client().getBooleanValue("one", false, customer));
      one += first ? 1 : 0;
      both += first && client().getBooleanValue("two", false, customer) ? 1 : 0;
    }

    assertTrue(one > 1050 && one < 1350, "on for " + one + " of 4000");
    assertTrue(both > 240 && both < 480, "both on for " + both + " of 4000");
  }

  @Test
  void whoIsNotKnownHasOnlyWhatAllHave() {
    rules.put("f", new FlagRule("f", true, Share.ALL - 1, false, List.of()));
    assertFalse(client().getBooleanValue("f", true));

    rules.put("f", new FlagRule("f", true, Share.ALL, false, List.of()));
    assertTrue(client().getBooleanValue("f", false));
  }

  @Test
  void appsOutsideTheirRangesDoNotHaveIt() {
    List<AppRange> apps = AppRanges.read("ios:2.1:3,android::");
    rules.put("f", new FlagRule("f", true, Share.ALL, false, apps));

    assertTrue(client().getBooleanValue("f", false, app(AppPlatform.IOS, "2.1.0")));
    assertTrue(client().getBooleanValue("f", false, app(AppPlatform.ANDROID, "1")));
    assertFalse(client().getBooleanValue("f", true, app(AppPlatform.IOS, "2.0.9")));
    assertFalse(client().getBooleanValue("f", true, app(AppPlatform.IOS, "3")));
    assertFalse(client().getBooleanValue("f", true, app(AppPlatform.WEB, "2.1")));
    assertFalse(client().getBooleanValue("f", true, new ImmutableContext(NOBODY)));
    assertEquals("ios:2.1:3,android::", AppRanges.text(apps));
    assertEquals(AppVersion.parse("2.1"), apps.get(0).from());
  }

  private Client client() {
    return api.getClient("test");
  }

  private static ImmutableContext staff() {
    return new ImmutableContext(NOBODY, Map.of(TableProvider.STAFF, new Value(true)));
  }

  private static ImmutableContext app(AppPlatform platform, String version) {
    return new ImmutableContext(
        NOBODY,
        Map.of(
            TableProvider.PLATFORM,
            new Value(platform.name()),
            TableProvider.VERSION,
            new Value(version)));
  }
}
