package bank.ballast.web.payments;

import bank.ballast.web.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Counts payments by what became of them, so that whoever watches sees refusals rise. The outcome
 * is {@code settled} or a refusal's code: a few dozen values, never a person's data.
 */
@Provider
@Counted
@ApplicationScoped
public class OutcomeCounter implements ContainerResponseFilter {

  private static final String NAME = "ballast.payments";

  @Inject private Instance<MeterRegistry> registry;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (registry.isResolvable()) {
      registry.get().counter(NAME, "outcome", outcome(response.getEntity())).increment();
    }
  }

  static String outcome(@Nullable Object answer) {
    if (answer instanceof Payment payment) {
      return payment.status();
    }
    return answer instanceof Problem problem ? problem.code() : "other";
  }
}
