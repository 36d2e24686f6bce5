package bank.ballast.rehearsal.customers;

import bank.ballast.local.KeycloakServer;
import bank.ballast.local.StackFailure;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Log-ins of simulated customers, brought into Keycloak all at once. They share one password,
 * random and hashed as lightly as Keycloak can: it is no person's, and what a real one's hash is
 * meant to cost an attacker would cost the machine that rehearses most of its processor.
 *
 * @param keycloak the rehearsal's own
 */
record LogIns(KeycloakServer keycloak) {

  private static final String PREFIX = "rehearsal-";
  private static final String ALGORITHM = "pbkdf2-sha256";
  private static final int ITERATIONS = 1;
  private static final int BITS = 256;
  private static final String LIGHT = " and hashAlgorithm(%s) and hashIterations(%d)";

  /** The log-in of the n-th. */
  static String username(int number) {
    return "%s%04d".formatted(PREFIX, number);
  }

  /**
   * Makes those that are missing.
   *
   * @param anew whether those that there are get this password, and so become other people
   * @return their subjects by number
   */
  Map<Integer, String> make(String password, int count, boolean anew) throws IOException {
    try (Keycloak administrator = keycloak.administrator()) {
      RealmResource realm = administrator.realm(KeycloakServer.REALM);
      hashLightly(realm);
      CredentialRepresentation credential = credential(password);
      List<UserRepresentation> users = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        users.add(user(i, credential));
      }
      PartialImportRepresentation all = new PartialImportRepresentation();
      all.setIfResourceExists(anew ? "OVERWRITE" : "SKIP");
      all.setUsers(users);
      try (Response response = realm.partialImport(all)) {
        if (response.getStatus() != 200) {
          throw new StackFailure(
              "Keycloak did not take the simulated customers: " + response.getStatus());
        }
      }
      Map<Integer, String> subjects = new HashMap<>();
      for (UserRepresentation user : realm.users().search(PREFIX, 0, 2 * count)) {
        if (user.getUsername().startsWith(PREFIX)) {
          subjects.put(
              Integer.valueOf(user.getUsername().substring(PREFIX.length())), user.getId());
        }
      }
      return subjects;
    }
  }

  /** Otherwise Keycloak hashes a password anew, and heavily, when its owner next signs in. */
  private static void hashLightly(RealmResource realm) {
    String policy = realm.toRepresentation().getPasswordPolicy();
    if (policy != null && !policy.contains(ALGORITHM)) {
      RealmRepresentation change = new RealmRepresentation();
      change.setPasswordPolicy(policy + LIGHT.formatted(ALGORITHM, ITERATIONS));
      realm.update(change);
    }
  }

  private static UserRepresentation user(int number, CredentialRepresentation credential) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(username(number));
    user.setEmail(username(number) + "@ballast.example");
    user.setEmailVerified(true);
    user.setFirstName("Rehearsal");
    user.setLastName("Customer %d".formatted(number));
    user.setEnabled(true);
    user.setRealmRoles(List.of("default-roles-" + KeycloakServer.REALM, "customer"));
    user.setCredentials(List.of(credential));
    return user;
  }

  private static CredentialRepresentation credential(String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      CredentialRepresentation credential = new CredentialRepresentation();
      credential.setType(CredentialRepresentation.PASSWORD);
      credential.setCredentialData(
          "{\"hashIterations\":%d,\"algorithm\":\"%s\"}".formatted(ITERATIONS, ALGORITHM));
      credential.setSecretData(
          "{\"value\":\"%s\",\"salt\":\"%s\"}"
              .formatted(base64.encodeToString(hash), base64.encodeToString(salt)));
      return credential;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
