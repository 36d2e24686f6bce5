package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The realm as a real Keycloak makes it of its file and steps, and what its clients may do. */
@ExtendWith(RunningRealm.class)
class RealmIT {

  private static final Path HOME = RunningRealm.HOME;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final StackSettings SETTINGS = RunningRealm.SETTINGS;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void stepsAreAppliedOnceAndRemembered() throws Exception {
    try (Keycloak administrator = administrator()) {
      var attributes = administrator.realm("ballast").toRepresentation().getAttributes();

      assertEquals("4", attributes.get("ballast.lastStep"));
      assertEquals("{\"password\":1,\"second-factor\":2}", attributes.get("acr.loa.map"));
    }
    assertEquals(List.of(), new KeycloakServer(SETTINGS, secrets()).bringUpToDate());
  }

  @Test
  void peopleAreSentBackToWhereTheBankListensNow() throws Exception {
    StackSettings moved = TestSettings.withHttpPort(SETTINGS, 18_999);

    new KeycloakServer(moved, secrets()).bringUpToDate();

    try (Keycloak administrator = administrator()) {
      assertEquals(
          Set.of("http://localhost:18999/portal/*", "https://localhost:8443/portal/*"),
          Set.copyOf(
              administrator
                  .realm("ballast")
                  .clients()
                  .findByClientId("support-portal")
                  .get(0)
                  .getRedirectUris()));
    } finally {
      new KeycloakServer(SETTINGS, secrets()).bringUpToDate();
    }
  }

  @Test
  void tokensSayWhatTheBankReads() throws Exception {
    JsonNode token = claims(tokenOf("customer1"));

    assertEquals("http://localhost:18481/realms/ballast", token.path("iss").asText());
    assertEquals("ballast-api", token.path("aud").asText());
    assertEquals("password", token.path("acr").asText());
    assertEquals("customer1", token.path("preferred_username").asText());
    assertEquals("customer1@ballast.example", token.path("email").asText());
    assertEquals(300, token.path("exp").asLong() - token.path("iat").asLong());
    assertEquals(1, token.path("realm_access").path("roles").size());
    assertEquals("customer", token.path("realm_access").path("roles").path(0).asText());
    for (String claim : List.of("sub", "sid", "auth_time")) {
      assertTrue(token.hasNonNull(claim), claim);
    }
  }

  @Test
  void somebodyIsFoundByWhateverPeopleCallThem() throws Exception {
    KeycloakServer keycloak = new KeycloakServer(SETTINGS, secrets());
    String subject = claims(tokenOf("customer1")).path("sub").asText();

    assertEquals(Optional.of(subject), keycloak.subject("customer1"));
    assertEquals(Optional.of(subject), keycloak.subject("customer1@ballast.example"));
    assertEquals(Optional.of(subject), keycloak.subject(subject));
    assertEquals(Optional.empty(), keycloak.subject("customer"));
  }

  @Test
  void commandLineHasItsOwnTwoRoles() throws Exception {
    JsonNode token = claims(new Tokens(SETTINGS, secrets()).ofCommandLine());

    assertEquals("ballast-api", token.path("aud").asText());
    assertEquals(
        Set.of("\"operator\"", "\"system\""),
        Set.of(
            token.path("realm_access").path("roles").path(0).toString(),
            token.path("realm_access").path("roles").path(1).toString()));
  }

  @Test
  void guardIsAProgramAndNothingElse() throws Exception {
    JsonNode token = claims(new Tokens(SETTINGS, secrets()).ofGuard());

    assertEquals("ballast-api", token.path("aud").asText());
    assertTrue(token.hasNonNull("sub"));
    assertEquals("[\"system\"]", token.path("realm_access").path("roles").toString());
  }

  @Test
  void whoRegistersIsNobodyYet() throws Exception {
    try (Keycloak administrator = administrator()) {
      RealmResource realm = administrator.realm("ballast");
      Set<String> granted =
          realm.rolesById().getRealmRoleComposites(defaultRole(realm)).stream()
              .map(RoleRepresentation::getName)
              .collect(Collectors.toSet());

      assertEquals(Set.of(), granted);
      assertTrue(realm.toRepresentation().isRegistrationAllowed());
    }
  }

  @Test
  void onlyTheCodeFlowWithPkceLeadsIn() throws Exception {
    DemoLogIns.LogIn customer = new DemoLogIns(HOME).of("customer1").orElseThrow();
    String password =
        "grant_type=password&client_id=mobile-app&username=%s&password=%s"
            .formatted(customer.username(), customer.password());
    String request = "auth?client_id=mobile-app&redirect_uri=bank.ballast.app:/callback";
    String challenge = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);

    assertEquals("unauthorized_client", post("token", password).path("error").asText());
    assertTrue(location(request + "&response_type=code").contains("error=invalid_request"));
    assertTrue(
        location(request + "&response_type=code&code_challenge_method=plain&code_challenge=abc")
            .contains("error=invalid_request"));
    assertTrue(
        location(request + "&response_type=token" + challenge).contains("error=unauthorized"));
    assertEquals(200, status(request + "&response_type=code" + challenge));
    assertEquals(
        400,
        status(
            "auth?client_id=mobile-app&response_type=code&redirect_uri=http://localhost:1/app/"
                + challenge));
  }

  @Test
  void fiveWrongPasswordsCloseTheDoor() throws Exception {
    DemoLogIns.LogIn auditor = new DemoLogIns(HOME).of("auditor1").orElseThrow();
    Tokens tokens = new Tokens(SETTINGS, secrets());
    for (int i = 0; i < 5; i++) {
      assertThrows(StackFailure.class, () -> tokens.of("auditor1", "not this one, I fear"));
    }

    assertThrows(StackFailure.class, () -> tokens.of("auditor1", auditor.password()));
  }

  @Test
  void serverMayGrantTheCustomerRole() throws Exception {
    try (Keycloak server =
        KeycloakBuilder.builder()
            .serverUrl(SETTINGS.keycloakUrl())
            .realm("ballast")
            .clientId("bank-server")
            .clientSecret(secrets().serverClient())
            .grantType("client_credentials")
            .build()) {
      RealmResource realm = server.realm("ballast");
      UserRepresentation agent = realm.users().searchByUsername("agent2", true).get(0);
      var roles = realm.users().get(agent.getId()).roles().realmLevel();

      List<RoleRepresentation> customer =
          roles.listAvailable().stream().filter(role -> role.getName().equals("customer")).toList();
      roles.add(customer);
      assertTrue(names(roles.listAll()).contains("customer"));
      roles.remove(customer);
      assertFalse(names(roles.listAll()).contains("customer"));
    }
  }

  @Test
  void passwordsAreTheOwnersAlone() throws Exception {
    for (String file : List.of("secrets.properties", "demo-logins.json")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve(file))),
          file);
    }
    String log = Files.readString(SETTINGS.log(KeycloakServer.PROCESS));
    for (String secret :
        List.of(
            secrets().keycloakAdministrator(),
            secrets().portalClient(),
            secrets().databaseKeycloak())) {
      assertFalse(log.contains(secret));
    }
    String commands =
        ProcessHandle.allProcesses()
            .map(process -> process.info().commandLine().orElse(""))
            .collect(Collectors.joining("\n"));
    assertFalse(commands.contains(secrets().databaseKeycloak()));
    assertNotEquals(secrets().portalClient(), secrets().serverClient());
  }

  private static String defaultRole(RealmResource realm) {
    return realm.roles().get("default-roles-ballast").toRepresentation().getId();
  }

  private static Set<String> names(List<RoleRepresentation> roles) {
    return roles.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
  }

  private static Secrets secrets() throws IOException {
    return RunningRealm.secrets();
  }

  private static Keycloak administrator() throws IOException {
    return new KeycloakServer(SETTINGS, secrets()).administrator();
  }

  private static String tokenOf(String user) throws Exception {
    return new Tokens(SETTINGS, secrets())
        .of(user, new DemoLogIns(HOME).of(user).orElseThrow().password());
  }

  private static JsonNode claims(String token) throws IOException {
    int begin = token.indexOf('.') + 1;
    return JSON.readTree(
        Base64.getUrlDecoder().decode(token.substring(begin, token.indexOf('.', begin))));
  }

  private static JsonNode post(String path, String form) throws Exception {
    return JSON.readTree(
        HTTP.send(
                HttpRequest.newBuilder(protocol(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }

  private static int status(String path) throws Exception {
    return get(path).statusCode();
  }

  private static String location(String path) throws Exception {
    return get(path).headers().firstValue("Location").orElse("");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(protocol(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI protocol(String path) {
    return URI.create(SETTINGS.keycloakUrl() + "/realms/ballast/protocol/openid-connect/" + path);
  }
}
