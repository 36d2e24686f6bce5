package bank.ballast.security.realm;

import org.keycloak.admin.client.resource.RealmResource;

/**
 * Gives the levels of a log-in their names, so that a token's {@code acr} and a request's {@code
 * acr_values} (RFC 9470) speak of {@code password} and {@code second-factor} instead of numbers.
 */
final class NamedLogInLevels implements RealmStep {

  static final String LEVELS = "{\"password\":1,\"second-factor\":2}";

  @Override
  public int number() {
    return 1;
  }

  @Override
  public String purpose() {
    return "log-in levels have names";
  }

  @Override
  public void apply(RealmResource realm) {
    RealmAttributes.put(realm, "acr.loa.map", LEVELS);
  }
}
