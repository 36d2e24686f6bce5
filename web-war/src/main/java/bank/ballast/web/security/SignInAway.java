package bank.ballast.web.security;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Answers 503 where a token could not be judged at all, because Keycloak is away and its keys were
 * never read.
 *
 * <p>The server's own OIDC client fails there with an exception, ahead of every filter: the answer
 * would be an empty 500. This stands around it, and knows by a mark that is set right behind it
 * whether the exception was its or the application's.
 */
public class SignInAway implements ServletExtension {

  private static final Logger LOG = Logger.getLogger(SignInAway.class);
  private static final AttachmentKey<Boolean> JUDGED = AttachmentKey.create(Boolean.class);

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(SignInAway::around);
    deployment.addInnerHandlerChainWrapper(SignInAway::behind);
  }

  private static HttpHandler around(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (Exception fault) {
        if (exchange.getAttachment(JUDGED) != null) {
          throw fault;
        }
        LOG.error("A token could not be judged", fault);
        refuse(exchange);
      }
    };
  }

  private static HttpHandler behind(HttpHandler next) {
    return exchange -> {
      exchange.putAttachment(JUDGED, Boolean.TRUE);
      next.handleRequest(exchange);
    };
  }

  /** Through the error page, which makes a problem document of it. */
  private static void refuse(HttpServerExchange exchange) throws IOException {
    exchange
        .getAttachment(ServletRequestContext.ATTACHMENT_KEY)
        .getOriginalResponse()
        .sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
