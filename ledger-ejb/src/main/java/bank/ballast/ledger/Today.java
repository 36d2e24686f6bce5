package bank.ballast.ledger;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Posts on the business day that is running, though midnight should come in between. */
public final class Today {

  private Today() {}

  /**
   * Posts, and once more on the next day where another caller was quicker over midnight.
   *
   * @param onDay makes the posting for a booking date; called once or twice
   * @throws Refusal {@link LedgerRefusal#LEDGER_UNAVAILABLE} where the books are a day ahead of
   *     this server's clock, which was set back: no fault of what was asked for, so that no answer
   *     may be kept for it
   */
  public static PostingResult post(
      Ledger ledger, BusinessClock clock, Function<LocalDate, Posting> onDay) {
    LocalDate day = clock.today();
    PostingResult result = ledger.post(List.of(onDay.apply(day))).get(0);
    if (isOver(result) && clock.today().isAfter(day)) {
      result = ledger.post(List.of(onDay.apply(clock.today()))).get(0);
    }
    if (isOver(result)) {
      throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
    }
    return result;
  }

  private static boolean isOver(PostingResult result) {
    return result instanceof PostingResult.Refused refused
        && refused.refusal().code() == LedgerRefusal.BOOKING_DATE_DESCENDS;
  }
}
