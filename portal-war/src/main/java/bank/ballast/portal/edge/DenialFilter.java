package bank.ballast.portal.edge;

import bank.ballast.security.SecurityLog;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes down each access that the portal denied. It stands before the error pages, through which
 * every denial passes, whether the container, a filter or a bean refused.
 */
public class DenialFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private SecurityLog log;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (status instanceof Integer code && path != null) {
      if (code == HttpServletResponse.SC_FORBIDDEN) {
        log.denied(path.toString(), "ROLE_MISSING");
      } else if (code == HttpServletResponse.SC_UNAUTHORIZED) {
        log.denied(path.toString(), "TOKEN_NOT_TAKEN_HERE");
      }
    }
    chain.doFilter(request, response);
  }
}
