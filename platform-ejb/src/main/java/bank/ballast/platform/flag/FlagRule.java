package bank.ballast.platform.flag;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppRange;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a flag is on. */
record FlagRule(String flag, boolean on, int share, boolean staff, List<AppRange> apps) {

  /** Why it is on or off, in OpenFeature's words. */
  enum Why {
    /** Switched off for everybody. */
    DISABLED(false),
    /** The app is none of those that it is for. */
    DEFAULT(false),
    /** For staff. */
    TARGETING_MATCH(true),
    /** Within the share. */
    SPLIT(true),
    /** Not within the share. */
    SPLIT_AWAY(false);

    private final boolean on;

    Why(boolean on) {
      this.on = on;
    }

    boolean isOn() {
      return on;
    }

    String reason() {
      return this == SPLIT_AWAY ? SPLIT.name() : name();
    }
  }

  /**
   * The answer for one user.
   *
   * @param who the customer or the installation; null where neither is known
   */
  Why why(
      @Nullable String who,
      boolean isStaff,
      @Nullable AppPlatform platform,
      @Nullable AppVersion version) {
    if (!on) {
      return Why.DISABLED;
    }
    if (!apps.isEmpty() && apps.stream().noneMatch(range -> range.includes(platform, version))) {
      return Why.DEFAULT;
    }
    if (staff && isStaff) {
      return Why.TARGETING_MATCH;
    }
    boolean included = who == null ? share >= Share.ALL : Share.includes(share, who, flag);
    return included ? Why.SPLIT : Why.SPLIT_AWAY;
  }
}
