package bank.ballast.web.problem;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * A body with a property that does not exist.
 *
 * <p>{@link JsonMapper} would do, but RESTEasy brings a mapper of its own for exactly this
 * exception, and the nearest mapper wins.
 */
@Provider
@ApplicationScoped
public class UnknownPropertyMapper implements ExceptionMapper<UnrecognizedPropertyException> {

  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(UnrecognizedPropertyException complaint) {
    return answers.response(problems -> problems.of(JsonErrors.invalidInput(complaint)));
  }
}
