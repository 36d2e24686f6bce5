package bank.ballast.web.json;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses a body whose announced length is above the server's limit before anything reads it, so
 * that the refusal is a problem document like any other; the server itself would answer with a bare
 * status.
 */
public class AnnouncedLength implements ServletExtension {

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(AnnouncedLength::around);
  }

  private static HttpHandler around(HttpHandler next) {
    return exchange -> {
      long most = exchange.getMaxEntitySize();
      if (most <= 0 || exchange.getRequestContentLength() <= most) {
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
