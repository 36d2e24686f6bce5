package bank.ballast.portal.edge;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.eclipse.microprofile.config.ConfigProvider;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * The content security policy of each page: scripts of our own, or with the page's nonce, and
 * nothing from elsewhere. Pages without a view state (errors, farewell) run no script at all.
 *
 * <p>PrimeFaces turns its handlers into scripts with the nonce, but adds its header to one that is
 * there already, and a browser would then hold both; so the header is ours, and it replaces.
 */
public class ContentPolicy implements PhaseListener {

  private static final long serialVersionUID = 1L;

  /** The header's name. */
  static final String HEADER = "Content-Security-Policy";

  /** Where no page says otherwise. */
  static final String NOTHING =
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'none'";

  private static final String SCRIPTLESS = NOTHING + "; style-src 'self'; img-src 'self' data:";

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    if (faces.getViewRoot().isTransient()) {
      faces.getExternalContext().setResponseHeader(HEADER, SCRIPTLESS);
      return;
    }
    CspState state = PrimeFacesContext.getCspState(faces);
    faces.getExternalContext().setResponseHeader(HEADER, policy(state.getNonce()));
    PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + state.getNonce() + "');");
  }

  /** A form's answer may be the way to Keycloak, when the session has ended meanwhile. */
  private static String policy(String nonce) {
    String keycloak =
        ConfigProvider.getConfig()
            .getOptionalValue("BALLAST_KEYCLOAK_URL", String.class)
            .orElse("http://localhost:8180");
    return "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
        + " connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self';"
        + " form-action 'self' "
        + keycloak
        + "; script-src 'self' 'nonce-"
        + nonce
        + "'";
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    // The header must stand before the page is written.
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }
}
