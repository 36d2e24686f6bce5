package bank.ballast.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says of a version of the app whether it may be used. Answered from memory, which is at most two
 * seconds behind what was decided on another node; while the database is away, what was known last
 * holds.
 */
public interface AppVerdicts {

  /**
   * The verdict for one installation.
   *
   * @param installation null where it is not known: then only what holds for all holds for it
   */
  AppVerdict of(AppPlatform platform, AppVersion version, @Nullable UUID installation);
}
