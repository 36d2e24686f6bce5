package bank.ballast.web.docs;

import bank.ballast.web.json.StrictJson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the page where to sign in. */
@WebServlet(urlPatterns = "/api/docs/settings", asyncSupported = true)
public class DocsSettings extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "BALLAST_KEYCLOAK_URL", defaultValue = "http://localhost:8180")
  private String keycloakUrl;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(
            StrictJson.MAPPER.writeValueAsBytes(Map.of("realm", keycloakUrl + "/realms/ballast")));
  }
}
