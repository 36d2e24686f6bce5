package bank.ballast.platform;

/** What the app runs on. */
public enum AppPlatform {
  /** An iPhone or iPad. */
  IOS,
  /** An Android phone. */
  ANDROID,
  /** A browser. */
  WEB
}
