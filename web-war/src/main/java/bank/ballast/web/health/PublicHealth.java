package bank.ballast.web.health;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * {@code /health/live} and {@code /health/ready} on the port that the world sees: up or down,
 * nothing else.
 *
 * <p>It asks the checks itself: WildFly collects those of a WAR, but not of a WAR inside an EAR
 * (WFLY-12835), so its own answer on the management port knows nothing of them. Open to all, so
 * what it asks the database and Keycloak is asked once a second at most.
 */
@WebServlet(
    urlPatterns = {"/health/live", "/health/ready"},
    asyncSupported = true)
public class PublicHealth extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(PublicHealth.class);
  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  @Inject @Any private transient Instance<HealthCheck> checks;

  /** Whether the checks passed, and since when that is known. */
  private record Seen(boolean ready, long atNanos) {}

  private transient volatile Seen last = new Seen(false, System.nanoTime() - KEPT_NANOS);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up = request.getServletPath().equals("/health/live") || ready();
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    String body = "{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}";
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private boolean ready() {
    Seen seen = last;
    if (System.nanoTime() - seen.atNanos() < KEPT_NANOS) {
      return seen.ready();
    }
    List<String> failed =
        checks.select(Readiness.Literal.INSTANCE).stream()
            .map(HealthCheck::call)
            .filter(answer -> answer.getStatus() == Status.DOWN)
            .map(HealthCheckResponse::getName)
            .toList();
    boolean ready = failed.isEmpty();
    if (ready != seen.ready()) {
      LOG.warnf("Ready: %s; failed checks: %s", ready, failed);
    }
    last = new Seen(ready, System.nanoTime());
    return ready;
  }
}
