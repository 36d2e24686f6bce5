package bank.ballast.accounts.customer;

import bank.ballast.accounts.CustomerContacts;
import bank.ballast.accounts.CustomerId;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds where to write to, for all who were asked for in one question to the database. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.OPERATOR, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerContactsBean implements CustomerContacts {

  @Inject private CustomerRepository customers;

  @Override
  public Map<CustomerId, Contact> contacts(Collection<CustomerId> wanted) {
    Map<CustomerId, Contact> found = new HashMap<>();
    customers
        .contactsOf(wanted.stream().map(CustomerId::value).collect(Collectors.toSet()))
        .forEach(contact -> found.put(contact.customer(), contact));
    return found;
  }
}
