package bank.ballast.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The error page of the whole WAR: what the container refuses is a problem document too. */
@WebServlet(urlPatterns = ProblemServlet.PATH, asyncSupported = true)
public class ProblemServlet extends HttpServlet {

  /** Where it is. */
  public static final String PATH = "/problem";

  /** Under this name a request keeps why it was refused, where its status alone says too little. */
  public static final String REFUSED = Refused.class.getName();

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ProblemServlet.class);

  @Inject private transient ProblemAnswers answers;

  /** Why a request was refused before any servlet saw it. */
  @FunctionalInterface
  public interface Refused {

    /** In one language. */
    Problem problem(Problems problems);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable thrown = thrown(request);
    if (thrown != null) {
      LOG.error("A request failed unexpectedly", thrown);
    }
    if (request.getAttribute(REFUSED) instanceof Refused refused) {
      answers.write(request, response, refused::problem);
      return;
    }
    // Asked for directly, it is a path like any other unknown one.
    HttpProblem problem =
        status instanceof Integer code ? HttpProblem.ofStatus(code) : HttpProblem.NOT_FOUND;
    answers.write(request, response, problems -> problems.of(problem));
  }

  private static @Nullable Throwable thrown(HttpServletRequest request) {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }
}
