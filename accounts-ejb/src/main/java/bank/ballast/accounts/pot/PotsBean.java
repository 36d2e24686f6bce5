package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountBalance;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.ChangePot;
import bank.ballast.accounts.MovePotMoney;
import bank.ballast.accounts.OpenPot;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementView;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.Pots;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.security.Actors;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The savings pots of the accounts that the actor may use. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PotsBean implements Pots {

  private static final int LARGEST_PAGE = 100;

  @Inject private Actors actors;
  @Inject private AccountDirectory directory;
  @Inject private PotRepository pots;
  @Inject private PotBook book;
  @Inject private PotViews views;
  @Inject private PotDesk desk;
  @Inject private PotClosing closing;
  @Inject private Ledger ledger;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public PotView open(AccountId account, OpenPot wish) {
    AccountDirectory.Held held = directory.held(account);
    PotId id = PotId.next();
    Pot pot = new Pot(id, account, held.account().currency(), wish, clock.today());
    requireOpen(held.account().ledgerAccount());
    // First the ledger's account, as for a current account: should the row not follow, an empty
    // account that nobody knows remains, and no pot without books.
    ledger.open(
        List.of(
            new OpenLedgerAccount(
                pot.ledgerAccount(), AccountKind.LIABILITY, pot.currency(), "Savings pot", 0L)));
    return views.of(book.open(pot, held.by()));
  }

  @Override
  public List<PotView> of(AccountId account, boolean closed, @Nullable PotId before, int limit) {
    directory.held(account);
    return views.of(pots.of(account, closed, before, Math.min(Math.max(limit, 1), LARGEST_PAGE)));
  }

  @Override
  public PotView pot(PotId pot) {
    return views.of(held(pot).pot());
  }

  @Override
  public PotView change(PotId pot, ChangePot change) {
    Pot changed = book.change(pot, held(pot).by(), change);
    if (change.lock() instanceof ChangePot.Lock.Broken) {
      log.decided("POT_LOCK", pot.toString(), "BROKEN");
    }
    return views.of(changed);
  }

  @Override
  public PotMovementView move(MovePotMoney wish) {
    PotRepository.Held held = held(wish.pot());
    return desk.answer(PotRequest.of(held.by(), wish), held);
  }

  @Override
  public PotView close(PotId pot) {
    PotRepository.Held held = held(pot);
    return views.of(held.pot().state() == PotState.CLOSED ? held.pot() : closing.close(held));
  }

  @Override
  public AccountBalance balance(AccountId account) {
    LedgerAccountId own = directory.held(account).account().ledgerAccount();
    // In one question to the ledger, so that no deposit is counted on neither or on both sides.
    Map<LedgerAccountId, LedgerAccountView> books =
        ledger.accounts(
            Stream.concat(
                    Stream.of(own),
                    pots.of(account, false, null, LARGEST_PAGE).stream().map(Pot::ledgerAccount))
                .toList());
    LedgerAccountView ownBooks = Objects.requireNonNull(books.get(own));
    Money posted = ownBooks.balance();
    Money overdraft = overdraft(ownBooks);
    return new AccountBalance(
        ownBooks.available().plus(overdraft),
        posted,
        posted.minus(ownBooks.available()),
        books.values().stream()
            .map(LedgerAccountView::balance)
            .reduce(Money.zero(posted.currency()), Money::plus),
        spentToday(ownBooks),
        overdraft);
  }

  private static Money overdraft(LedgerAccountView account) {
    Long floor = account.floor();
    return new Money(floor == null ? 0 : Math.max(0, -floor), account.balance().currency());
  }

  private Money spentToday(LedgerAccountView account) {
    LocalDate today = clock.today();
    long spent = ledger.outflows(account.id()).stream().mapToLong(it -> it.usedOn(today)).sum();
    return new Money(spent, account.balance().currency());
  }

  private void requireOpen(LedgerAccountId account) {
    AccountStatus status = ledger.account(account).orElseThrow().status();
    if (status != AccountStatus.OPEN) {
      throw new Refusal(
          status == AccountStatus.FROZEN ? PotsRefusal.ACCOUNT_FROZEN : PotsRefusal.ACCOUNT_CLOSED);
    }
  }

  private PotRepository.Held held(PotId pot) {
    return pots.held(pot, actors.current().subject())
        .orElseThrow(
            () -> {
              // Says so where the actor is no customer at all.
              directory.actingCustomer();
              return new Refusal(PotsRefusal.POT_NOT_FOUND);
            });
  }
}
