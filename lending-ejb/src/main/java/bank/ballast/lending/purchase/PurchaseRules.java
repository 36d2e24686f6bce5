package bank.ballast.lending.purchase;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LegView;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanState;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.PurchaseInstalments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Which payments may be divided, and how much at one time. */
@ApplicationScoped
public class PurchaseRules {

  /** Payments to others: what goes to the customer's own pots and fees of the bank are none. */
  private static final Set<String> PAYMENTS = Set.of("CREDIT_TRANSFER", "INTERNAL_TRANSFER");

  /** What one customer may owe for purchases at one time, in minor units. */
  private static final long MOST = 300_000;

  private static final int LOANS_LOOKED_AT = 100;

  @Inject private AccountDirectory directory;
  @Inject private Ledger ledger;
  @Inject private Loans loans;
  @Inject private BusinessClock clock;

  /**
   * A purchase that the customer made.
   *
   * @throws Refusal {@link AccountsRefusal#TRANSACTION_NOT_FOUND}, {@link
   *     LendingRefusal#NOT_A_PURCHASE}
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
    if (!PAYMENTS.contains(leg.code())
        || leg.amount().minorUnits() >= 0
        || isToOneself(held, leg)) {
      throw new Refusal(LendingRefusal.NOT_A_PURCHASE);
    }
    return new Purchase(id, held, new Money(-leg.amount().minorUnits(), leg.amount().currency()));
  }

  /**
   * Refuses what may not be divided today.
   *
   * @throws Refusal as {@link PurchaseInstalments#divide}
   */
  void require(Purchase purchase) {
    LegView leg =
        ledger.leg(purchase.by().account().ledgerAccount(), purchase.id().sequence()).orElseThrow();
    if (leg.bookingDate().plusDays(PurchaseInstalments.DAYS).isBefore(clock.today())) {
      throw new Refusal(
          LendingRefusal.PURCHASE_TOO_OLD, "limit", Integer.toString(PurchaseInstalments.DAYS));
    }
    List<LoanView> running =
        loans.loans(null, LOANS_LOOKED_AT).stream()
            .filter(loan -> loan.state() != LoanState.SETTLED)
            .toList();
    if (running.stream().anyMatch(PurchaseRules::isTrouble)) {
      throw new Refusal(LendingRefusal.LOAN_OVERDUE);
    }
    long owed =
        running.stream()
            .filter(loan -> loan.product().equals(PurchaseInstalments.PRODUCT))
            .mapToLong(loan -> loan.position().principal().minorUnits())
            .sum();
    if (purchase.amount().minorUnits() > MOST - owed) {
      throw new Refusal(
          LendingRefusal.TOO_MUCH_IN_INSTALMENTS,
          "maximum",
          Long.toString(Math.max(0, MOST - owed)));
    }
  }

  private static boolean isTrouble(LoanView loan) {
    return loan.state() == LoanState.WRITTEN_OFF || loan.position().daysOverdue() > 0;
  }

  /** Whether money only went to another account of the customer's own. */
  private boolean isToOneself(Held held, LegView leg) {
    return ledger.entry(leg.entry()).orElseThrow().moved().stream()
        .map(moved -> moved.leg().account())
        .filter(account -> !account.equals(held.account().ledgerAccount()))
        // A ledger account of a customer's has the id of the account.
        .anyMatch(account -> directory.isHeldBy(new AccountId(account.value()), held.by()));
  }
}
