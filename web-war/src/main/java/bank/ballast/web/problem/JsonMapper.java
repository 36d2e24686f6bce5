package bank.ballast.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON, or JSON of another shape than asked for. */
@Provider
@ApplicationScoped
public class JsonMapper implements ExceptionMapper<JsonProcessingException> {

  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(JsonProcessingException complaint) {
    return answers.response(problems -> problems.of(JsonErrors.invalidInput(complaint)));
  }
}
