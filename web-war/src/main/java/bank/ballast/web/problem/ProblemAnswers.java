package bank.ballast.web.problem;

import bank.ballast.kernel.Refusal;
import bank.ballast.security.SecurityLog;
import bank.ballast.web.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers requests with problem documents, and writes the one security record that each denied
 * access has.
 */
@ApplicationScoped
public class ProblemAnswers {

  /** Tells whoever stands between, who does not read the body, its code. */
  public static final String CODE_HEADER = "X-Problem-Code";

  private static final String CHALLENGE = "Bearer";
  private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

  private static final String STEP_UP =
      "Bearer error=\"insufficient_user_authentication\","
          + " error_description=\"This needs a sign-in of its own\","
          + " acr_values=\"%s\", max_age=\"%s\"";

  @Inject private HttpServletRequest request;
  @Inject private SecurityLog securityLog;

  /** The answer to a request that a resource handled, put together in the reader's language. */
  public Response response(Function<Problems, Problem> made) {
    Texts texts = texts(request);
    Problem problem = made.apply(new Problems(texts));
    noteDenial(request, problem);
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .language(texts.language())
            .header(CODE_HEADER, problem.code())
            .entity(problem);
    challenge(request, problem).ifPresent(it -> answer.header(HttpHeaders.WWW_AUTHENTICATE, it));
    retryAfter(problem).ifPresent(it -> answer.header(HttpHeaders.RETRY_AFTER, it));
    return answer.build();
  }

  /** The answer to a module's refusal. */
  public Response response(Refusal refusal) {
    return response(problems -> problems.of(refusal));
  }

  /** The answer to what HTTP refuses. */
  public Response response(HttpProblem problem) {
    return response(problems -> problems.of(problem));
  }

  /** Answers a request that no resource handled. */
  public void write(
      HttpServletRequest asked, HttpServletResponse answer, Function<Problems, Problem> made)
      throws IOException {
    Texts texts = texts(asked);
    Problem problem = made.apply(new Problems(texts));
    noteDenial(asked, problem);
    answer.setStatus(problem.status());
    answer.setContentType(Problem.MEDIA_TYPE);
    answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
    answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag());
    answer.setHeader(CODE_HEADER, problem.code());
    challenge(asked, problem).ifPresent(it -> answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, it));
    answer.getOutputStream().write(StrictJson.MAPPER.writeValueAsBytes(problem));
  }

  private static Texts texts(HttpServletRequest request) {
    return Texts.forReader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * The challenge of RFC 6750: it says that a token was bad only where one was sent. Where a better
   * sign-in is wanted, that of RFC 9470.
   */
  private static Optional<String> challenge(HttpServletRequest request, Problem problem) {
    if (problem.status() != 401) {
      return Optional.empty();
    }
    String level = problem.facts().get("acrValues");
    if (level != null) {
      return Optional.of(STEP_UP.formatted(level, problem.facts().getOrDefault("maxAge", "0")));
    }
    boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    return Optional.of(sent ? INVALID_TOKEN : CHALLENGE);
  }

  /** When to ask again, where the problem knows. */
  private static Optional<String> retryAfter(Problem problem) {
    return Optional.ofNullable(problem.facts().get("retryAfterSeconds"));
  }

  private void noteDenial(HttpServletRequest asked, Problem problem) {
    if (problem.status() == 401 || problem.status() == 403 || problem.status() == 404) {
      // After a dispatch to the error page, the request's own path is the page's.
      Object original = asked.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      Object path = original == null ? asked.getRequestURI() : original;
      securityLog.denied(asked.getMethod() + " " + path, problem.code());
    }
  }
}
