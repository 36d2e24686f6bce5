package bank.ballast.portal.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Messages to the person at the page; those for the page after a redirect wait in the session. */
@Named
@RequestScoped
public class Notices {

  private static final String WAITING = Notices.class.getName();

  @Inject private Language language;

  /** Says on the next page that something was done. */
  public void done(String key, Map<String, String> facts) {
    afterRedirect(
        new Notice(
            FacesMessage.SEVERITY_INFO, "DONE", Texts.in(language.getLocale()).say(key, facts)));
  }

  /** Says something on the page that a redirect leads to. */
  public void afterRedirect(Notice notice) {
    FacesContext.getCurrentInstance().getExternalContext().getSessionMap().put(WAITING, notice);
  }

  /** What is to be read on this page. Each is read once. */
  public List<Notice> getShown() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Map<String, Object> session = faces.getExternalContext().getSessionMap();
    if (session.remove(WAITING) instanceof Notice waiting) {
      faces.addMessage(null, waiting);
    }
    List<Notice> shown = new ArrayList<>();
    for (FacesMessage message : faces.getMessageList()) {
      message.rendered();
      shown.add(
          message instanceof Notice notice
              ? notice
              : new Notice(message.getSeverity(), "INPUT", message.getSummary()));
    }
    return shown;
  }
}
