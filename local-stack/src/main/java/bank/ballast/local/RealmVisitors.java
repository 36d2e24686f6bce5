package bank.ballast.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Everybody who comes to the bank's realm, in a copy of it: a customer by the app, an employee by
 * the portal, someone who signs up, and the bank's programs. They sign in and say what their tokens
 * hold.
 */
final class RealmVisitors {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is another one with each token. */
  private static final List<String> OF_THE_MOMENT =
      List.of("exp", "iat", "nbf", "auth_time", "jti", "sid", "at_hash", "nonce", "session_state");

  private static final Set<String> OF_THE_PERSON =
      Set.of("sub", "preferred_username", "email", "name", "given_name", "family_name");

  private final CodeFlow app;
  private final CodeFlow portal;
  private final Map<String, CodeFlow> programs = new LinkedHashMap<>();
  private final Person customer;
  private final Person employee;
  private @Nullable String signedIn;
  private int newcomers;

  private record Person(String username, String password) {}

  /**
   * Makes those who have to be there.
   *
   * @param realmUrl of the copy
   * @param secrets of clients that have one, by their names
   * @param bank where people are sent back to
   */
  RealmVisitors(RealmResource realm, String realmUrl, Map<String, String> secrets, String bank) {
    this.app = new CodeFlow(realmUrl, Map.of("client_id", "mobile-app"), bank + "/app/");
    this.portal = new CodeFlow(realmUrl, client("support-portal", secrets), bank + "/portal/");
    for (String program : List.of("bank-cli", "bank-server", "release-guard")) {
      if (!realm.clients().findByClientId(program).isEmpty()) {
        programs.put(program, new CodeFlow(realmUrl, client(program, secrets), ""));
      }
    }
    this.customer = make(realm, "candidate-customer", "customer");
    this.employee = make(realm, "candidate-agent", "agent");
  }

  private static Map<String, String> client(String name, Map<String, String> secrets) {
    return Map.of("client_id", name, "client_secret", secrets.getOrDefault(name, ""));
  }

  private static Person make(RealmResource realm, String username, String role) {
    Person person = new Person(username, Secrets.random());
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(person.password());
    UserRepresentation user = new UserRepresentation();
    user.setUsername(username);
    user.setEmail(username + "@ballast.example");
    user.setEmailVerified(true);
    user.setFirstName("Synthetic");
    user.setLastName("Visitor");
    user.setEnabled(true);
    user.setCredentials(List.of(password));
    try (Response response = realm.users().create(user)) {
      realm
          .users()
          .get(CreatedResponseUtil.getCreatedId(response))
          .roles()
          .realmLevel()
          .add(List.of(realm.roles().get(role).toRepresentation()));
    }
    return person;
  }

  /**
   * All of them come once.
   *
   * @return what their tokens hold
   * @throws StackFailure saying who was kept out
   */
  RealmContents visit() throws IOException, InterruptedException {
    ObjectNode tokens = JSON.createObjectNode();
    // First of all the one who was signed in before.
    String before = signedIn;
    if (before != null) {
      by("someone who was signed in", () -> app.refresh(before));
    }
    JsonNode atTheApp = by("a customer", () -> app.logIn(customer.username(), customer.password()));
    tokens.set("customer", claims(atTheApp));
    JsonNode refreshed =
        by("a customer's app", () -> app.refresh(atTheApp.path("refresh_token").asText()));
    tokens.set("refreshed", claims(refreshed));
    signedIn = refreshed.path("refresh_token").asText();
    tokens.set(
        "employee",
        claims(by("an employee", () -> portal.logIn(employee.username(), employee.password()))));
    newcomers++;
    String newcomer = "candidate-newcomer-" + newcomers;
    ObjectNode fresh = claims(by("a newcomer", () -> app.register(newcomer, Secrets.random())));
    fresh.forEach(token -> ((ObjectNode) token).remove(OF_THE_PERSON));
    tokens.set("newcomer", fresh);
    for (Map.Entry<String, CodeFlow> program : programs.entrySet()) {
      tokens.set(program.getKey(), claims(by(program.getKey(), program.getValue()::credentials)));
    }
    return RealmContents.of(tokens);
  }

  @FunctionalInterface
  private interface Coming {
    JsonNode come() throws IOException, InterruptedException;
  }

  private static JsonNode by(String who, Coming coming) throws IOException, InterruptedException {
    try {
      return coming.come();
    } catch (StackFailure e) {
      throw new StackFailure("%s is kept out: %s".formatted(who, e.getMessage()), e);
    }
  }

  private static ObjectNode claims(JsonNode answer) throws IOException {
    ObjectNode claims = JSON.createObjectNode();
    for (String kind : List.of("access_token", "id_token")) {
      if (answer.has(kind)) {
        String[] parts = answer.path(kind).asText().split("\\.", -1);
        ObjectNode token = part(parts[1]);
        // Keycloak reads its clock twice: one second more or less is no other life.
        long life = token.path("exp").asLong() - token.path("iat").asLong();
        token.put("life", Math.round(life / 10.0) * 10);
        token.put("algorithm", part(parts[0]).path("alg").asText());
        token.remove(OF_THE_MOMENT);
        asList(token, "aud");
        asList(token, "scope");
        claims.set(kind, token);
      }
    }
    return claims;
  }

  /** One of several is written as text, and another one beside it is no loss. */
  private static void asList(ObjectNode token, String claim) {
    if (token.path(claim).isTextual()) {
      ArrayNode list = JSON.createArrayNode();
      for (String each : token.path(claim).asText().split(" ", -1)) {
        list.add(each);
      }
      token.set(claim, list);
    }
  }

  private static ObjectNode part(String encoded) throws IOException {
    return (ObjectNode)
        JSON.readTree(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
  }
}
