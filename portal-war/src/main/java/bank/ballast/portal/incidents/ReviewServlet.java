package bank.ballast.portal.incidents;

import bank.ballast.kernel.Refusal;
import bank.ballast.portal.guard.GuardDoor;
import bank.ballast.portal.guard.GuardRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** An incident's review as a download: a page of its own, or a PDF, as the guard makes them. */
@WebServlet("/incidents/review")
public class ReviewServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern INCIDENT = Pattern.compile("inc_[0-9a-z]{1,40}");

  @Inject private transient GuardDoor guard;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String incident = String.valueOf(request.getParameter("incident"));
    boolean pdf = "pdf".equals(request.getParameter("as"));
    if (!INCIDENT.matcher(incident).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String file = pdf ? "review.pdf" : "review.html";
    byte[] document;
    try {
      document = guard.document("/guard/incidents/" + incident + "/" + file);
    } catch (Refusal refused) {
      response.sendError(
          refused.code() == GuardRefusal.GUARD_KNOWS_NONE
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType(pdf ? "application/pdf" : "text/html; charset=utf-8");
    // To be kept, and not to be shown here: its styles are inside, which the desk's policy refuses.
    // The link names the file.
    response.setHeader("Content-Disposition", "attachment");
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}
