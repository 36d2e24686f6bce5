package bank.ballast.accounts;

/** The actor's own life as a customer. */
public interface Customers {

  /**
   * Completes the actor's profile, which makes them a customer: from their next token on they hold
   * the role. Completing it again with the same content changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#STAFF_CANNOT_BE_CUSTOMER}, {@link
   *     AccountsRefusal#PROFILE_EXISTS}, {@link AccountsRefusal#TOO_YOUNG}
   */
  CustomerView completeProfile(Profile profile);

  /**
   * The actor's profile.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#PROFILE_MISSING}
   */
  CustomerView me();

  /**
   * Replaces the actor's profile.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#PROFILE_MISSING}, {@link
   *     AccountsRefusal#TOO_YOUNG}
   */
  CustomerView changeProfile(Profile profile);
}
