package bank.ballast.ledger.posting;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountPeriod;
import bank.ballast.ledger.BalanceSheet;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.OutflowView;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.ProfitAndLoss;
import bank.ballast.ledger.TrialBalance;
import bank.ballast.ledger.Turnover;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.reading.BooksReader;
import bank.ballast.ledger.reading.BooksReports;
import bank.ballast.ledger.reading.PeriodReader;
import bank.ballast.ledger.reading.TurnoverReader;
import bank.ballast.platform.Leases;
import bank.ballast.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as the bank's other modules call it.
 *
 * <p>One for all callers, who share its transactions. {@code NEVER} makes the container refuse a
 * caller that holds a transaction: the books' own would not join it. Reading harms nobody and joins
 * whatever there is.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
@RolesAllowed({
  Role.CUSTOMER,
  Role.AGENT,
  Role.SUPERVISOR,
  Role.OPERATOR,
  Role.AUDITOR,
  Role.SYSTEM
})
public class LedgerBean implements Ledger {

  private static final Logger LOG = Logger.getLogger(LedgerBean.class);

  /** The work that voids what has expired: a release that is only tried must not touch all. */
  private static final String EXPIRY = "ledger-expiry";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  /** For what posts alone: its connections take several statements at once. */
  @Resource(lookup = "java:jboss/datasources/Books")
  private DataSource books;

  @Inject private BusinessClock clock;
  @Inject private Leases leases;

  private @Nullable PostingEngine engine;

  /** Makes what all callers share. */
  @PostConstruct
  void begin() {
    engine = new PostingEngine(books, clock);
  }

  /** Gives back what pending entries hold whose time is over. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void voidWhatHasExpired() {
    if (!leases.holds(EXPIRY)) {
      return;
    }
    try {
      engine().voidWhatHasExpired();
    } catch (Refusal databaseIsAway) {
      // Health tells of that, and the next second tries again: no time is lost by it.
      LOG.debug("Pending entries wait for the database", databaseIsAway);
    }
  }

  @Override
  public void open(Collection<OpenLedgerAccount> accounts) {
    accountBook().open(accounts);
  }

  @Override
  public List<PostingResult> post(List<Posting> postings) {
    return engine().post(postings);
  }

  // Customers freeze their own accounts; whose account it is, and for whom, the caller knows.
  @Override
  @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public void freeze(LedgerAccountId account, FrozenBy by) {
    accountBook().freeze(account, by);
  }

  @Override
  @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public void unfreeze(LedgerAccountId account, FrozenBy by) {
    accountBook().unfreeze(account, by);
  }

  // Customers set their own overdrafts; how low their accounts may fall, the caller knows.
  @Override
  @RolesAllowed({Role.CUSTOMER, Role.SUPERVISOR, Role.SYSTEM})
  public void setFloor(LedgerAccountId account, @Nullable Long floor) {
    accountBook().setFloor(account, floor);
  }

  // Customers set their own accounts' limits; how high, the caller knows.
  @Override
  @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public void limit(LedgerAccountId account, String kind, long most) {
    accountBook().limit(account, kind, most);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<OutflowView> outflows(LedgerAccountId account) {
    return reader().outflows(account);
  }

  // Customers close savings pots; whose account it is, and whether it may go, the caller knows.
  @Override
  @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public void close(LedgerAccountId account) {
    accountBook().close(account);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<LedgerAccountView> account(LedgerAccountId account) {
    return Optional.ofNullable(reader().accounts(List.of(account)).get(account));
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<LedgerAccountId, LedgerAccountView> accounts(Collection<LedgerAccountId> accounts) {
    return reader().accounts(accounts);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Money> balanceAt(LedgerAccountId account, LocalDate date) {
    return reader().balanceAt(account, date);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<LedgerAccountId, Money> balancesAt(
      Collection<LedgerAccountId> accounts, LocalDate date) {
    return reader().balancesAt(accounts, date);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Money> balanceAt(LedgerAccountId account, Instant moment) {
    return reader().balanceAt(account, moment);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AccountPeriod> period(LedgerAccountId account, LocalDate from, LocalDate to) {
    return new PeriodReader(dataSource).period(account, from, to);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Turnover> turnover(
      Collection<LedgerAccountId> accounts, LocalDate from, LocalDate to) {
    return new TurnoverReader(dataSource).turnover(accounts, from, to);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<EntryView> entry(EntryId entry) {
    return reader().entry(entry);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR})
  public TrialBalance trialBalance(LocalDate day) {
    return new BooksReports(dataSource).trialBalance(day);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR})
  public ProfitAndLoss profitAndLoss(LocalDate from, LocalDate to) {
    return new BooksReports(dataSource).profitAndLoss(from, to);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR})
  public BalanceSheet balanceSheet(LocalDate day) {
    return trialBalance(day).balanceSheet();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<LegView> legsBefore(LedgerAccountId account, @Nullable Long before, int limit) {
    return reader().legsBefore(account, before, limit);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<LegView> legsSince(LedgerAccountId account, long since, int limit) {
    return reader().legsSince(account, since, limit);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<LegView> leg(LedgerAccountId account, long sequence) {
    return reader().leg(account, sequence);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<Currency, Long> imbalance() {
    return reader().imbalance();
  }

  private PostingEngine engine() {
    return Objects.requireNonNull(engine);
  }

  private AccountBook accountBook() {
    return new AccountBook(new OwnTransaction(books), clock);
  }

  private BooksReader reader() {
    return new BooksReader(dataSource);
  }
}
