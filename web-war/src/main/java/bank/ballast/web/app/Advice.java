package bank.ballast.web.app;

import bank.ballast.platform.AppVerdict;
import bank.ballast.platform.AppVersionState;
import bank.ballast.web.problem.HttpProblem;
import java.util.Map;

/** What a customer whose version is not fine can do. */
final class Advice {

  private Advice() {}

  /** How a request of a blocked version is answered. */
  static HttpProblem problem(AppVerdict verdict) {
    return verdict.state() == AppVersionState.BROKEN
        ? HttpProblem.APP_VERSION_BROKEN
        : HttpProblem.APP_UPDATE_NEEDED;
  }

  /** For the app to act on. */
  static Map<String, String> facts(AppVerdict verdict) {
    return verdict.use() == null ? Map.of() : Map.of("use", verdict.use().toString());
  }
}
