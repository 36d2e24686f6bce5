package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What comes into an account. Money from other banks counts alone: what goes round between accounts
 * and pots here is nobody's income.
 */
final class Income {

  /** The last is what books that were brought in call it. */
  private static final Set<String> CODES =
      Set.of("INCOMING_PAYMENT", "CREDIT_TRANSFER", "TRANSFER");

  private static final int PAGE = 1000;

  private final Ledger ledger;

  Income(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * In a month on average, in minor units.
   *
   * @param today the last day that counts
   * @param months so many up to today
   */
  long aMonth(AccountId account, LocalDate today, int months) {
    Optional<AccountPeriod> period =
        ledger.period(new LedgerAccountId(account.value()), today.minusMonths(months), today);
    return period.map(this::sum).orElse(0L) / months;
  }

  private long sum(AccountPeriod period) {
    long sum = 0;
    long since = period.before();
    while (since < period.last()) {
      List<LegView> legs = ledger.legsSince(period.account(), since, PAGE);
      for (LegView leg : legs) {
        if (leg.sequence() <= period.last()
            && leg.amount().isPositive()
            && CODES.contains(leg.code())) {
          sum = Math.addExact(sum, leg.amount().minorUnits());
        }
      }
      if (legs.isEmpty()) {
        return sum;
      }
      since = legs.get(legs.size() - 1).sequence();
    }
    return sum;
  }
}
