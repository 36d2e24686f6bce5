package bank.ballast.web.json;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads no body larger than {@link #BYTES}, of whatever type.
 *
 * <p>One that is announced as larger is refused before anything reads it. The server's listener has
 * a limit of its own, far above this one, and answers what exceeds it with a bare status.
 */
public class BodyCeiling implements ServletExtension {

  /** The most that any body may have: a call of the bulk import. */
  public static final long BYTES = 8 * 1024 * 1024;

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(BodyCeiling::around);
  }

  private static HttpHandler around(HttpHandler next) {
    return exchange -> {
      if (exchange.getRequestContentLength() <= BYTES) {
        exchange.setMaxEntitySize(BYTES);
        next.handleRequest(exchange);
        return;
      }
      // What the client goes on sending is not read: the connection ends with the answer.
      exchange.setPersistent(false);
      exchange
          .getAttachment(ServletRequestContext.ATTACHMENT_KEY)
          .getOriginalResponse()
          .sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    };
  }
}
