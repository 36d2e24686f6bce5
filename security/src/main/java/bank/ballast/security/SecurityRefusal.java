package bank.ballast.security;

import bank.ballast.kernel.RefusalCode;

/** Why identity was refused. */
public enum SecurityRefusal implements RefusalCode {
  /** Keycloak knows no such person. */
  PERSON_UNKNOWN(Kind.NOT_FOUND),
  /** Keycloak cannot be reached; the same request may succeed later. */
  IDENTITY_UNAVAILABLE(Kind.UNAVAILABLE),
  /** Ended sign-ins can't be told from living ones for the moment. */
  REVOCATIONS_UNKNOWN(Kind.UNAVAILABLE);

  private final Kind kind;

  SecurityRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
