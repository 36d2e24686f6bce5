package bank.ballast.platform;

import java.util.List;

/** What the bank has decided about versions of its app. Nothing was decided: fine. */
public interface AppVersions {

  /** All decisions, by platform, the newest version first. */
  List<AppVersionRule> all();

  /**
   * Decides about a version, in place of what was decided about it before. Holds on all nodes
   * within two seconds, and stands in the audit trail.
   *
   * @throws bank.ballast.kernel.Refusal {@link PlatformRefusal#APP_VERSION_UNKNOWN} where platform
   *     or version are none
   */
  AppVersionRule decide(DecideAppVersion decision);
}
