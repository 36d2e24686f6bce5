package bank.ballast.web.security;

import bank.ballast.kernel.Refusal;
import bank.ballast.web.problem.HttpProblem;
import bank.ballast.web.problem.ProblemAnswers;
import bank.ballast.web.problem.RequestRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes a token from the {@code Authorization} header alone.
 *
 * <p>The server would also take it from the address (RFC 6750, section 2.3), where histories and
 * logs keep it. Forms are not read at all.
 */
public class TokenPlace extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String TOKEN = "access_token";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (namesToken(request.getQueryString())) {
      Refusal refusal = new Refusal(RequestRefusal.TOKEN_OUTSIDE_HEADER);
      answers.write(request, response, problems -> problems.of(refusal));
    } else if (isForm(request.getContentType())) {
      answers.write(request, response, problems -> problems.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether a parameter of this query is a token, however its name was written. */
  static boolean namesToken(@Nullable String query) {
    if (query == null) {
      return false;
    }
    for (String parameter : query.split("[&;]", -1)) {
      if (decoded(parameter.split("=", 2)[0]).equalsIgnoreCase(TOKEN)) {
        return true;
      }
    }
    return false;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return name;
    }
  }

  private static boolean isForm(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
  }
}
