package bank.ballast.web.docs;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page that shows the API's description and lets its reader try it. Its scripts and styles are
 * the bank's own copies.
 */
@WebServlet(
    urlPatterns = {"/api/docs", "/api/docs/"},
    asyncSupported = true)
public class DocsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/docs/index.html").forward(request, response);
  }
}
