package bank.ballast.portal.layout;

import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.portal.edge.TraceFilter;
import bank.ballast.security.SecurityLog;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a refusal becomes a message on a page, and where a fault of the program
 * becomes a page that tells nothing of the server's inside.
 */
public class FaultHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(FaultHandler.class);

  /** Wraps the handler that Faces brings. */
  public FaultHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      events.remove();
      try {
        answer(faces, thrown);
      } catch (IOException broken) {
        throw new FacesException(broken);
      }
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext faces, Throwable thrown) throws IOException {
    Refusal refusal = find(Refusal.class, thrown);
    if (refusal != null) {
      refused(faces, refusal);
    } else if (find(ViewExpiredException.class, thrown) != null) {
      redirect(faces, "/expired.xhtml");
    } else if (find(EJBAccessException.class, thrown) != null) {
      error(faces, 403);
    } else {
      LOG.error("A page failed", thrown);
      error(faces, 500);
    }
  }

  private static void refused(FacesContext faces, Refusal refusal) throws IOException {
    Language language = CDI.current().select(Language.class).get();
    Notice notice =
        new Notice(
            FacesMessage.SEVERITY_ERROR,
            refusal.code().name(),
            Texts.in(language.getLocale()).say(refusal));
    // Where there is no such thing, there is no page about it either.
    if (faces.isPostback() && refusal.code().kind() != RefusalCode.Kind.NOT_FOUND) {
      faces.addMessage(null, notice);
      faces.renderResponse();
    } else {
      CDI.current().select(Notices.class).get().afterRedirect(notice);
      redirect(faces, "/");
    }
  }

  private static void error(FacesContext faces, int status) throws IOException {
    ExternalContext external = faces.getExternalContext();
    if (external.isResponseCommitted()) {
      faces.responseComplete();
    } else if (faces.getPartialViewContext().isAjaxRequest()) {
      // A script can't show an error page in place of the one that it runs in, and without an
      // error page nobody else writes the denial down.
      if (status == 403) {
        CDI.current()
            .select(SecurityLog.class)
            .get()
            .denied(faces.getViewRoot().getViewId(), "ROLE_MISSING");
      }
      String page = status == 403 ? "/forbidden.xhtml" : "/failed.xhtml";
      // That page is another request, and shows the number under which this one is in the log.
      Object trace = external.getRequestMap().get(SecurityLog.TRACE_ID);
      redirect(faces, page + "?" + TraceFilter.OF + "=" + trace);
    } else {
      external.responseSendError(status, null);
      faces.responseComplete();
    }
  }

  private static void redirect(FacesContext faces, String path) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
    faces.responseComplete();
  }

  private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }
}
