package bank.ballast.rehearsal;

import bank.ballast.local.KeycloakServer;
import bank.ballast.local.StackFailure;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/**
 * Gives the realm a new signing key, in the order that harms nobody: published first, and used for
 * new tokens a little later. Old keys stay known, for the tokens that they signed.
 */
final class KeyRotation {

  private static final String KIND = "org.keycloak.keys.KeyProvider";
  private static final Duration KNOWN_BEFORE_USED = Duration.ofSeconds(2);

  private KeyRotation() {}

  static void rotate(KeycloakServer keycloak) throws IOException, InterruptedException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm(KeycloakServer.REALM);
      ComponentRepresentation key = new ComponentRepresentation();
      key.setName("rehearsal-" + Instant.now().getEpochSecond());
      key.setProviderId("rsa-generated");
      key.setProviderType(KIND);
      key.setParentId(realm.toRepresentation().getId());
      MultivaluedHashMap<String, String> settings = new MultivaluedHashMap<>();
      // The newest has the highest priority, and so signs as soon as it is active.
      settings.putSingle("priority", Long.toString(Instant.now().getEpochSecond()));
      settings.putSingle("enabled", "true");
      settings.putSingle("active", "false");
      settings.putSingle("algorithm", "RS256");
      settings.putSingle("keySize", "2048");
      key.setConfig(settings);
      String id;
      try (Response made = realm.components().add(key)) {
        if (made.getStatus() != 201) {
          throw new StackFailure("Keycloak made no new key: " + made.getStatus());
        }
        String location = made.getHeaderString("Location");
        id = location.substring(location.lastIndexOf('/') + 1);
      }
      Thread.sleep(KNOWN_BEFORE_USED.toMillis());
      ComponentRepresentation published = realm.components().component(id).toRepresentation();
      published.getConfig().putSingle("active", "true");
      realm.components().component(id).update(published);
    }
  }
}
