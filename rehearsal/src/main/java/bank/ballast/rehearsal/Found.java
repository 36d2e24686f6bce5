package bank.ballast.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What came of one release, or of one bad app.
 *
 * @param name of the release
 * @param bad whether it should have been rolled back
 * @param logIn whether log-in is what it breaks
 * @param everyLogIn whether everyone who signs in meets it
 * @param wentBack whether it was rolled back
 * @param stage how far it came
 * @param late whether it should have been found at an earlier stage
 * @param by what found it, in the guard's words; empty where nothing did
 * @param secondsToFound from the first failure that a customer or employee met until it was found;
 *     null where nobody had met one
 * @param secondsToBack the same until no request reached it any more
 * @param greatestShare of 10,000 customers, how many were on it at most
 * @param assigned how many customers that was, as the guard counts
 * @param touched how many customers it let down, by their own record
 * @param beyond how many of these were never to meet it
 * @param unknown how many of these the guard does not know
 * @param told how many of them were told by the bank
 * @param secondsToTold from the first failure until the last of those was told; null where there
 *     was none to be told
 * @param failedLogIns how many sign-ins failed
 * @param customerMinutes how long customers could not do what they wanted, in all
 * @param requests how many were sent meanwhile
 * @param failedRequests how many of them failed
 * @param kinds how they failed, for people
 * @param moneyWrong payments lost, doubled or changed
 */
public record Found(
    String name,
    boolean bad,
    boolean logIn,
    boolean everyLogIn,
    boolean wentBack,
    String stage,
    boolean late,
    String by,
    @Nullable Double secondsToFound,
    @Nullable Double secondsToBack,
    int greatestShare,
    int assigned,
    int touched,
    int beyond,
    int unknown,
    int told,
    @Nullable Double secondsToTold,
    long failedLogIns,
    double customerMinutes,
    long requests,
    long failedRequests,
    String kinds,
    int moneyWrong) {

  /** Whether the guard did what it should. */
  public boolean isRight() {
    return bad == wentBack;
  }

  /** In a word. */
  public String word() {
    if (bad) {
      return !wentBack ? "MISSED" : late ? "found late" : "found";
    }
    return wentBack ? "ROLLED BACK" : "let through";
  }
}
