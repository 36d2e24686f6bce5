package bank.ballast.accounts.saving;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.accounts.pot.AutomaticDeposits;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Side;
import bank.ballast.platform.Database;
import bank.ballast.platform.Leases;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Follows the cues that moved money left, on the one node that holds the lease. A cue goes once its
 * deposits are in the books; where the bank breaks off before, they are made again under the same
 * ids, and so once.
 */
@Singleton
@Startup
@RunAs(Role.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SavingWorker {

  private static final Logger LOG = Logger.getLogger(SavingWorker.class);

  private static final String LEASE = "saving";
  private static final int AT_A_TIME = 200;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Leases leases;
  @Inject private Ledger ledger;
  @Inject private AutomaticDeposits deposits;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final Set<Cue> broken = ConcurrentHashMap.newKeySet();

  /** An entry that moved an account's money. */
  private record Cue(EntryId entry, AccountId account) {}

  /** Before the first of all. */
  private static final Cue NONE =
      new Cue(new EntryId(new UUID(0, 0)), new AccountId(new UUID(0, 0)));

  /** Follows what has come since the last time. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      if (leases.holds(LEASE)) {
        followAll();
      }
    } catch (SQLException | Refusal away) {
      // The cues stay, and the next second tries again.
      LOG.debug("Saving waits for the database", away);
    } finally {
      busy.set(false);
    }
  }

  private void followAll() throws SQLException {
    List<Cue> next = cues(NONE);
    while (!next.isEmpty()) {
      for (Cue cue : next) {
        followOrLeave(cue);
      }
      next = next.size() < AT_A_TIME ? List.of() : cues(next.get(next.size() - 1));
    }
  }

  /** One that can't be followed holds up none of the others, and is told of once. */
  private void followOrLeave(Cue cue) throws SQLException {
    try {
      follow(cue);
      broken.remove(cue);
    } catch (Refusal away) {
      throw away;
    } catch (RuntimeException fault) {
      if (broken.add(cue)) {
        LOG.errorf(fault, "Nothing could be saved after %s", cue.entry());
      }
    }
  }

  private void follow(Cue cue) throws SQLException {
    EntryView entry = ledger.entry(cue.entry()).orElseThrow();
    SavingRules rules = new SavingRules(new Database(dataSource));
    for (EntryView.Moved moved : entry.moved()) {
      Leg leg = moved.leg();
      if (leg.account().value().equals(cue.account().value())) {
        int number = 0;
        for (Split split : splits(rules, cue.account(), leg)) {
          int which = number++;
          if (has(cue.account(), split.amount())) {
            save(cue, which, split, leg.side());
          }
        }
      }
    }
    new Database(dataSource)
        .update(
            "DELETE FROM accounts_saving_cue WHERE entry_id = ? AND account_id = ?",
            List.of(cue.entry().value().toString(), cue.account().value().toString()));
  }

  private static List<Split> splits(SavingRules rules, AccountId account, Leg leg)
      throws SQLException {
    Money amount = leg.amount();
    // The bank owes an account its money: a debit pays, a credit is paid in.
    return leg.side() == Side.DEBIT
        ? rules.roundUp(account).map(rule -> Split.ofPayment(amount, rule)).orElseGet(List::of)
        : rules
            .sorter(account, amount.currency())
            .map(rule -> Split.ofPay(amount, rule))
            .orElseGet(List::of);
  }

  // The id says which of the cue's deposits it is, not where to: followed again under other rules,
  // it is the same deposit still.
  private void save(Cue cue, int number, Split split, Side side) {
    UUID id =
        Ids.named("saving/" + cue.entry().value() + "/" + cue.account().value() + "/" + number);
    Optional<PotsRefusal> refusal =
        deposits.make(
            new EntryId(id),
            side == Side.DEBIT ? "POT_ROUND_UP" : "POT_PAY_SORTED",
            split.pot(),
            split.amount());
    // A pot that was closed, too little money left: then it stays where it is.
    refusal.ifPresent(why -> LOG.debugf("Nothing saved after %s: %s", cue.entry(), why));
  }

  /** Whether an account has so much of its own: nobody saves what an overdraft lends. */
  private boolean has(AccountId account, Money amount) {
    return ledger
        .account(new LedgerAccountId(account.value()))
        .filter(books -> books.available().compareTo(amount) >= 0)
        .isPresent();
  }

  private List<Cue> cues(Cue after) throws SQLException {
    return new Database(dataSource)
        .rows(
            "SELECT entry_id, account_id FROM accounts_saving_cue"
                + " WHERE (entry_id, account_id) > (?, ?) ORDER BY entry_id, account_id LIMIT ?",
            List.of(
                after.entry().value().toString(), after.account().value().toString(), AT_A_TIME),
            row ->
                new Cue(
                    new EntryId(UUID.fromString(row.getString("entry_id"))),
                    new AccountId(UUID.fromString(row.getString("account_id")))));
  }
}
