package bank.ballast.lending.purchase;

import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.loan.AgreedLoan;
import bank.ballast.lending.loan.LoanPayout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Lends what was paid for purchases, each once: that it is divided is written with the money, by
 * whichever way it came to that.
 */
@ApplicationScoped
public class PurchaseLending {

  private static final int TURNS = 5;

  @Inject private PurchaseRules rules;
  @Inject private PurchaseTable table;
  @Inject private LoanPayout payout;

  /**
   * A purchase that may be applied for today.
   *
   * @throws Refusal as {@link bank.ballast.lending.LoanApplications#apply} of a purchase
   */
  public Purchase toApplyFor(TransactionId id) {
    Purchase purchase = rules.find(id);
    if (table.find(id).isPresent()) {
      throw new Refusal(LendingRefusal.PURCHASE_DIVIDED);
    }
    rules.requirePurchase(purchase);
    rules.requireRecent(purchase);
    rules.requireRoom(purchase, purchase.loan());
    return purchase;
  }

  /**
   * A purchase that was offered to be divided, and can still be, or is, by the loan of the offer.
   *
   * @param loan that would come of it
   * @throws Refusal {@link LendingRefusal#NOT_A_PURCHASE} where it came back since; {@link
   *     LendingRefusal#PURCHASE_DIVIDED}, {@link LendingRefusal#TOO_MUCH_IN_INSTALMENTS}, {@link
   *     LendingRefusal#LOAN_OVERDUE}
   */
  public Purchase stillOpen(TransactionId id, LoanId loan) {
    Purchase purchase = rules.find(id);
    if (table.find(id).filter(it -> !it.loan().equals(loan)).isPresent()) {
      throw new Refusal(LendingRefusal.PURCHASE_DIVIDED);
    }
    rules.requirePurchase(purchase);
    rules.requireRoom(purchase, loan);
    return purchase;
  }

  /**
   * Pays out what was agreed, unless the purchase is divided, or one of the rows is there: nothing
   * is kept then. Where another of the customer's purchases was divided at the same time, it is
   * judged again with that one in sight.
   *
   * @param companions rows that are kept with it or not at all
   * @return whether this loan is paid out
   * @throws Refusal as {@link LoanPayout#payOut} and {@link PurchaseRules#requireRoom}
   */
  public boolean lend(
      Purchase purchase, AgreedLoan agreed, int instalments, List<CompanionRow> companions) {
    for (int turn = 0; turn < TURNS && table.find(purchase.id()).isEmpty(); turn++) {
      int number = table.next(purchase);
      rules.requireRoom(purchase, agreed.id());
      List<CompanionRow> rows = new ArrayList<>(companions);
      rows.add(PurchaseTable.row(purchase, number, agreed.id(), instalments));
      if (payout.payOut(agreed, rows)) {
        return true;
      }
      if (table.next(purchase) == number) {
        // It was none of the purchases, but a row of the caller's.
        return false;
      }
    }
    return table.find(purchase.id()).filter(it -> it.loan().equals(agreed.id())).isPresent();
  }
}
