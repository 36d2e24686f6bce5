package bank.ballast.accounts.statement;

import bank.ballast.accounts.TransactionView;
import bank.ballast.accounts.account.AccountViews;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LegView;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a statement, oldest first, a page of them in memory at a time. Each must carry on
 * from the one before, and the last must come to the closing balance.
 */
final class StatementLines implements Iterable<TransactionView> {

  private static final int PAGE = 1000;

  private final Ledger ledger;
  private final AccountPeriod period;

  StatementLines(Ledger ledger, AccountPeriod period) {
    this.ledger = ledger;
    this.period = period;
  }

  @Override
  public Iterator<TransactionView> iterator() {
    return new Pages();
  }

  private final class Pages implements Iterator<TransactionView> {

    private Iterator<LegView> page = Collections.emptyIterator();
    private long read = period.before();
    private Money balance = period.opening();

    @Override
    public boolean hasNext() {
      return read < period.last();
    }

    @Override
    public TransactionView next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!page.hasNext()) {
        int some = Math.toIntExact(Math.min(PAGE, period.last() - read));
        page = ledger.legsSince(period.account(), read, some).iterator();
      }
      LegView leg = page.next();
      carryOn(leg);
      return AccountViews.transaction(leg);
    }

    private void carryOn(LegView leg) {
      balance = balance.plus(leg.amount());
      boolean ends = leg.sequence() == period.last();
      if (leg.sequence() != read + 1
          || !balance.equals(leg.balanceAfter())
          || (ends && !balance.equals(period.closing()))) {
        throw new IllegalStateException(
            "leg %d of %s does not carry on from the one before"
                .formatted(leg.sequence(), period.account()));
      }
      read = leg.sequence();
    }
  }
}
