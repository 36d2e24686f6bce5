package bank.ballast.lending.purchase;

import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.PurchaseInstalments;
import bank.ballast.lending.PurchaseOffers;
import bank.ballast.lending.loan.AgreedLoan;
import bank.ballast.lending.product.Pricing;
import bank.ballast.lending.purchase.PurchaseTable.Divided;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Divides purchases into instalments that are free; the others are applied for. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurchaseInstalmentsBean implements PurchaseInstalments {

  @Inject private PurchaseRules rules;
  @Inject private PurchaseTable table;
  @Inject private PurchaseLending lending;
  @Inject private Pricing pricing;
  @Inject private Loans loans;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public PurchaseOffers offers(TransactionId id) {
    try {
      Purchase purchase = rules.find(id);
      if (table.find(id).isPresent()) {
        throw new Refusal(LendingRefusal.PURCHASE_DIVIDED);
      }
      rules.requirePurchase(purchase);
      LocalDate today = clock.today();
      boolean known = !rules.isNew(purchase);
      List<PurchaseOffers.Way> ways =
          pricing.instalments(PRODUCT, today).stream()
              .map(instalments -> pricing.quote(ask(purchase, instalments), today))
              .map(quote -> new PurchaseOffers.Way(quote, costsInterest(quote)))
              .filter(way -> known || way.needsApplication())
              .toList();
      rules.requireRecent(purchase);
      rules.requireRoom(purchase, purchase.loan());
      return new PurchaseOffers(ways, null);
    } catch (Refusal refusal) {
      if (refusal.code() instanceof LendingRefusal why) {
        return new PurchaseOffers(List.of(), why);
      }
      throw refusal;
    }
  }

  @Override
  public LoanView divide(TransactionId id, int instalments) {
    Purchase purchase = rules.find(id);
    // Before anything else: what was divided answers as it did then, whatever the rules are now.
    if (table.find(id).isEmpty()) {
      lend(purchase, instalments);
    }
    Divided wanted = new Divided(purchase.loan(), instalments);
    if (table.find(id).filter(wanted::equals).isEmpty()) {
      throw new Refusal(LendingRefusal.PURCHASE_DIVIDED);
    }
    return loans.loan(purchase.loan());
  }

  private void lend(Purchase purchase, int instalments) {
    rules.requirePurchase(purchase);
    AskForQuote ask = ask(purchase, instalments);
    LocalDate today = clock.today();
    LoanQuoteView quote = pricing.quote(ask, today);
    if (costsInterest(quote)) {
      throw new Refusal(LendingRefusal.INSTALMENTS_NEED_APPLICATION);
    }
    rules.requireRecent(purchase);
    rules.requireKnown(purchase);
    AgreedLoan agreed =
        new AgreedLoan(
            purchase.loan(),
            purchase.by().by(),
            purchase.by().account(),
            PRODUCT,
            quote.version(),
            pricing.terms(ask, quote.version(), today),
            quote.apr());
    if (lending.lend(purchase, agreed, instalments, List.of())) {
      log.decided("PURCHASE_INSTALMENTS", purchase.loan().toString(), "PAID_OUT");
    }
  }

  /** Then it is a regulated agreement, and judged and signed as every loan is. */
  private static boolean costsInterest(LoanQuoteView quote) {
    return quote.annualRate().signum() > 0;
  }

  private static AskForQuote ask(Purchase purchase, int instalments) {
    return new AskForQuote(PRODUCT, purchase.amount(), instalments, null);
  }
}
