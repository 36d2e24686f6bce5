package bank.ballast.security.signin;

import bank.ballast.kernel.Refusal;
import bank.ballast.security.SecurityRefusal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm through Keycloak's admin client, signed in as the bank's own service account. */
@ApplicationScoped
public class KeycloakAdmin {

  private static final String REALM = "ballast";

  @Inject
  @ConfigProperty(name = "BALLAST_KEYCLOAK_URL", defaultValue = "http://localhost:8180")
  private String url;

  @Inject
  @ConfigProperty(name = "BALLAST_SERVER_SECRET")
  private String secret;

  private Keycloak keycloak;

  @PostConstruct
  void connect() {
    keycloak =
        KeycloakBuilder.builder()
            .serverUrl(url)
            .realm(REALM)
            .clientId("bank-server")
            .clientSecret(secret)
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .resteasyClient(
                ClientBuilder.newBuilder()
                    .connectTimeout(2, TimeUnit.SECONDS)
                    .readTimeout(5, TimeUnit.SECONDS)
                    .register(JacksonProvider.class, 100)
                    .build())
            .build();
  }

  @PreDestroy
  void disconnect() {
    keycloak.close();
  }

  /**
   * Asks the realm something.
   *
   * @throws Refusal {@link SecurityRefusal#PERSON_UNKNOWN} where it has no such thing, {@link
   *     SecurityRefusal#IDENTITY_UNAVAILABLE} where it does not answer
   */
  <T> T ask(Function<RealmResource, T> question) {
    try {
      return question.apply(keycloak.realm(REALM));
    } catch (NotFoundException unknown) {
      throw new Refusal(SecurityRefusal.PERSON_UNKNOWN);
    } catch (ProcessingException | ServerErrorException | NotAuthorizedException away) {
      throw new Refusal(SecurityRefusal.IDENTITY_UNAVAILABLE);
    }
  }
}
