package bank.ballast.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * The bank's realm once more, under another name, with its programs and without its people:
 * everything that decides how one signs in is as it is there. Removed when this is closed.
 */
final class RealmCopy implements AutoCloseable {

  /** What it is called at Keycloak. */
  static final String NAME = KeycloakServer.REALM + "-candidate";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String keycloakUrl;
  private final Keycloak administrator;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RealmCopy(String keycloakUrl, Keycloak administrator) {
    this.keycloakUrl = keycloakUrl;
    this.administrator = administrator;
  }

  /**
   * Makes it; what an earlier one left is removed first.
   *
   * @param secrets of clients that somebody signs in by, by their names
   * @throws StackFailure where Keycloak does not take it, or it is not as the realm is
   */
  static RealmCopy of(KeycloakServer keycloak, String keycloakUrl, Map<String, String> secrets)
      throws IOException, InterruptedException {
    try (Keycloak maker = keycloak.administrator()) {
      RealmCopy making = new RealmCopy(keycloakUrl, maker);
      making.remove();
      making.create(making.export(KeycloakServer.REALM), secrets);
    }
    // What may be done to a realm is in the administrator's token, and this one is new.
    RealmCopy copy = new RealmCopy(keycloakUrl, keycloak.administrator());
    boolean alike = false;
    try {
      Map<String, String> missing =
          RealmContents.of(copy.export(KeycloakServer.REALM))
              .without(RealmCopy::isOfOneRealm)
              .lostIn(copy.contents());
      if (!missing.isEmpty()) {
        throw new StackFailure(
            "The realm could not be copied: " + RealmContents.shown(missing) + ".");
      }
      alike = true;
      return copy;
    } finally {
      if (!alike) {
        copy.close();
      }
    }
  }

  /** The copy, for its administrator. */
  RealmResource realm() {
    return administrator.realm(NAME);
  }

  /** What it holds, called as the realm calls it. */
  RealmContents contents() throws IOException, InterruptedException {
    String text = JSON.writeValueAsString(export(NAME));
    return RealmContents.of(JSON.readTree(text.replace(NAME, KeycloakServer.REALM)))
        .without(RealmCopy::isOfOneRealm);
  }

  /** What a copy has of its own: its keys, and when something was made. */
  private static boolean isOfOneRealm(String path) {
    return path.startsWith("components/org.keycloak.keys.KeyProvider/")
        || path.endsWith("/client.secret.creation.time")
        || path.endsWith("/createdTimestamp");
  }

  /** As text, because this program's classes need not know all that the server says. */
  private JsonNode export(String realm) throws IOException, InterruptedException {
    return JSON.readTree(
        send(
            "/admin/realms/"
                + realm
                + "/partial-export?exportClients=true&exportGroupsAndRoles=true",
            "",
            200));
  }

  private void create(JsonNode original, Map<String, String> secrets)
      throws IOException, InterruptedException {
    ObjectNode copy = (ObjectNode) JSON.readTree(renamed(JSON.writeValueAsString(original)));
    copy.put("realm", NAME);
    // It makes keys of its own; the realm's do not leave Keycloak.
    ((ObjectNode) copy.path("components")).remove("org.keycloak.keys.KeyProvider");
    for (JsonNode client : copy.path("clients")) {
      if (client.has("secret")) {
        String known = secrets.get(client.path("clientId").asText());
        ((ObjectNode) client).put("secret", known == null ? Secrets.random() : known);
      }
    }
    send("/admin/realms", JSON.writeValueAsString(copy), 201);
  }

  /** Two things of one id can't be; the same id becomes the same other one wherever it stands. */
  private static String renamed(String export) {
    Map<String, String> ids = new LinkedHashMap<>();
    return UUIDS
        .matcher(export.replace("/realms/" + KeycloakServer.REALM + "/", "/realms/" + NAME + "/"))
        .replaceAll(id -> ids.computeIfAbsent(id.group(), old -> UUID.randomUUID().toString()));
  }

  private String send(String path, String body, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(keycloakUrl + path))
                .timeout(PATIENCE)
                .header(
                    "Authorization",
                    "Bearer " + administrator.tokenManager().getAccessTokenString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new StackFailure(
          "Keycloak answered %d to the copy of the realm: %s"
              .formatted(answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  private void remove() {
    try {
      administrator.realm(NAME).remove();
    } catch (NotFoundException none) {
      // As it should be.
    }
  }

  @Override
  public void close() {
    try {
      remove();
    } finally {
      administrator.close();
    }
  }
}
