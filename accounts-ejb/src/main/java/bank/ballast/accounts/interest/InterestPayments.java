package bank.ballast.accounts.interest;

import bank.ballast.accounts.interest.InterestTable.Earned;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Pays in whole pennies what pots have earned.
 *
 * <p>What is paid is what a pot has earned since its first day without all that it was ever paid,
 * so that no order of days and payments pays a penny twice or leaves one out.
 */
@ApplicationScoped
public class InterestPayments {

  private static final Logger LOG = Logger.getLogger(InterestPayments.class);

  /** Each further turn needs another payment that was made meanwhile, and then less is left. */
  private static final int TURNS = 5;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private SavingsInterest interest;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** Reckons these pots up to a day and pays what they have earned by it; what was paid stays. */
  void pay(LocalDate through, Collection<UUID> pots) {
    // The day may not be reckoned yet: the works of a day wait for none other.
    interest.accrue(through, pots);
    untilPaid(() -> table().on(through, pots));
  }

  /** Pays what a pot has earned up to yesterday, for it is closed today. */
  public void payOut(UUID pot) {
    List<UUID> alone = List.of(pot);
    interest.accrue(clock.today().minusDays(1), alone);
    untilPaid(() -> table().latest(alone));
  }

  /** Reads what pots have earned, and were paid. */
  @FunctionalInterface
  private interface Read {
    Map<UUID, Earned> earned() throws SQLException;
  }

  private void untilPaid(Read read) {
    try {
      for (int turn = 0; turn < TURNS; turn++) {
        if (paid(read.earned().values().stream().filter(one -> one.pennies() > 0).toList())) {
          return;
        }
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    throw new IllegalStateException("interest is paid by others again and again");
  }

  /** Whether all is paid that can be; no where another call was quicker with a part of it. */
  private boolean paid(List<Earned> open) throws SQLException {
    if (open.isEmpty()) {
      return true;
    }
    LedgerAccountId payable = new InterestAccounts(ledger).payable(SavingsInterest.CURRENCY);
    List<PostingResult> results =
        new ArrayList<>(
            ledger.post(open.stream().map(one -> payment(one, one.pot(), payable)).toList()));
    Map<UUID, UUID> accounts = table().accounts(open.stream().map(Earned::pot).toList());
    for (int i = 0; i < open.size(); i++) {
      Earned one = open.get(i);
      UUID account = accounts.get(one.pot());
      if (results.get(i) instanceof PostingResult.Refused && account != null) {
        // The pot was closed since: its account has what was in it, and gets this too.
        results.set(i, ledger.post(List.of(payment(one, account, payable))).get(0));
      }
      if (results.get(i) instanceof PostingResult.Refused refused) {
        LOG.warnf("Interest of %s stays payable: %s", one.pot(), refused.refusal().code());
      }
    }
    return results.stream().noneMatch(PostingResult.CompanionExists.class::isInstance);
  }

  private Posting payment(Earned earned, UUID to, LedgerAccountId payable) {
    // The payment's number is kept with it once, so that it needs no name of its own.
    EntryId id = new EntryId(Ids.next());
    LocalDate today = clock.today();
    Money pence = new Money(earned.pennies(), SavingsInterest.CURRENCY);
    Entry entry =
        new Entry(
            id,
            "INTEREST",
            today,
            today,
            earned.day().toString(),
            List.of(
                new Leg(payable, Side.DEBIT, pence, "Interest"),
                new Leg(new LedgerAccountId(to), Side.CREDIT, pence, "Interest")),
            null);
    return new Posting(List.of(entry), List.of(InterestTable.payment(earned, id)));
  }

  private InterestTable table() {
    return new InterestTable(new Database(dataSource));
  }
}
