package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.notifications.CustomerMessages;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Tells an account's holders what became of a limit, with the transaction that decides. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
@RunAs(Role.SYSTEM)
public class OverdraftNews {

  @Inject private AccountDirectory directory;
  @Inject private CustomerMessages messages;

  /** Tells that it was decided. */
  public void decided(OverdraftRequest request, boolean approved) {
    messages.send(
        directory.holderIds(request.account()).stream()
            .map(customer -> OverdraftWords.decided(customer, request, approved))
            .toList());
  }
}
