package bank.ballast.platform.app;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.AppVersionRule;
import bank.ballast.platform.AppVersionState;
import bank.ballast.platform.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All decisions, ready to be asked with each request. What was decided about a version itself goes
 * before what was decided about all older ones; of those, the strictest.
 */
final class AppRules {

  static final AppRules NONE = new AppRules(List.of());

  private final Map<AppPlatform, OfPlatform> platforms = new EnumMap<>(AppPlatform.class);

  AppRules(List<AppVersionRule> rules) {
    for (AppVersionRule rule : rules) {
      platforms.computeIfAbsent(rule.platform(), platform -> new OfPlatform()).add(rule);
    }
    platforms.values().forEach(OfPlatform::sort);
  }

  AppVerdict verdict(AppPlatform platform, AppVersion version, @Nullable UUID installation) {
    OfPlatform rules = platforms.get(platform);
    if (rules == null) {
      return AppVerdict.FINE;
    }
    AppVersionRule exact = rules.exact.get(version);
    if (exact != null) {
      return holds(exact, installation) ? verdict(exact) : AppVerdict.FINE;
    }
    for (AppVersionRule rule : rules.strictestFirst) {
      if (version.compareTo(rule.version()) < 0 && holds(rule, installation)) {
        return verdict(rule);
      }
    }
    return AppVerdict.FINE;
  }

  private static AppVerdict verdict(AppVersionRule rule) {
    return rule.state() == AppVersionState.FINE
        ? AppVerdict.FINE
        : new AppVerdict(rule.state(), rule.use());
  }

  private static boolean holds(AppVersionRule rule, @Nullable UUID installation) {
    return installation == null
        ? rule.share() >= Share.ALL
        : Share.includes(rule.share(), installation.toString(), rule.version().key());
  }

  private static final class OfPlatform {

    private final Map<AppVersion, AppVersionRule> exact = new HashMap<>();
    private final List<AppVersionRule> strictestFirst = new ArrayList<>();

    private void add(AppVersionRule rule) {
      exact.put(rule.version(), rule);
      if (rule.andOlder()) {
        strictestFirst.add(rule);
      }
    }

    private void sort() {
      strictestFirst.sort(Comparator.comparing(AppVersionRule::state).reversed());
    }
  }
}
