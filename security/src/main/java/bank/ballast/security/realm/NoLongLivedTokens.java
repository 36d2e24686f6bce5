package bank.ballast.security.realm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Takes from everybody the right to tokens that outlive their sign-in. Keycloak gives it to each
 * new realm, whatever the imported file says; no client of the bank asks for such tokens.
 */
final class NoLongLivedTokens implements RealmStep {

  private static final Set<String> GIVEN = Set.of("offline_access", "uma_authorization");

  @Override
  public int number() {
    return 2;
  }

  @Override
  public String purpose() {
    return "nobody has offline tokens by default";
  }

  @Override
  public Map<String, Integer> contracts() {
    String everybody = "roles/realm/default-roles-ballast/composites/realm/";
    return Map.of(everybody + "offline_access", 0, everybody + "uma_authorization", 0);
  }

  @Override
  public void apply(RealmResource realm) {
    String everybody = realm.toRepresentation().getDefaultRole().getId();
    List<RoleRepresentation> excess =
        realm.rolesById().getRealmRoleComposites(everybody).stream()
            .filter(role -> GIVEN.contains(role.getName()))
            .toList();
    if (!excess.isEmpty()) {
      realm.rolesById().deleteComposites(everybody, excess);
    }
  }
}
