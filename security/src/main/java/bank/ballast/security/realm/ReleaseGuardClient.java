package bank.ballast.security.realm;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Lets the release guard in: a client of its own, with the role of the bank's programs and no
 * other, so that what it did can be told from what the command line did.
 *
 * <p>Its secret is Keycloak's own until whoever runs the set-up gives it the one that the guard
 * knows: a step has no secrets.
 */
final class ReleaseGuardClient implements RealmStep {

  static final String CLIENT = "release-guard";
  private static final String ROLE = "system";

  @Override
  public int number() {
    return 3;
  }

  @Override
  public String purpose() {
    return "the release guard has a client";
  }

  @Override
  public void apply(RealmResource realm) {
    if (realm.clients().findByClientId(CLIENT).isEmpty()) {
      try (Response made = realm.clients().create(client())) {
        if (made.getStatus() != Response.Status.CREATED.getStatusCode()) {
          throw new IllegalStateException(
              "Keycloak answered %d to a new client.".formatted(made.getStatus()));
        }
      }
    }
    String id = realm.clients().findByClientId(CLIENT).get(0).getId();
    ClientResource client = realm.clients().get(id);
    List<RoleRepresentation> role = List.of(realm.roles().get(ROLE).toRepresentation());
    client.getScopeMappings().realmLevel().add(role);
    realm.users().get(client.getServiceAccountUser().getId()).roles().realmLevel().add(role);
  }

  private static ClientRepresentation client() {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(CLIENT);
    client.setName("The release guard");
    client.setDescription("Watches releases, and marks versions of the app");
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setServiceAccountsEnabled(true);
    client.setFullScopeAllowed(false);
    client.setRedirectUris(List.of());
    client.setWebOrigins(List.of());
    client.setDefaultClientScopes(List.of("basic", "acr", "profile", "email", "roles"));
    client.setOptionalClientScopes(List.of());
    client.setProtocolMappers(List.of(audience()));
    return client;
  }

  private static ProtocolMapperRepresentation audience() {
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName("audience of the API");
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper("oidc-audience-mapper");
    mapper.setConfig(
        Map.of(
            "included.client.audience", "ballast-api",
            "access.token.claim", "true",
            "introspection.token.claim", "true",
            "id.token.claim", "false"));
    return mapper;
  }
}
