package bank.ballast.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of a fixed list of origins call the API, and no others. The list is empty unless the
 * setting {@code BALLAST_CORS_ORIGINS} says otherwise: the bank's own pages need no permission.
 */
public class CrossOrigin extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "BALLAST_CORS_ORIGINS")
  private transient Optional<Set<String>> origins;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean allowed = isAllowed(request.getHeader("Origin"));
    response.addHeader("Vary", "Origin");
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
      response.setHeader("Access-Control-Expose-Headers", "Location, " + RequestTrace.HEADER);
    }
    if (!request.getMethod().equals("OPTIONS")) {
      chain.doFilter(request, response);
      return;
    }
    if (allowed) {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, Accept-Language, Idempotency-Key, traceparent,"
              + " X-App-Platform, X-App-Version, X-Installation-Id");
      response.setHeader("Access-Control-Max-Age", "600");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private boolean isAllowed(@Nullable String origin) {
    return origin != null && origins.map(list -> list.contains(origin)).orElse(false);
  }
}
