package bank.ballast.lending.loan;

import bank.ballast.credit.life.Arrears;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the oldest unpaid instalment of an overdue loan may have fallen due.
 *
 * @param first the first of them
 * @param last the last of them
 */
record OverdueSince(LocalDate first, LocalDate last) {

  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  /** Those of a bucket, or of all. */
  static OverdueSince of(@Nullable Arrears arrears, LocalDate today) {
    LocalDate yesterday = today.minusDays(1);
    if (arrears == null) {
      return new OverdueSince(LONG_AGO, yesterday);
    }
    return switch (arrears) {
      case NONE -> new OverdueSince(today, today.plusYears(100));
      case UP_TO_30_DAYS -> new OverdueSince(today.minusDays(30), yesterday);
      case UP_TO_60_DAYS -> new OverdueSince(today.minusDays(60), today.minusDays(31));
      case UP_TO_90_DAYS -> new OverdueSince(today.minusDays(90), today.minusDays(61));
      case OVER_90_DAYS -> new OverdueSince(LONG_AGO, today.minusDays(91));
    };
  }
}
