package bank.ballast.lending.income;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountStandings;
import bank.ballast.accounts.AccountStandings.Person;
import bank.ballast.accounts.AccountStandings.Standing;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LegView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The income that the bank has seen, by the ledger and by nothing that anybody says.
 *
 * <p>Money that came from other banks counts: payments over the scheme, and in books that were
 * brought in, transfers from other banks. Nothing else does, neither what comes from other
 * customers of this bank, from pots and further accounts, nor what the bank itself pays (loans,
 * interest, credits), nor cash: what goes round within the bank could go round for ever.
 *
 * <p>Of what another bank sent, it does not count what came under the name of a holder, who moves
 * money of their own; what was given back; and of each party, as much as was paid to it in the same
 * months: who sends money out and has it sent back earns nothing. A payment of the holder's own
 * that was returned is none, either.
 */
@ApplicationScoped
public class Income {

  private static final int PAGE = 1000;

  @Inject private Ledger ledger;
  @Inject private AccountStandings standings;

  /**
   * In a month on average, in minor units.
   *
   * @param accounts all of one currency, taken together
   * @param today the last day that counts
   * @param months so many up to today
   */
  public long aMonth(Collection<AccountId> accounts, LocalDate today, int months) {
    Tally tally = new Tally(accounts.stream().flatMap(id -> holders(id).stream()).toList());
    LocalDate first = today.minusMonths(months).plusDays(1);
    for (AccountId account : accounts) {
      ledger
          .period(new LedgerAccountId(account.value()), first, today)
          .ifPresent(period -> add(period, tally));
    }
    return tally.sum() / months;
  }

  private List<String> holders(AccountId account) {
    return standings.of(account).map(Standing::holders).orElse(List.of()).stream()
        .flatMap(id -> standings.person(id).stream())
        .map(Person::name)
        .toList();
  }

  private void add(AccountPeriod period, Tally tally) {
    long since = period.before();
    while (since < period.last()) {
      List<LegView> legs = ledger.legsSince(period.account(), since, PAGE);
      legs.stream().filter(leg -> leg.sequence() <= period.last()).forEach(tally::add);
      if (legs.isEmpty()) {
        return;
      }
      since = legs.get(legs.size() - 1).sequence();
    }
  }
}
