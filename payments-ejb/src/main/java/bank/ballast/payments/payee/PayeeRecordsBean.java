package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.payments.PayeeCheckView;
import bank.ballast.payments.PayeeRecords;
import bank.ballast.payments.PayeeView;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All customers' payees, for staff. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class PayeeRecordsBean implements PayeeRecords {

  private static final int LARGEST_PAGE = 100;

  @Inject private PayeeRepository payees;

  @Override
  public List<PayeeView> payees(CustomerId customer) {
    return payees.list(customer, null, null, PayeeRegister.LIMIT).stream()
        .map(SavedPayee::view)
        .toList();
  }

  @Override
  public List<PayeeCheckView> checks(CustomerId customer, int limit) {
    List<PayeeCheck> found = payees.checks(customer, Math.min(Math.max(limit, 1), LARGEST_PAGE));
    Set<UUID> accepted = payees.accepted(found.stream().map(PayeeCheck::id).toList());
    return found.stream().map(check -> check.view(accepted.contains(check.id().value()))).toList();
  }
}
