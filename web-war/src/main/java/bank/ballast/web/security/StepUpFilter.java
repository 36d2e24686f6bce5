package bank.ballast.web.security;

import bank.ballast.security.StepUpProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Reads what a request brings to meet a challenge: the header, and the level of its token. */
@Provider
@StepUp
@ApplicationScoped
public class StepUpFilter implements ContainerRequestFilter {

  @Inject private StepUpProof proof;

  @Override
  public void filter(ContainerRequestContext request) {
    String challenge = request.getHeaderString(StepUp.HEADER);
    if (challenge == null
        || !(request.getSecurityContext().getUserPrincipal() instanceof OidcPrincipal<?> oidc)) {
      return;
    }
    AccessToken token = oidc.getOidcSecurityContext().getToken();
    proof.present(challenge, token.getClaimValueAsString("acr"), signedInAt(token));
  }

  private static @Nullable Instant signedInAt(AccessToken token) {
    return token.getClaimValue("auth_time") instanceof Number seconds
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }
}
