package bank.ballast.web.app;

import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVersionState;
import bank.ballast.web.problem.HttpProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a customer whose version is not fine can do. */
final class Advice {

  /** Where the bank is reached; the web app is beneath it. */
  private static final String WEB_APP =
      ConfigProvider.getConfig()
              .getOptionalValue("BALLAST_PUBLIC_URL", String.class)
              .orElse("http://localhost:8080")
          + "/app/";

  private Advice() {}

  /** The web app, which is always of today. */
  static String webApp() {
    return WEB_APP;
  }

  /** How a request of a blocked version is answered. */
  static HttpProblem problem(AppVerdict verdict) {
    return verdict.state() == AppVersionState.BROKEN
        ? HttpProblem.APP_VERSION_BROKEN
        : HttpProblem.APP_UPDATE_NEEDED;
  }

  /** For the app to act on. */
  static Map<String, String> facts(AppVerdict verdict) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (verdict.use() != null) {
      facts.put("use", verdict.use().toString());
    }
    facts.put("webApp", WEB_APP);
    return facts;
  }
}
