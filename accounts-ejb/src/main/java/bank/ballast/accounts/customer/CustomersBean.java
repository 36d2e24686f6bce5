package bank.ballast.accounts.customer;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Customers;
import bank.ballast.accounts.Profile;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Actor;
import bank.ballast.security.Actors;
import bank.ballast.security.Role;
import bank.ballast.security.SignIns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The actor's own profile.
 *
 * <p>Becoming a customer is two steps, the row and then the role at Keycloak, without a transaction
 * around both: whoever is left between them (the row, not the role) sends the same profile again.
 */
@Stateless
public class CustomersBean implements Customers {

  @Inject private Actors actors;
  @Inject private SignIns signIns;
  @Inject private Registration registration;
  @Inject private CustomerRepository customers;

  @Override
  @RolesAllowed(Role.ANYONE_SIGNED_IN)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public CustomerView completeProfile(Profile profile) {
    Actor actor = actors.current();
    if (actor.isStaff() || actor.is(Role.SYSTEM)) {
      throw new Refusal(AccountsRefusal.STAFF_CANNOT_BE_CUSTOMER);
    }
    CustomerView customer = register(signIns.person(actor.subject()), profile);
    signIns.grantCustomerRole(actor.subject());
    return customer;
  }

  @Override
  @RolesAllowed(Role.ANYONE_SIGNED_IN)
  public CustomerView me() {
    return customers
        .findBySubject(actors.current().subject())
        .orElseThrow(() -> new Refusal(AccountsRefusal.PROFILE_MISSING))
        .view();
  }

  @Override
  @RolesAllowed(Role.CUSTOMER)
  public CustomerView changeProfile(Profile profile) {
    return registration.change(actors.current().subject(), profile);
  }

  private CustomerView register(SignIns.Person person, Profile profile) {
    try {
      return registration.register(person, profile);
    } catch (EJBException first) {
      // The same person at the same moment: the other request was first, and this one finds its
      // row.
      return registration.register(person, profile);
    }
  }
}
