package bank.ballast.accounts.interest;

import bank.ballast.accounts.SavingsRateView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A gross rate a year.
 *
 * @param millionths 32500 for 3.25 %
 * @param effectiveOn the first day that it is for
 */
record Rate(int millionths, LocalDate effectiveOn) {

  /** Which of the rates holds on a day. */
  static Optional<Rate> on(LocalDate day, List<Rate> latestFirst) {
    return latestFirst.stream().filter(rate -> !rate.effectiveOn().isAfter(day)).findFirst();
  }

  /** Which of the rates comes next after a day. */
  static Optional<Rate> after(LocalDate day, List<Rate> latestFirst) {
    return latestFirst.stream()
        .filter(rate -> rate.effectiveOn().isAfter(day))
        .reduce((later, earlier) -> earlier);
  }

  SavingsRateView view() {
    return new SavingsRateView(Interest.percent(millionths), Interest.aer(millionths), effectiveOn);
  }
}
