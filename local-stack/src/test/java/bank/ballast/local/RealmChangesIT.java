package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Changes of the realm that keep somebody out are found on its copy; new keys keep nobody out. */
@ExtendWith(RunningRealm.class)
class RealmChangesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ON_PHONES = "bank.ballast.app:/callback";
  private static final String ITS_PATH = "clients/mobile-app/redirectUris/" + ON_PHONES;
  private static final int LAST = 3;

  @Test
  void whatOnlyAddsMayCome() throws Exception {
    assertEquals(Optional.empty(), trial(realm -> addClaim(realm, "branch", "online"), Map.of()));
  }

  @Test
  void whatTakesAwayIsRefused() throws Exception {
    Optional<String> refusal = trial(RealmChangesIT::takeAudience, Map.of());

    assertTrue(
        refusal
            .orElse("")
            .contains(
                "clients/mobile-app/protocolMappers/audience of the API/config/access.token.claim was"),
        refusal::toString);
  }

  @Test
  void whatAddsAndSpoilsTokensIsRefused() throws Exception {
    Optional<String> refusal =
        trial(realm -> addClaim(realm, "sub", "the same for everybody"), Map.of());

    assertTrue(refusal.orElse("").contains("customer/access_token/sub was"), refusal::toString);
  }

  @Test
  void whatWasReplacedByAnEarlierReleaseMayGo() throws Exception {
    assertEquals(Optional.empty(), trial(RealmChangesIT::takePhones, Map.of(ITS_PATH, LAST)));
    assertTrue(
        trial(RealmChangesIT::takePhones, Map.of(ITS_PATH, LAST + 1)).isPresent(),
        "its replacement comes with the same release");
  }

  @Test
  void aNewKeyIsKnownThenUsedThenAlone() throws Exception {
    SigningKeys keys = new SigningKeys(RunningRealm.keycloak());
    SigningKeys.Key first = keys.all().get(0);
    CodeFlow app =
        new CodeFlow(
            RunningRealm.SETTINGS.keycloakUrl() + "/realms/ballast",
            Map.of("client_id", "mobile-app"),
            RunningRealm.SETTINGS.publicUrl() + "/app/");
    DemoLogIns.LogIn customer = new DemoLogIns(RunningRealm.HOME).of("customer2").orElseThrow();
    JsonNode early = app.logIn(customer.username(), customer.password());

    SigningKeys.Key published = keys.publish();
    assertEquals(published, keys.publish(), "one that waits is not made twice");
    JsonNode meanwhile = app.refresh(early.path("refresh_token").asText());
    SigningKeys.Key signing = keys.activate(published);
    JsonNode late = app.refresh(meanwhile.path("refresh_token").asText());

    assertEquals(first.id(), keyOf(early));
    assertEquals(first.id(), keyOf(meanwhile));
    assertEquals(published.id(), keyOf(late));
    assertEquals(
        List.of(SigningKeys.State.SIGNING, SigningKeys.State.RETIRING),
        keys.all().stream().map(SigningKeys.Key::state).toList());
    assertTrue(RunningRealm.keycloak().publishes(first.id()), "for the tokens that it signed");
    assertThrows(StackFailure.class, keys::retire, "its tokens are still good");
    assertEquals(List.of(first.id()), keys.retireNow().stream().map(SigningKeys.Key::id).toList());
    assertEquals(List.of(signing), keys.all());
    app.refresh(late.path("refresh_token").asText());
  }

  @Test
  void aWaitThatIsTooShortForNodesIsRefused() throws Exception {
    SigningKeys keys = new SigningKeys(RunningRealm.keycloak());

    assertThrows(
        IllegalArgumentException.class,
        () -> keys.rotate(java.time.Duration.ofSeconds(5), StepListener.SILENT));
  }

  /** Tries some steps, and sees that the realm is as it was and no copy is left. */
  private static Optional<String> trial(
      Consumer<RealmResource> steps, Map<String, Integer> contracted) throws Exception {
    Map<String, RealmContents> before = realms();
    Optional<String> result =
        new RealmTrial(RunningRealm.SETTINGS, RunningRealm.secrets(), RunningRealm.keycloak())
            .breaks(steps, contracted, LAST);
    assertEquals(before, realms());
    return result;
  }

  private static Map<String, RealmContents> realms() throws IOException {
    try (Keycloak administrator = RunningRealm.keycloak().administrator()) {
      Map<String, RealmContents> realms = new TreeMap<>();
      for (var realm : administrator.realms().findAll()) {
        var content = administrator.realm(realm.getRealm()).partialExport(true, true);
        realms.put(realm.getRealm(), RealmContents.of(JSON.valueToTree(content)));
      }
      return realms;
    }
  }

  private static ClientResource app(RealmResource realm) {
    return realm.clients().get(realm.clients().findByClientId("mobile-app").get(0).getId());
  }

  private static void takeAudience(RealmResource realm) {
    for (ProtocolMapperRepresentation mapper : app(realm).getProtocolMappers().getMappers()) {
      app(realm).getProtocolMappers().delete(mapper.getId());
    }
  }

  private static void takePhones(RealmResource realm) {
    ClientRepresentation app = app(realm).toRepresentation();
    List<String> left = new ArrayList<>(app.getRedirectUris());
    left.remove(ON_PHONES);
    app.setRedirectUris(left);
    app(realm).update(app);
  }

  /** A scope of its own for the app, with one claim. */
  private static void addClaim(RealmResource realm, String claim, String value) {
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName(claim);
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
    mapper.setConfig(
        Map.of(
            "claim.name",
            claim,
            "claim.value",
            value,
            "access.token.claim",
            "true",
            "jsonType.label",
            "String"));
    ClientScopeRepresentation scope = new ClientScopeRepresentation();
    scope.setName("more");
    scope.setProtocol("openid-connect");
    scope.setProtocolMappers(List.of(mapper));
    try (Response made = realm.clientScopes().create(scope)) {
      String location = made.getHeaderString("Location");
      app(realm).addDefaultClientScope(location.substring(location.lastIndexOf('/') + 1));
    }
  }

  private static String keyOf(JsonNode tokens) throws IOException {
    String token = tokens.path("access_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
        .path("kid")
        .asText();
  }
}
