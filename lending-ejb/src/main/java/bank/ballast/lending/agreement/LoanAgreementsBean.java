package bank.ballast.lending.agreement;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Customers;
import bank.ballast.accounts.PrintedPages;
import bank.ballast.credit.LoanTerms;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanAgreements;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanApplicationView;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.application.Application;
import bank.ballast.lending.application.ApplicationTable;
import bank.ballast.lending.product.Pricing;
import bank.ballast.lending.purchase.PurchaseLending;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Draws up agreements, and has them signed. Holds no transaction: the ledger commits its own. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanAgreementsBean implements LoanAgreements {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AccountDirectory directory;
  @Inject private Customers customers;
  @Inject private Pricing pricing;
  @Inject private PrintedPages press;
  @Inject private Signing signing;
  @Inject private PurchaseLending purchases;
  @Inject private BusinessClock clock;

  @Override
  public Document agreement(LoanApplicationId id, String language) {
    try {
      Application application = own(id);
      Optional<String> signed = applications().signed(id);
      if (signed.isPresent()) {
        return table().find(id, signed.get()).orElseThrow().document();
      }
      LocalDate today = clock.today();
      requireOffered(application, today);
      Optional<Agreement> shown = table().find(id, today, language);
      if (shown.isEmpty()) {
        byte[] drawn = draw(application, today, language);
        table().add(id, today, language, Sha256.hex(drawn), drawn, clock.now());
        // Whoever asks at the same moment draws one up as well; what is kept first is shown.
        shown = table().find(id, today, language);
      }
      return shown.orElseThrow().document();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanApplicationView sign(LoanApplicationId id, String hash) {
    try {
      Application application = own(id);
      Optional<String> signed = applications().signed(id);
      if (signed.isEmpty()) {
        LocalDate today = clock.today();
        requireOffered(application, today);
        requireShown(id, hash, today);
        signing.sign(application, directory.held(application.account()), hash, today);
      } else if (signed.filter(hash::equals).isEmpty()) {
        throw new Refusal(LendingRefusal.LOAN_APPLICATION_OVER);
      }
      return own(id).view(clock.today(), applications().acts(id));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private void requireShown(LoanApplicationId id, String hash, LocalDate today)
      throws SQLException {
    Agreement shown =
        table()
            .find(id, hash)
            .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_AGREEMENT_UNKNOWN));
    if (!shown.day().equals(today)) {
      throw new Refusal(LendingRefusal.LOAN_DAY_OVER);
    }
  }

  private byte[] draw(Application application, LocalDate today, String language) {
    LoanQuoteView quote = pricing.quote(application.loan(), application.productVersion(), today);
    LoanTerms terms = pricing.terms(application.loan(), application.productVersion(), today);
    Held account = directory.held(application.account());
    CustomerView borrower = customers.me();
    return press.pdf(
        AgreementPage.of(
            application.id(),
            quote,
            terms,
            borrower,
            directory.number(account.account().id()),
            application.purchase() == null
                ? null
                : purchases.stillOpen(application.purchase(), application.loanId()),
            language),
        language);
  }

  private static void requireOffered(Application application, LocalDate today) {
    if (application.state(today) != LoanApplicationState.OFFERED) {
      throw new Refusal(LendingRefusal.LOAN_NOT_OFFERED);
    }
  }

  private Application own(LoanApplicationId id) throws SQLException {
    return applications()
        .find(id)
        .filter(each -> each.customer().equals(directory.actingCustomer()))
        .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_APPLICATION_NOT_FOUND));
  }

  private ApplicationTable applications() {
    return new ApplicationTable(new Database(dataSource));
  }

  private AgreementTable table() {
    return new AgreementTable(new Database(dataSource));
  }
}
