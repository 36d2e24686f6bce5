package bank.ballast.platform;

/** What clients see that the server does not. */
public enum ClientReportKind {
  /** No answer came. */
  FAILED_CONNECTION,
  /** The app started, and how long it took. */
  APP_START,
  /** A screen was there to be used, and how long it took. */
  SCREEN,
  /** The app ended unexpectedly. */
  CRASH,
  /** A log-in did not succeed, wherever it broke off. */
  LOG_IN_FAILED
}
