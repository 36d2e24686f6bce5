package bank.ballast.portal.loans;

import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.LoanView;
import bank.ballast.portal.customers.CustomerPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loans of the customer whose records are open. */
@Named
@RequestScoped
public class CustomerLoans {

  @Inject private CustomerPage customerPage;
  @Inject private LoanServicing servicing;

  private @Nullable List<LoanView> loans;

  /** All of them, newest first; read when the page first asks, for it asks several times. */
  public List<LoanView> getLoans() {
    List<LoanView> read = loans;
    if (read == null) {
      var file = customerPage.getFile();
      read = file == null ? List.of() : servicing.of(file.customer().id());
      loans = read;
    }
    return read;
  }
}
