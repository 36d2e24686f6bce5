package bank.ballast.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything else, an EJB's wrapping and its refusal of the actor's role included. */
@Provider
@ApplicationScoped
public class ThrowableMapper implements ExceptionMapper<Throwable> {

  @Inject private UnexpectedFaults faults;

  @Override
  public Response toResponse(Throwable thrown) {
    return faults.answer(thrown);
  }
}
