package bank.ballast.web.app;

import java.util.Set;

/** The paths of the API that must answer whoever asks, with whatever version and token. */
public final class OpenPaths {

  /** Says of a version whether it may be used. */
  static final String APP_VERSION = "/api/app-version";

  private static final Set<String> FOR_ANY_VERSION =
      Set.of(APP_VERSION, "/api/client-reports", "/api/status");

  private static final Set<String> FOR_ANY_TOKEN = Set.of(APP_VERSION, "/api/client-reports");

  private OpenPaths() {}

  /** Whether a blocked version is answered here as well. */
  static boolean forAnyVersion(String path) {
    return FOR_ANY_VERSION.contains(path);
  }

  /** Whether a sign-in that was ended is answered here as well, as nobody's. */
  public static boolean forAnyToken(String path) {
    return FOR_ANY_TOKEN.contains(path);
  }
}
