package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.OpenPot;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotInterestView;
import bank.ballast.accounts.PotLockChange;
import bank.ballast.accounts.PotLockView;
import bank.ballast.accounts.PotPicture;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotView;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerAccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A savings pot, all but its money. Whoever changes it has locked its row. */
@Entity
@Table(name = "accounts_pot")
@DynamicUpdate // The application may change some columns alone.
public class Pot {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(columnDefinition = "char(3)")
  private String currency;

  private String name;

  private String picture;

  private @Nullable Long goal;

  @Column(name = "locked_until")
  private @Nullable LocalDate lockedUntil;

  private String state;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private @Nullable LocalDate closedOn;

  @Column(name = "earns_from")
  private @Nullable LocalDate earnsFrom;

  /** For the persistence provider. */
  protected Pot() {}

  /**
   * A new pot.
   *
   * @throws Refusal for its form, see {@link bank.ballast.accounts.Pots#open}
   */
  Pot(PotId id, AccountId account, Currency currency, OpenPot wish, LocalDate today) {
    this.id = id.value();
    this.accountId = account.value();
    this.currency = currency.getCurrencyCode();
    this.name = PotText.name(wish.name());
    this.picture = wish.picture().name();
    this.goal = wish.goal() == null ? null : PotText.goal(wish.goal(), currency);
    this.state = PotState.OPEN.name();
    this.openedOn = today;
    this.lockedUntil = wish.lockedUntil() == null ? null : requireAhead(wish.lockedUntil(), today);
    if (wish.earnsInterest()) {
      earn(today);
    }
  }

  PotId id() {
    return new PotId(id);
  }

  AccountId account() {
    return new AccountId(accountId);
  }

  Currency currency() {
    return Money.currency(currency);
  }

  String name() {
    return name;
  }

  /** A state that only a later release has a word for takes no money, either. */
  PotState state() {
    return Constants.of(PotState.class, state, PotState.CLOSING);
  }

  /** Where its money is kept: the ledger's account has the same id. */
  LedgerAccountId ledgerAccount() {
    return new LedgerAccountId(id);
  }

  /** Where its account's money is kept. */
  LedgerAccountId ledgerAccountOfAccount() {
    return new LedgerAccountId(accountId);
  }

  void rename(String newName) {
    name = PotText.name(newName);
  }

  void show(PotPicture newPicture) {
    picture = newPicture.name();
  }

  /** Changes what is saved for; null for nothing in particular. */
  void saveFor(@Nullable Money newGoal) {
    goal = newGoal == null ? null : PotText.goal(newGoal, currency());
  }

  /**
   * Lets it earn interest from a day on. It does already, nothing changes.
   *
   * @throws Refusal {@link PotsRefusal#WRONG_CURRENCY}
   */
  final void earn(LocalDate today) {
    if (!currency.equals("GBP")) {
      throw new Refusal(PotsRefusal.WRONG_CURRENCY);
    }
    if (earnsFrom == null) {
      earnsFrom = today;
    }
  }

  /** Whether it earns interest. */
  boolean earnsInterest() {
    return earnsFrom != null && state() != PotState.CLOSED;
  }

  /** The day until which no money can be withdrawn, if that is so today. */
  Optional<LocalDate> lockedOn(LocalDate today) {
    return Optional.ofNullable(lockedUntil).filter(today::isBefore);
  }

  /**
   * Locks the pot or prolongs its lock; tells which, or nothing where it is locked so already.
   *
   * @throws Refusal {@link PotsRefusal#LOCK_NOT_AHEAD}, {@link PotsRefusal#LOCK_SHORTENED}
   */
  Optional<PotLockChange> lock(LocalDate until, LocalDate today) {
    requireAhead(until, today);
    Optional<LocalDate> present = lockedOn(today);
    if (present.filter(until::isBefore).isPresent()) {
      throw new Refusal(
          PotsRefusal.LOCK_SHORTENED, "lockedUntil", present.orElseThrow().toString());
    }
    lockedUntil = until;
    if (present.isEmpty()) {
      return Optional.of(PotLockChange.SET);
    }
    return until.equals(present.get()) ? Optional.empty() : Optional.of(PotLockChange.PROLONGED);
  }

  private static LocalDate requireAhead(LocalDate until, LocalDate today) {
    if (!until.isAfter(today)) {
      throw new Refusal(PotsRefusal.LOCK_NOT_AHEAD, "today", today.toString());
    }
    return until;
  }

  /**
   * Takes the lock away before its day, and returns that day.
   *
   * @throws Refusal {@link PotsRefusal#POT_NOT_LOCKED}
   */
  LocalDate breakLock(LocalDate today) {
    LocalDate until = lockedOn(today).orElseThrow(() -> new Refusal(PotsRefusal.POT_NOT_LOCKED));
    lockedUntil = null;
    return until;
  }

  /**
   * Lets no more money in or out but for its end. Called again, changes nothing.
   *
   * @throws Refusal {@link PotsRefusal#POT_LOCKED}
   */
  void beginClosing(LocalDate today) {
    if (state() == PotState.OPEN) {
      requireUnlocked(today);
      state = PotState.CLOSING.name();
    }
  }

  /** Notes that it is closed and empty in the books. Called again, changes nothing. */
  void closed(LocalDate today) {
    if (state() != PotState.CLOSED) {
      state = PotState.CLOSED.name();
      closedOn = today;
    }
  }

  /**
   * Refuses what a lock forbids.
   *
   * @throws Refusal {@link PotsRefusal#POT_LOCKED}
   */
  void requireUnlocked(LocalDate today) {
    Optional<LocalDate> until = lockedOn(today);
    if (until.isPresent()) {
      throw new Refusal(PotsRefusal.POT_LOCKED, "lockedUntil", until.get().toString());
    }
  }

  PotView view(
      Money saved,
      List<PotLockView> lockHistory,
      LocalDate today,
      @Nullable PotInterestView interest) {
    return new PotView(
        id(),
        account(),
        name,
        Constants.of(PotPicture.class, picture, PotPicture.RAINY_DAY),
        state(),
        saved,
        goal == null ? null : Money.of(goal, currency),
        state() == PotState.OPEN ? lockedOn(today).orElse(null) : null,
        lockHistory,
        openedOn,
        closedOn,
        interest);
  }
}
