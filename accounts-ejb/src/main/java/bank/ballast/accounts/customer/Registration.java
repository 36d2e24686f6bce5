package bank.ballast.accounts.customer;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.Profile;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import bank.ballast.security.SignIns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Writes a customer's row: the part of becoming a customer that is one database transaction. */
@Stateless
@RolesAllowed(Role.ANYONE_SIGNED_IN)
public class Registration {

  /** From this age on a person may hold an account of their own here, in years. */
  private static final int MINIMUM_AGE = 18;

  @Inject private CustomerRepository customers;
  @Inject private BusinessClock clock;

  /**
   * Keeps the person as a customer, or answers with the customer that they are.
   *
   * @throws Refusal {@link AccountsRefusal#PROFILE_EXISTS}, {@link AccountsRefusal#TOO_YOUNG}
   */
  public CustomerView register(SignIns.Person person, Profile profile) {
    Customer known = customers.findBySubject(person.subject()).orElse(null);
    if (known == null) {
      requireAge(profile.dateOfBirth());
      known = Customer.withLogIn(person.subject(), person.email(), profile, clock.now());
      customers.add(known);
      customers.flush();
    } else if (known.profile().isEmpty()) {
      // Brought in from another bank with a log-in already: the profile was still to come.
      requireAge(profile.dateOfBirth());
      known.change(profile);
    } else if (!known.profile().get().equals(profile)) {
      throw new Refusal(AccountsRefusal.PROFILE_EXISTS);
    }
    return known.view();
  }

  /**
   * Replaces the profile.
   *
   * @throws Refusal {@link AccountsRefusal#PROFILE_MISSING}, {@link AccountsRefusal#TOO_YOUNG}
   */
  public CustomerView change(String subject, Profile profile) {
    Customer customer =
        customers
            .findBySubject(subject)
            .orElseThrow(() -> new Refusal(AccountsRefusal.PROFILE_MISSING));
    requireAge(profile.dateOfBirth());
    customer.change(profile);
    return customer.view();
  }

  private void requireAge(LocalDate dateOfBirth) {
    if (dateOfBirth.plusYears(MINIMUM_AGE).isAfter(clock.today())) {
      throw new Refusal(AccountsRefusal.TOO_YOUNG, "minimumAge", Integer.toString(MINIMUM_AGE));
    }
  }
}
