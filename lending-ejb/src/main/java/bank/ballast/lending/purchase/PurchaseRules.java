package bank.ballast.lending.purchase;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.AccountStandings;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LegView;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.PurchaseInstalments;
import bank.ballast.lending.income.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Which payments may be divided, and how much at one time. */
@ApplicationScoped
public class PurchaseRules {

  /** What left the bank: over the scheme, or in books that were brought in. */
  private static final Set<String> PAYMENTS = Set.of("CREDIT_TRANSFER", "TRANSFER");

  /** What one customer may owe for purchases at one time, in minor units. */
  private static final long MOST = 300_000;

  /** An account that is younger takes an application, whichever way is chosen. */
  private static final int LEAST_DAYS_OPEN = 30;

  private static final int LOANS_LOOKED_AT = 100;

  @Inject private AccountDirectory directory;
  @Inject private AccountStandings standings;
  @Inject private Ledger ledger;
  @Inject private Loans loans;
  @Inject private BusinessClock clock;

  /**
   * A transaction on one of the actor's accounts.
   *
   * @throws Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}
   */
  Purchase find(TransactionId id) {
    if (!directory.isHeldByActor(id.account())) {
      throw new Refusal(AccountsRefusal.TRANSACTION_NOT_FOUND);
    }
    Held held = directory.held(id.account());
    LegView leg =
        ledger
            .leg(held.account().ledgerAccount(), id.sequence())
            .orElseThrow(() -> new Refusal(AccountsRefusal.TRANSACTION_NOT_FOUND));
    return new Purchase(id, held, leg);
  }

  /**
   * Refuses what is no purchase: see {@link PurchaseInstalments}.
   *
   * @throws Refusal {@link LendingRefusal#NOT_A_PURCHASE}
   */
  void requirePurchase(Purchase purchase) {
    LegView leg = purchase.leg();
    if (!PAYMENTS.contains(leg.code())
        || leg.amount().minorUnits() >= 0
        || isToOneself(purchase)
        || hasComeBack(leg)) {
      throw new Refusal(LendingRefusal.NOT_A_PURCHASE);
    }
  }

  /**
   * Refuses a purchase of long ago.
   *
   * @throws Refusal {@link LendingRefusal#PURCHASE_TOO_OLD}
   */
  void requireRecent(Purchase purchase) {
    if (purchase.paidOn().plusDays(PurchaseInstalments.DAYS).isBefore(clock.today())) {
      throw new Refusal(
          LendingRefusal.PURCHASE_TOO_OLD, "limit", Integer.toString(PurchaseInstalments.DAYS));
    }
  }

  /**
   * Refuses what is more than may be owed, and everything to who is behind.
   *
   * @param loan that it becomes: where it has by now, it does not count against itself
   * @throws Refusal {@link LendingRefusal#LOAN_OVERDUE}, {@link
   *     LendingRefusal#TOO_MUCH_IN_INSTALMENTS}
   */
  void requireRoom(Purchase purchase, LoanId loan) {
    List<LoanView> running =
        loans.loans(null, LOANS_LOOKED_AT).stream()
            .filter(each -> each.state() != LoanState.SETTLED && !each.id().equals(loan))
            .toList();
    if (running.stream().anyMatch(PurchaseRules::isTrouble)) {
      throw new Refusal(LendingRefusal.LOAN_OVERDUE);
    }
    long owed =
        running.stream()
            .filter(each -> each.product().equals(PurchaseInstalments.PRODUCT))
            .mapToLong(each -> each.position().principal().minorUnits())
            .sum();
    if (purchase.amount().minorUnits() > MOST - owed) {
      throw new Refusal(
          LendingRefusal.TOO_MUCH_IN_INSTALMENTS,
          "maximum",
          Long.toString(Math.max(0, MOST - owed)));
    }
  }

  /**
   * Refuses who is too new to be lent to without any look at them.
   *
   * @throws Refusal {@link LendingRefusal#ACCOUNT_TOO_NEW}
   */
  void requireKnown(Purchase purchase) {
    if (isNew(purchase)) {
      throw new Refusal(LendingRefusal.ACCOUNT_TOO_NEW, "limit", Integer.toString(LEAST_DAYS_OPEN));
    }
  }

  boolean isNew(Purchase purchase) {
    return standings
        .of(purchase.id().account())
        .filter(it -> !it.openedOn().plusDays(LEAST_DAYS_OPEN).isAfter(clock.today()))
        .isEmpty();
  }

  private static boolean isTrouble(LoanView loan) {
    return loan.state() == LoanState.WRITTEN_OFF || loan.position().daysOverdue() > 0;
  }

  /** Whether it went to an account elsewhere under the name of one of its holders. */
  private boolean isToOneself(Purchase purchase) {
    String payee = Names.plain(purchase.payee());
    return directory.holders(purchase.id().account()).stream()
        .map(Names::plain)
        .anyMatch(payee::equals);
  }

  /** Whether all or some of it was returned: by what payments call the entry that does. */
  private boolean hasComeBack(LegView leg) {
    return ledger
        .entry(leg.entry())
        .map(EntryView::ends)
        .flatMap(payment -> ledger.entry(new EntryId(Ids.named("return/" + payment.value()))))
        .isPresent();
  }
}
