package bank.ballast.lending.application;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.ApplyForLoan;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanPurpose;
import bank.ballast.lending.PurchaseInstalments;
import bank.ballast.lending.purchase.PurchaseLending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What an application asks for: a loan, or what was paid for a purchase. */
@ApplicationScoped
public class Wanted {

  @Inject private PurchaseLending purchases;

  /**
   * The loan.
   *
   * @throws Refusal {@link LendingRefusal#LOAN_PRODUCT_NOT_FOUND}, {@link
   *     LendingRefusal#PURCHASE_DIFFERS}, and as {@link PurchaseLending#toApplyFor}
   */
  AskForQuote loan(ApplyForLoan wanted) {
    boolean divides = wanted.product().equals(PurchaseInstalments.PRODUCT);
    if (divides && wanted.purchase() == null) {
      // Nobody applies for it who has bought nothing.
      throw new Refusal(LendingRefusal.LOAN_PRODUCT_NOT_FOUND);
    }
    return new AskForQuote(
        wanted.product(), amount(wanted, divides), wanted.instalments(), wanted.firstDue());
  }

  private Money amount(ApplyForLoan wanted, boolean divides) {
    @Nullable Money amount = wanted.amount();
    if (wanted.purchase() == null) {
      return required(amount);
    }
    Money paid = purchases.toApplyFor(wanted.purchase()).amount();
    require("product", divides);
    require("purpose", wanted.purpose() == LoanPurpose.PURCHASE);
    require("amount", amount == null || amount.equals(paid));
    return paid;
  }

  private static Money required(@Nullable Money amount) {
    if (amount == null) {
      throw differs("amount");
    }
    return amount;
  }

  private static void require(String field, boolean same) {
    if (!same) {
      throw differs(field);
    }
  }

  private static Refusal differs(String field) {
    return new Refusal(LendingRefusal.PURCHASE_DIFFERS, "field", field);
  }
}
