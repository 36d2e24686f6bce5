package bank.ballast.ledger;

import java.time.LocalDate;

/**
 * What a posting takes from that which may leave an account in a day, by kinds of leaving that the
 * caller names. Judged together with the floor and committed with the entries, so that of two
 * postings at once the second meets what the first has left.
 *
 * @param account out of which it goes
 * @param kind the caller's, at most 16 ASCII capitals
 * @param day the business day on which it counts
 * @param minorUnits how much; negative gives back what was taken on that day, if it still runs
 * @param most so much in all on a day, unless the account has a limit of its own ({@link
 *     Ledger#limit}); in minor units
 */
public record Outflow(
    LedgerAccountId account, String kind, LocalDate day, long minorUnits, long most) {

  /** The same amount given back, on the same day. */
  public Outflow givenBack() {
    return new Outflow(account, kind, day, Math.negateExact(minorUnits), most);
  }
}
