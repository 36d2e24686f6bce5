package bank.ballast.rehearsal.customers;

/** The versions of the apps that behave wrongly. */
public final class BadVersion {

  private BadVersion() {}

  /** The bad version of a platform's app; nothing for the web app, which is always the newest. */
  public static String of(Platform platform) {
    return switch (platform) {
      case IOS -> "4.2.0";
      case ANDROID -> "7.1.0";
      case WEB -> "";
    };
  }

  /** Whether it keeps its users from getting in. */
  public static boolean breaksLogIn(Platform platform) {
    return AppDefect.of(platform, of(platform)) == AppDefect.SPOILT_TOKEN;
  }
}
