package bank.ballast.rehearsal.customers;

import java.util.Locale;

/** What an app runs on. */
public enum Platform {
  /** Apple's phones. */
  IOS("4.1.0"),
  /** Google's phones. */
  ANDROID("7.0.0"),
  /** A browser. */
  WEB("2.3.0");

  private final String soundVersion;

  Platform(String soundVersion) {
    this.soundVersion = soundVersion;
  }

  /** As the header {@code X-App-Platform} has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The version of the app that everybody has at first, and that does what it should. */
  public String soundVersion() {
    return soundVersion;
  }

  /**
   * The platform of the n-th customer: of twenty, nine have one, eight another, three a browser.
   */
  static Platform of(int number) {
    int place = number % 20;
    return place < 9 ? IOS : place < 17 ? ANDROID : WEB;
  }
}
