package bank.ballast.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Content that the API could not understand. */
@Provider
@ApplicationScoped
public class InvalidInputMapper implements ExceptionMapper<InvalidInput> {

  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(InvalidInput invalid) {
    return answers.response(problems -> problems.of(invalid));
  }
}
