package bank.ballast.credit;

/**
 * What the first instalments are without.
 *
 * @param onPrincipal how many are without principal, which the later ones repay
 * @param onInterest how many are without interest, which the one after them pays as well; flat
 *     interest in equal instalments is spread over all later ones instead
 * @param interestFree for how many periods no interest is charged at all
 */
public record Grace(int onPrincipal, int onInterest, int interestFree) {

  /** No grace. */
  public static final Grace NONE = new Grace(0, 0, 0);

  /** Checks that none is negative. */
  public Grace {
    Require.range("graceOnPrincipal", onPrincipal, 0, Repayments.MOST);
    Require.range("graceOnInterest", onInterest, 0, Repayments.MOST);
    Require.range("interestFreePeriods", interestFree, 0, Repayments.MOST);
  }

  /** What is left of it after so many instalments. */
  Grace after(int instalments) {
    return new Grace(
        Math.max(0, onPrincipal - instalments),
        Math.max(0, onInterest - instalments),
        Math.max(0, interestFree - instalments));
  }

  /** Checks that something is left to be paid in the last instalment. */
  void check(int instalments) {
    shorter("graceOnPrincipal", onPrincipal, instalments);
    shorter("graceOnInterest", onInterest, instalments);
    if (interestFree > instalments) {
      throw new TermsRefused(
          TermsRefusal.GRACE_TOO_LONG,
          "interestFreePeriods",
          "%d of %d instalments".formatted(interestFree, instalments));
    }
  }

  private static void shorter(String field, int periods, int instalments) {
    if (periods >= instalments) {
      throw new TermsRefused(
          TermsRefusal.GRACE_TOO_LONG,
          field,
          "%d of %d instalments".formatted(periods, instalments));
    }
  }
}
