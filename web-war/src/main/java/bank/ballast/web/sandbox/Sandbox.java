package bank.ballast.web.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the sandbox's paths out of existence where the setting {@value #SETTING} is not {@code
 * true}: before any of them is matched, so that not even a wrong method tells of them.
 */
@Provider
@PreMatching
@ApplicationScoped
public class Sandbox implements ContainerRequestFilter {

  /** The setting that makes the sandbox exist. */
  public static final String SETTING = "BALLAST_SANDBOX";

  /** The first step of all its paths. */
  public static final String PATH = "sandbox";

  @Inject
  @ConfigProperty(name = SETTING, defaultValue = "false")
  private boolean exists;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean asked =
        !request.getUriInfo().getPathSegments().isEmpty()
            && request.getUriInfo().getPathSegments().stream()
                .filter(segment -> !segment.getPath().isEmpty())
                .findFirst()
                .filter(segment -> segment.getPath().equals(PATH))
                .isPresent();
    if (asked && !exists) {
      throw new NotFoundException();
    }
  }
}
