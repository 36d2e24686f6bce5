package bank.ballast.security;

import java.time.Instant;

/** A person's sign-ins at Keycloak: who they are there, what they may do, and the end of it. */
public interface SignIns {

  /**
   * What Keycloak knows about a person.
   *
   * @param subject the token's {@code sub}
   * @param email their verified or registered e-mail address
   */
  record Person(String subject, String email) {}

  /**
   * The person behind a subject.
   *
   * @throws bank.ballast.kernel.Refusal {@link SecurityRefusal#PERSON_UNKNOWN} or {@link
   *     SecurityRefusal#IDENTITY_UNAVAILABLE}
   */
  Person person(String subject);

  /**
   * Makes a person a customer; their next token says so. Granting twice changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link SecurityRefusal#IDENTITY_UNAVAILABLE}
   */
  void grantCustomerRole(String subject);

  /**
   * Ends every sign-in of a person: their sessions at Keycloak, and every token issued up to now,
   * on every node of the bank within five seconds.
   *
   * @throws bank.ballast.kernel.Refusal {@link SecurityRefusal#IDENTITY_UNAVAILABLE}; the tokens
   *     are void all the same
   */
  void endAll(String subject);

  /**
   * Whether a token's sign-in was ended after it was issued. Answered from memory.
   *
   * @param issuedAt the token's {@code iat}
   * @throws bank.ballast.kernel.Refusal {@link SecurityRefusal#REVOCATIONS_UNKNOWN} where the list
   *     of ended sign-ins could not be read for longer than its five seconds: a token that can't be
   *     checked is not trusted
   */
  boolean ended(String subject, Instant issuedAt);
}
