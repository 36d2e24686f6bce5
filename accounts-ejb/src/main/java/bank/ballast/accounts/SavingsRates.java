package bank.ballast.accounts;

import java.util.List;

/** What savings earn, what they earned before, and what they will. */
public interface SavingsRates {

  /** Every rate there was or is announced, the latest first. */
  List<SavingsRateView> history();

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
