package bank.ballast.security;

import java.util.Set;

/**
 * Who acts: the only thing that modules see of a token or a session.
 *
 * @param subject the token's {@code sub}, which stays the same for a person's whole life at the
 *     bank
 * @param roles the realm's roles that the actor holds
 */
public record Actor(String subject, Set<String> roles) {

  /** An actor whose roles can't change under the reader. */
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether the actor holds this role. */
  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Whether the actor works for the bank, as a person. */
  public boolean isStaff() {
    return is(Role.AGENT) || is(Role.SUPERVISOR) || is(Role.OPERATOR) || is(Role.AUDITOR);
  }
}
