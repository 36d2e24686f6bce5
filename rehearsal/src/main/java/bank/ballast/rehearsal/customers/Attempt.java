package bank.ballast.rehearsal.customers;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a customer tried.
 *
 * @param at when they wanted it, whenever it was begun
 * @param customer the subject, or an employee's name
 * @param platform of their app
 * @param version of their app
 * @param what it was: {@code SIGN_IN} for getting in as a whole, otherwise a method and a path
 * @param outcome what came of it
 * @param status of the answer, 0 where there was none
 * @param detail the problem's code, or what was wrong
 * @param millis how long it took, from {@code at}
 */
public record Attempt(
    Instant at,
    String customer,
    Platform platform,
    String version,
    String what,
    Outcome outcome,
    int status,
    @Nullable String detail,
    long millis) {

  /** A whole sign-in: a token, and the first screen with it. */
  public static final String SIGN_IN = "SIGN_IN";

  /** Whether it is a sign-in as a whole, and no single request. */
  public boolean isSignIn() {
    return what.equals(SIGN_IN);
  }

  /** When it was over. */
  public Instant over() {
    return at.plusMillis(millis);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%s,%s,%s,%d,%s,%d%n",
        at,
        customer,
        platform.word(),
        version,
        what,
        outcome,
        status,
        detail == null ? "" : detail.replaceAll("[\\r\\n,]+", " "),
        millis);
  }
}
