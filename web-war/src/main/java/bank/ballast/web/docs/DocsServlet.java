package bank.ballast.web.docs;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page that shows the API's description and lets its reader try it.
 *
 * <p>Its scripts and styles are the bank's own copies; the policy lets nothing else in. It talks to
 * this server, and to Keycloak to sign in.
 */
@WebServlet(
    urlPatterns = {"/api/docs", "/api/docs/"},
    asyncSupported = true)
public class DocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "BALLAST_KEYCLOAK_URL", defaultValue = "http://localhost:8180")
  private String keycloakUrl;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy(URI.create(keycloakUrl)));
    request.getRequestDispatcher("/docs/index.html").forward(request, response);
  }

  static String policy(URI keycloak) {
    String origin = keycloak.getScheme() + "://" + keycloak.getAuthority();
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self' "
        + origin
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }
}
