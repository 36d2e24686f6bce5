package bank.ballast.lending.agreement;

import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.credit.LoanTerms;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.application.Application;
import bank.ballast.lending.application.ApplicationBook;
import bank.ballast.lending.application.ApplicationTable;
import bank.ballast.lending.loan.AgreedLoan;
import bank.ballast.lending.loan.LoanPayout;
import bank.ballast.lending.product.Pricing;
import bank.ballast.lending.purchase.Purchase;
import bank.ballast.lending.purchase.PurchaseLending;
import bank.ballast.platform.Database;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUps;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Signs an agreement: confirmed by a sign-in that is bound to it, and then one commit of the
 * ledger's with the application's end, the loan and the money. The application's end has one key,
 * so that what was withdrawn is not paid out, whichever comes first.
 */
@ApplicationScoped
public class Signing {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private StepUps stepUps;
  @Inject private Pricing pricing;
  @Inject private LoanPayout payout;
  @Inject private PurchaseLending purchases;
  @Inject private ApplicationBook book;
  @Inject private BusinessClock clock;

  void sign(Application application, Held account, String hash, LocalDate today)
      throws SQLException {
    LoanQuoteView quote = pricing.quote(application.loan(), application.productVersion(), today);
    Purchase purchase =
        application.purchase() == null
            ? null
            : purchases.stillOpen(application.purchase(), application.loanId());
    stepUps.require(act(application, quote, hash), "loan " + application.id());
    LoanTerms terms = pricing.terms(application.loan(), application.productVersion(), today);
    payOut(
        new AgreedLoan(
            application.loanId(),
            application.customer(),
            account.account(),
            application.loan().product(),
            application.productVersion(),
            terms,
            quote.apr()),
        purchase,
        application.loan().instalments(),
        end(application, hash));
    // The ledger leaves all as it was where the application has come to another end.
    boolean signed =
        new ApplicationTable(new Database(dataSource))
            .signed(application.id())
            .filter(hash::equals)
            .isPresent();
    if (!signed) {
      if (purchase != null) {
        // Whoever divided it meanwhile was first; otherwise the application has ended.
        purchases.stillOpen(purchase.id(), application.loanId());
      }
      throw new Refusal(LendingRefusal.LOAN_APPLICATION_OVER);
    }
    book.signed(application);
  }

  private void payOut(
      AgreedLoan agreed, @Nullable Purchase purchase, int instalments, CompanionRow end) {
    if (purchase == null) {
      payout.payOut(agreed, List.of(end));
    } else {
      purchases.lend(purchase, agreed, instalments, List.of(end));
    }
  }

  private CompanionRow end(Application application, String hash) {
    return new CompanionRow(
        "lending_application_end",
        Map.of(
            "application_id",
            application.id().value(),
            "outcome",
            "SIGNED",
            "agreement",
            hash,
            "ended_at",
            clock.now()));
  }

  private static StepUpAct act(Application application, LoanQuoteView quote, String hash) {
    return new StepUpAct(
        "LOAN_AGREEMENT",
        List.of(
            application.id().value().toString(),
            Long.toString(quote.amount().minorUnits()),
            quote.amount().currencyCode(),
            quote.product() + " " + quote.version(),
            quote.apr().toPlainString(),
            hash));
  }
}
