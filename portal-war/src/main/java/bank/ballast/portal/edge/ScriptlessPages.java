package bank.ballast.portal.edge;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.regex.Pattern;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces from making a nonce for pages that run no script: it would be kept in a session,
 * and a stranger who only sees an error page needs none.
 */
public class ScriptlessPages implements PhaseListener {

  private static final long serialVersionUID = 1L;

  /**
   * Errors, what lies beside the door (everything at the top but the door itself), and what a
   * page's own script reads.
   */
  private static final Pattern PAGES =
      Pattern.compile("/WEB-INF/errors/.*|/(?!index\\.)[a-z-]+\\.xhtml|/releases/now\\.xhtml");

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.getViewRoot() != null && isScriptless(faces.getViewRoot().getViewId())) {
      PrimeFacesContext.getCspState(faces).setInitialized(true);
    }
  }

  static boolean isScriptless(String viewId) {
    return PAGES.matcher(viewId).matches();
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
