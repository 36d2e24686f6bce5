package bank.ballast.payments.request;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.payments.PaymentRequestRecords;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All customers' requests for money, for staff. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class PaymentRequestRecordsBean implements PaymentRequestRecords {

  private static final int LARGEST_PAGE = 100;

  @Inject private RequestFinder finder;
  @Inject private BusinessClock clock;

  @Override
  public List<PaymentRequestView> requests(
      CustomerId customer, Collection<AccountId> accounts, int limit) {
    return finder.list(
        new Viewer(customer, Set.copyOf(accounts)),
        null,
        Math.min(Math.max(limit, 1), LARGEST_PAGE),
        clock.now());
  }
}
