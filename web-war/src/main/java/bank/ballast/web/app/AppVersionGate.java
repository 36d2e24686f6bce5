package bank.ballast.web.app;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVerdicts;
import bank.ballast.platform.AppVersion;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.ProblemServlet;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a blocked version of the app asks for, and headers that make no sense.
 *
 * <p>It stands ahead of the look at the token: a version that is broken may well be broken there,
 * and must be told all the same. A request without the headers costs three look-ups in its list of
 * headers; one with them some hundred nanoseconds more.
 */
public class AppVersionGate implements ServletExtension {

  private static final String API = "/api/";
  private static final AttachmentKey<ProblemServlet.Refused> REFUSED =
      AttachmentKey.create(ProblemServlet.Refused.class);
  private static final HttpString PLATFORM = new HttpString(ClientApp.PLATFORM);
  private static final HttpString VERSION = new HttpString(ClientApp.VERSION);
  private static final HttpString INSTALLATION = new HttpString(ClientApp.INSTALLATION);

  /** The product that a blocked client must upgrade to; 426 has to name one (RFC 9110). */
  private static final String PRODUCT = "ballast-app";

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(next -> new Gate(next, context));
    deployment.addOuterHandlerChainWrapper(AppVersionGate::handOn);
  }

  /** What the request passes before the server looks at its token. */
  private static final class Gate implements HttpHandler {

    private final HttpHandler next;
    private final ServletContext context;

    private Gate(HttpHandler next, ServletContext context) {
      this.next = next;
      this.context = context;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
      String path = exchange.getRelativePath();
      if (path.startsWith(API)) {
        look(exchange, path);
      }
      next.handleRequest(exchange);
    }

    private void look(HttpServerExchange exchange, String path) {
      HeaderMap headers = exchange.getRequestHeaders();
      if (path.equals(OpenPaths.APP_VERSION)) {
        // Who asks makes no difference here: the answer must not depend on Keycloak.
        headers.remove(Headers.AUTHORIZATION);
      }
      ClientApp app;
      try {
        app =
            ClientApp.read(
                headers.getFirst(PLATFORM),
                headers.getFirst(VERSION),
                headers.getFirst(INSTALLATION));
      } catch (InvalidInput malformed) {
        refuse(exchange, problems -> problems.of(malformed));
        return;
      }
      if (app.platform() == null || app.version() == null || OpenPaths.forAnyVersion(path)) {
        return;
      }
      AppVerdict verdict = verdict(app.platform(), app.version(), app.installation());
      if (verdict.state().blocks()) {
        exchange.getResponseHeaders().put(Headers.UPGRADE, product(verdict));
        exchange.getResponseHeaders().put(Headers.CONNECTION, "Upgrade");
        refuse(exchange, problems -> problems.of(Advice.problem(verdict), Advice.facts(verdict)));
      }
    }

    private AppVerdict verdict(
        AppPlatform platform, AppVersion version, @Nullable UUID installation) {
      return context.getAttribute(AppVerdictsAtHand.NAME) instanceof AppVerdicts verdicts
          ? verdicts.of(platform, version, installation)
          : AppVerdict.FINE;
    }

    private static String product(AppVerdict verdict) {
      return verdict.use() == null ? PRODUCT : PRODUCT + "/" + verdict.use();
    }

    /** Has it answered at the error page, as nobody's: what its token says is of no matter. */
    private static void refuse(HttpServerExchange exchange, ProblemServlet.Refused refused) {
      exchange.putAttachment(REFUSED, refused);
      exchange.getRequestHeaders().remove(Headers.AUTHORIZATION);
      exchange.setRelativePath(ProblemServlet.PATH);
    }
  }

  /** Ahead of the token there is no servlet's request yet; here there is. */
  private static HttpHandler handOn(HttpHandler next) {
    return exchange -> {
      ProblemServlet.Refused refused = exchange.getAttachment(REFUSED);
      if (refused != null) {
        exchange
            .getAttachment(ServletRequestContext.ATTACHMENT_KEY)
            .getOriginalRequest()
            .setAttribute(ProblemServlet.REFUSED, refused);
      }
      next.handleRequest(exchange);
    };
  }
}
