package bank.ballast.web.payments;

import bank.ballast.web.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  // The registry looks through all of its meters for one.
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String outcome = outcome(response.getEntity());
    Counter known = counters.get(outcome);
    if (known != null) {
      known.increment();
    } else if (registry.isResolvable()) {
      counters.computeIfAbsent(outcome, this::counter).increment();
    }
  }

  private Counter counter(String outcome) {
    return registry.get().counter(NAME, "outcome", outcome);
  }

  static String outcome(@Nullable Object answer) {
    if (answer instanceof Payment payment) {
      return payment.status();
    }
    return answer instanceof Problem problem ? problem.code() : "other";
  }
}
