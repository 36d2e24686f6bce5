package bank.ballast.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What savings earn, what they earned before, and what they will. */
public interface SavingsRates {

  /** Every rate there was or is announced, the latest first. */
  List<SavingsRateView> history();

  /**
   * Announces the next rate.
   *
   * @param gross percent a year, 0 to 20, at most four decimals
   * @param effectiveOn tomorrow or later, and after every rate that is announced; of a cut, {@value
   *     #NOTICE_DAYS} days from today or later, so that customers are told in good time (FCA
   *     Handbook, BCOBS 4.1.2)
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#MALFORMED_RATE}, {@link
   *     PotsRefusal#RATE_TOO_SOON}
   */
  SavingsRateView announce(BigDecimal gross, LocalDate effectiveOn);

  /** A cut is told on the day after it was announced at the latest, fourteen days ahead. */
  int NOTICE_DAYS = 15;

  /**
   * A cut that is announced.
   *
   * @param now what savings earn until then
   */
  record Cut(SavingsRateView now, SavingsRateView then) {}

  /** The cuts that customers are to be told of: announced, and not yet in force. */
  List<Cut> cutsAhead();

  /**
   * Customers whose pots earn interest, each once, in the order of their ids.
   *
   * @param after only later ones; empty for all
   * @param limit at most so many
   */
  List<CustomerId> savers(String after, int limit);
}
