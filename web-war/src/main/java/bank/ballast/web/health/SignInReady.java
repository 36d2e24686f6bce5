package bank.ballast.web.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether Keycloak gives out the keys by which tokens are checked. */
@Readiness
@ApplicationScoped
public class SignInReady implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject
  @ConfigProperty(name = "BALLAST_KEYCLOAK_URL", defaultValue = "http://localhost:8180")
  private String keycloakUrl;

  private HttpClient client;
  private HttpRequest keys;

  @PostConstruct
  void prepare() {
    client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    URI address = URI.create(keycloakUrl + "/realms/ballast/protocol/openid-connect/certs");
    keys = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("sign-in").status(answers()).build();
  }

  private boolean answers() {
    try {
      return client.send(keys, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
