package bank.ballast.web.problem;

import bank.ballast.kernel.Refusal;
import bank.ballast.web.json.BodyTooLarge;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers an exception that no mapper knows by name: looks for what was wrapped in it, and takes
 * the rest for a fault of ours, of which the client learns nothing but the trace id.
 */
@ApplicationScoped
public class UnexpectedFaults {

  private static final Logger LOG = Logger.getLogger(UnexpectedFaults.class);

  @Inject private ProblemAnswers answers;

  /** The answer to an exception, or to what caused it; a fault of ours if nothing is known. */
  public Response answer(Throwable thrown) {
    return answer(thrown, HttpProblem.INTERNAL);
  }

  /**
   * The answer to an exception, or to what caused it.
   *
   * @param otherwise the answer where nothing is known
   */
  Response answer(Throwable thrown, HttpProblem otherwise) {
    int depth = 0;
    for (@Nullable Throwable cause = thrown;
        cause != null && depth < 10;
        cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return answers.response(refusal);
      }
      if (cause instanceof EJBAccessException) {
        return answers.response(HttpProblem.FORBIDDEN);
      }
      if (cause instanceof JsonProcessingException json) {
        return answers.response(problems -> problems.of(JsonErrors.invalidInput(json)));
      }
      if (cause instanceof BodyTooLarge) {
        return answers.response(HttpProblem.PAYLOAD_TOO_LARGE);
      }
      depth++;
    }
    if (DatabaseAway.isBehind(thrown)) {
      LOG.warn("The database is away", thrown);
      return answers.response(HttpProblem.UNAVAILABLE);
    }
    if (otherwise == HttpProblem.INTERNAL) {
      LOG.error("A request failed unexpectedly", thrown);
    }
    return answers.response(otherwise);
  }
}
