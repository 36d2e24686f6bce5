package bank.ballast.portal.edge;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.eclipse.microprofile.config.ConfigProvider;
import org.primefaces.context.PrimeFacesContext;

/**
 * The content security policy of each page, set when the page is built and not yet written: scripts
 * of our own, or with the page's nonce, and nothing from elsewhere. Pages without a state (errors,
 * farewell) run no script at all.
 *
 * <p>PrimeFaces turns its handlers into scripts with the nonce, but adds a header of its own to the
 * one that is there already, and a browser would hold both; so ours comes last, and it replaces.
 */
public class ContentPolicy implements SystemEventListener {

  /** The header's name. */
  static final String HEADER = "Content-Security-Policy";

  /** Where no page says otherwise. */
  static final String NOTHING =
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'none'";

  private static final String SCRIPTLESS =
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " style-src 'self'; img-src 'self' data:; form-action 'self'";

  @Override
  public void processEvent(SystemEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    if (faces.getViewRoot().isTransient()) {
      faces.getExternalContext().setResponseHeader(HEADER, SCRIPTLESS);
      return;
    }
    String nonce = PrimeFacesContext.getCspState(faces).getNonce();
    faces.getExternalContext().setResponseHeader(HEADER, policy(keycloak(), nonce));
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }

  /** A form's answer may be the way to Keycloak, when the session has ended meanwhile. */
  static String policy(String keycloak, String nonce) {
    return "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
        + " connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self';"
        + " form-action 'self' "
        + keycloak
        + "; script-src 'self' 'nonce-"
        + nonce
        + "'";
  }

  private static String keycloak() {
    return ConfigProvider.getConfig()
        .getOptionalValue("BALLAST_KEYCLOAK_URL", String.class)
        .orElse("http://localhost:8180");
  }
}
