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
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/live} and {@code /health/ready} on the port that the world sees: up or down,
 * nothing else.
 *
 * <p>Open to all, so what it asks the database and Keycloak is asked once a second at most.
 */
@WebServlet(
    urlPatterns = {"/health/live", "/health/ready"},
    asyncSupported = true)
public class PublicHealth extends HttpServlet {

  private static final long serialVersionUID = 1L;
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
    boolean ready =
        checks.select(Readiness.Literal.INSTANCE).stream()
            .allMatch(check -> check.call().getStatus() == Status.UP);
    last = new Seen(ready, System.nanoTime());
    return ready;
  }
}
