package bank.ballast.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: unknown paths, methods and media types. */
@Provider
@ApplicationScoped
public class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {

  @Inject private ProblemAnswers answers;
  @Inject private UnexpectedFaults faults;

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response original = exception.getResponse();
    HttpProblem problem = HttpProblem.ofStatus(original.getStatus());
    if (problem == HttpProblem.INTERNAL) {
      return faults.answer(exception);
    }
    // JAX-RS refuses a body that it could not read with 400, and keeps why as the cause.
    if (problem == HttpProblem.BAD_REQUEST && exception.getCause() != null) {
      return faults.answer(exception.getCause(), problem);
    }
    Response answer = answers.response(problem);
    String allowed = original.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed).build();
  }
}
