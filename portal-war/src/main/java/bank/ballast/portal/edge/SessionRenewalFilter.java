package bank.ballast.portal.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Gives the session a new id when its person has signed in: an id that somebody planted before is
 * worth nothing after.
 */
public class SessionRenewalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String RENEWED = SessionRenewalFilter.class.getName();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null
        && request.getUserPrincipal() != null
        && session.getAttribute(RENEWED) == null) {
      request.changeSessionId();
      session.setAttribute(RENEWED, true);
    }
    chain.doFilter(request, response);
  }
}
