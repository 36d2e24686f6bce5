package bank.ballast.web.security;

import bank.ballast.kernel.Refusal;
import bank.ballast.security.SignIns;
import bank.ballast.web.app.OpenPaths;
import bank.ballast.web.problem.HttpProblem;
import bank.ballast.web.problem.Problem;
import bank.ballast.web.problem.ProblemAnswers;
import bank.ballast.web.problem.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Asks for each request whether the sign-in behind its token was ended since: a token lives on for
 * minutes, a customer whose phone was stolen does not want to wait for that.
 *
 * <p>Where it can't be told, the request is refused.
 */
public class EndedSignInGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Marks a request whose token counts for nothing. */
  private static final String NOBODY = EndedSignInGate.class.getName();

  @Inject private transient SignIns signIns;
  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Function<Problems, Problem> refused = refused(request.getUserPrincipal());
    if (refused == null) {
      chain.doFilter(request, response);
    } else if (OpenPaths.forAnyToken(request.getRequestURI())) {
      request.setAttribute(NOBODY, true);
      chain.doFilter(request, response);
    } else {
      answers.write(request, response, refused);
    }
  }

  /** The subject of the request's token, where it is valid and its sign-in was not ended. */
  public static @Nullable String signedIn(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null || request.getAttribute(NOBODY) != null ? null : principal.getName();
  }

  private @Nullable Function<Problems, Problem> refused(@Nullable Principal principal) {
    if (principal == null) {
      // Not signed in: the path is public, or the server has answered 401 already.
      return null;
    }
    try {
      HttpProblem problem = problem(principal);
      return problem == null ? null : problems -> problems.of(problem);
    } catch (Refusal refusal) {
      return problems -> problems.of(refusal);
    }
  }

  private @Nullable HttpProblem problem(Principal principal) {
    if (!(principal instanceof OidcPrincipal<?> oidc)) {
      return HttpProblem.UNAUTHENTICATED;
    }
    AccessToken token = oidc.getOidcSecurityContext().getToken();
    Long issuedAt = token == null ? null : token.getIssuedAt();
    if (issuedAt == null) {
      return HttpProblem.UNAUTHENTICATED;
    }
    return signIns.ended(principal.getName(), Instant.ofEpochSecond(issuedAt))
        ? HttpProblem.SIGN_IN_ENDED
        : null;
  }
}
