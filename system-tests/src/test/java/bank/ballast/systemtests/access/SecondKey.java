package bank.ballast.systemtests.access;

import bank.ballast.systemtests.bank.Bank;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.ws.rs.core.Response;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;
import java.util.List;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.KeysMetadataRepresentation;

/**
 * A signing key that the realm publishes beside its own and whose private half the tests hold: so a
 * forged token has a signature that is valid, and whatever else is wrong with it must be noticed.
 */
final class SecondKey {

  private SecondKey() {}

  /** Makes the key and gives it to the realm, with less priority than the realm's own. */
  static RSAKey addTo(Bank bank) {
    try (Keycloak administrator = bank.keycloakAdministrator()) {
      RealmResource realm = administrator.realm("ballast");
      RSAKey key = new RSAKeyGenerator(2048).generate();
      ComponentRepresentation component = new ComponentRepresentation();
      component.setName("tests");
      component.setProviderId("rsa");
      component.setProviderType("org.keycloak.keys.KeyProvider");
      component.setParentId(realm.toRepresentation().getId());
      component.setConfig(config(key.toRSAPrivateKey()));
      String id;
      try (Response response = realm.components().add(component)) {
        if (response.getStatus() != 201) {
          throw new IllegalStateException("Keycloak refused the key: " + response.getStatus());
        }
        String path = response.getLocation().getPath();
        id = path.substring(path.lastIndexOf('/') + 1);
      }
      return new RSAKey.Builder(key).keyID(kid(realm, id)).build();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MultivaluedHashMap<String, String> config(RSAPrivateKey key) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key.getEncoded())
            + "\n-----END PRIVATE KEY-----";
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.put("privateKey", List.of(pem));
    config.put("priority", List.of("1"));
    config.put("enabled", List.of("true"));
    config.put("active", List.of("true"));
    config.put("algorithm", List.of("RS256"));
    return config;
  }

  private static String kid(RealmResource realm, String component) {
    return realm.keys().getKeyMetadata().getKeys().stream()
        .filter(key -> component.equals(key.getProviderId()))
        .map(KeysMetadataRepresentation.KeyMetadataRepresentation::getKid)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Keycloak does not list the key"));
  }
}
