package bank.ballast.web.docs;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the bank's own pages may load: the bank's own scripts and styles, nothing inline. They talk
 * to this server, and to Keycloak to sign in. All other answers keep the server's policy, under
 * which nothing loads at all.
 */
public class PagePolicy extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "BALLAST_KEYCLOAK_URL", defaultValue = "http://localhost:8180")
  private String keycloakUrl;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy(URI.create(keycloakUrl)));
    chain.doFilter(request, response);
  }

  static String policy(URI keycloak) {
    String origin = keycloak.getScheme() + "://" + keycloak.getAuthority();
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self' "
        + origin
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
  }
}
