package bank.ballast.web.problem;

import bank.ballast.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A module's refusal. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Inject private ProblemAnswers answers;

  @Override
  public Response toResponse(Refusal refusal) {
    return answers.response(refusal);
  }
}
