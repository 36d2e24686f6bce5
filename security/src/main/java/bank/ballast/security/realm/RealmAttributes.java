package bank.ballast.security.realm;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/** Reads and adds single attributes of the realm. */
final class RealmAttributes {

  private RealmAttributes() {}

  static @Nullable String get(RealmResource realm, String name) {
    Map<String, String> attributes = realm.toRepresentation().getAttributes();
    return attributes == null ? null : attributes.get(name);
  }

  static void put(RealmResource realm, String name, String value) {
    // Keycloak takes a list of attributes for the whole of it, and drops those that are missing.
    RealmRepresentation present = realm.toRepresentation();
    Map<String, String> attributes = new HashMap<>();
    if (present.getAttributes() != null) {
      attributes.putAll(present.getAttributes());
    }
    attributes.put(name, value);
    present.setAttributes(attributes);
    realm.update(present);
  }
}
