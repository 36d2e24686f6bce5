package bank.ballast.portal.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The way out for whoever is signed in and may see no page: without it, a customer who came here by
 * mistake could not sign in as somebody else. Another site can't send them through it, because the
 * session's cookie does not go with a form from elsewhere (SameSite).
 */
@WebServlet("/leave")
public class LeaveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.logout();
    response.sendRedirect(request.getContextPath() + "/signed-out.xhtml");
  }
}
