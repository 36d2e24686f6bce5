package bank.ballast.accounts.account;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Books something on the day that it is, also where midnight passes meanwhile. */
@Dependent
public class TodaysPosting {

  private final Ledger ledger;
  private final BusinessClock clock;

  @Inject
  TodaysPosting(Ledger ledger, BusinessClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Books it.
   *
   * @param posting of a booking date; of the same ids whatever the date
   * @throws Refusal {@link LedgerRefusal#LEDGER_UNAVAILABLE}
   */
  public PostingResult post(Function<LocalDate, Posting> posting) {
    LocalDate day = clock.today();
    PostingResult result = post(posting.apply(day));
    // Midnight may have passed between the clock and the books, where another was quicker.
    if (dayIsOver(result) && clock.today().isAfter(day)) {
      result = post(posting.apply(clock.today()));
    }
    if (dayIsOver(result)) {
      // The books are a day ahead of this server's clock, which was set back. Not a fault of the
      // request's, so nothing is kept under its key.
      throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
    }
    return result;
  }

  private PostingResult post(Posting posting) {
    return ledger.post(List.of(posting)).get(0);
  }

  private static boolean dayIsOver(PostingResult result) {
    return result instanceof PostingResult.Refused refused
        && refused.refusal().code() == LedgerRefusal.BOOKING_DATE_DESCENDS;
  }
}
