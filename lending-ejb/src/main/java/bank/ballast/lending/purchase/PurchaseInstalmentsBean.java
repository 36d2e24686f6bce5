package bank.ballast.lending.purchase;

import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.Loans;
import bank.ballast.lending.PurchaseInstalments;
import bank.ballast.lending.PurchaseOffers;
import bank.ballast.lending.loan.AgreedLoan;
import bank.ballast.lending.loan.LoanPayout;
import bank.ballast.lending.product.Pricing;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUps;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Divides purchases into instalments. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurchaseInstalmentsBean implements PurchaseInstalments {

  private static final int TURNS = 5;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private PurchaseRules rules;
  @Inject private Pricing pricing;
  @Inject private LoanPayout payout;
  @Inject private Loans loans;
  @Inject private StepUps stepUps;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  public PurchaseOffers offers(TransactionId id) {
    try {
      Purchase purchase = rules.find(id);
      if (divided(id).isPresent()) {
        throw new Refusal(LendingRefusal.PURCHASE_DIVIDED);
      }
      LocalDate today = clock.today();
      List<LoanQuoteView> quotes =
          pricing.instalments(PRODUCT, today).stream()
              .map(instalments -> pricing.quote(ask(purchase, instalments), today))
              .toList();
      rules.require(purchase);
      return new PurchaseOffers(quotes, null);
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
    Optional<Integer> into = divided(id);
    for (int turn = 0; into.isEmpty() && turn < TURNS; turn++) {
      lend(purchase, instalments);
      into = divided(id);
    }
    if (!into.equals(Optional.of(instalments))) {
      throw new Refusal(LendingRefusal.PURCHASE_DIVIDED);
    }
    return loans.loan(purchase.loan());
  }

  /** Lends it, unless another of the customer's purchases was divided at the same time. */
  private void lend(Purchase purchase, int instalments) {
    int number = next(purchase);
    LocalDate today = clock.today();
    LoanQuoteView quote = pricing.quote(ask(purchase, instalments), today);
    rules.require(purchase);
    if (quote.annualRate().signum() > 0) {
      stepUps.require(
          new StepUpAct(
              "PURCHASE_INSTALMENTS",
              List.of(
                  purchase.id().toString(),
                  Integer.toString(instalments),
                  quote.apr().toPlainString(),
                  Long.toString(quote.totalPayable().minorUnits()))),
          "instalments " + purchase.loan());
    }
    boolean paid =
        payout.payOut(
            new AgreedLoan(
                purchase.loan(),
                purchase.by().by(),
                purchase.by().account(),
                PRODUCT,
                quote.version(),
                pricing.terms(ask(purchase, instalments), quote.version(), today),
                quote.apr()),
            List.of(row(purchase, number, instalments)));
    if (paid) {
      log.decided("PURCHASE_INSTALMENTS", purchase.loan().toString(), "PAID_OUT");
    }
  }

  private static AskForQuote ask(Purchase purchase, int instalments) {
    return new AskForQuote(PRODUCT, purchase.amount(), instalments, null);
  }

  /** Into how many instalments a purchase is divided, if it is. */
  private Optional<Integer> divided(TransactionId id) {
    try {
      return new Database(dataSource)
              .rows(
                  "SELECT instalments FROM lending_purchase WHERE account_id = ? AND sequence = ?",
                  List.of(id.account().value().toString(), id.sequence()),
                  row -> row.getInt(1))
              .stream()
              .findFirst();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private int next(Purchase purchase) {
    try {
      return new Database(dataSource)
          .rows(
              "SELECT COALESCE(MAX(number), 0) + 1 FROM lending_purchase WHERE customer_id = ?",
              List.of(purchase.by().by().value().toString()),
              row -> row.getInt(1))
          .get(0);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static CompanionRow row(Purchase purchase, int number, int instalments) {
    return new CompanionRow(
        "lending_purchase",
        Map.of(
            "account_id", purchase.id().account().value(),
            "sequence", purchase.id().sequence(),
            "customer_id", purchase.by().by().value(),
            "number", number,
            "loan_id", purchase.loan().value(),
            "instalments", instalments));
  }
}
