package bank.ballast.web.security;

import bank.ballast.web.json.BodyLimit;
import bank.ballast.web.problem.HttpProblem;
import bank.ballast.web.problem.ProblemAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a body that is announced as larger than any that is read, before any of it is read. */
public class AnnouncedLength extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > BodyLimit.BYTES) {
      // What the client goes on sending is not read: the connection ends with the answer.
      response.setHeader("Connection", "close");
      answers.write(request, response, problems -> problems.of(HttpProblem.PAYLOAD_TOO_LARGE));
    } else {
      chain.doFilter(request, response);
    }
  }
}
