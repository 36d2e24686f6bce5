package bank.ballast.portal.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whoever comes with a token instead of a session. Elytron takes a bearer token wherever it
 * offers the code flow; a page that took one could be driven by any program that holds an agent's.
 */
public class TokenRefusalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (carriesToken(request.getHeader("Authorization"), request.getQueryString())) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether a request shows credentials of its own, in its header or its address. */
  static boolean carriesToken(@Nullable String authorization, @Nullable String query) {
    return authorization != null || (query != null && namesToken(query));
  }

  private static boolean namesToken(String query) {
    for (String parameter : query.split("&", -1)) {
      String name = parameter.split("=", 2)[0];
      try {
        if (URLDecoder.decode(name, StandardCharsets.UTF_8).equals("access_token")) {
          return true;
        }
      } catch (IllegalArgumentException malformed) {
        return true;
      }
    }
    return false;
  }
}
