package bank.ballast.security.realm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Lets the customers' app ask for a log-in of the level {@code confirmed}: the password again,
 * whatever session there is, and the one-time code of those who have set one up. Each such log-in
 * counts for itself alone. The app's client gets a flow and a map of levels of its own; the realm's
 * are left as they are, for everybody else.
 */
final class ConfirmedLogIns implements RealmStep {

  static final String LEVELS = "{\"password\":1,\"confirmed\":2}";

  private static final String FLOW = "browser with levels";
  private static final String FORMS = FLOW + " forms";
  private static final String FIRST = FLOW + " password";
  private static final String SECOND = FLOW + " confirmed";
  private static final String CODE = FLOW + " one-time code";
  private static final String CLIENT = "mobile-app";

  /** As long as a session may last, which the imported realm says. */
  private static final String SESSION_SECONDS = "36000";

  @Override
  public int number() {
    return 4;
  }

  @Override
  public String purpose() {
    return "the app can ask for a confirmed log-in";
  }

  @Override
  public void apply(RealmResource realm) {
    AuthenticationManagementResource flows = realm.flows();
    String flow = id(flows);
    if (flow == null || !isComplete(flows)) {
      if (flow != null) {
        flows.deleteFlow(flow);
      }
      make(flows);
      flow = id(flows);
    }
    String client = realm.clients().findByClientId(CLIENT).get(0).getId();
    ClientRepresentation app = realm.clients().get(client).toRepresentation();
    Map<String, String> attributes = new HashMap<>(app.getAttributes());
    attributes.put("acr.loa.map", LEVELS);
    app.setAttributes(attributes);
    Map<String, String> overrides = new HashMap<>();
    overrides.put("browser", flow);
    app.setAuthenticationFlowBindingOverrides(overrides);
    realm.clients().get(client).update(app);
  }

  private static void make(AuthenticationManagementResource flows) {
    AuthenticationFlowRepresentation flow = new AuthenticationFlowRepresentation();
    flow.setAlias(FLOW);
    flow.setDescription("Password, and the password again where a log-in is to be confirmed");
    flow.setProviderId("basic-flow");
    flow.setTopLevel(true);
    flow.setBuiltIn(false);
    flows.createFlow(flow).close();
    add(flows, FLOW, "auth-cookie", "ALTERNATIVE");
    addFlow(flows, FLOW, FORMS, "ALTERNATIVE");
    addFlow(flows, FORMS, FIRST, "CONDITIONAL");
    addLevel(flows, FIRST, "1", SESSION_SECONDS);
    add(flows, FIRST, "auth-username-password-form", "REQUIRED");
    addFlow(flows, FORMS, SECOND, "CONDITIONAL");
    addLevel(flows, SECOND, "2", "0");
    add(flows, SECOND, "auth-password-form", "REQUIRED");
    addFlow(flows, SECOND, CODE, "CONDITIONAL");
    add(flows, CODE, "conditional-user-configured", "REQUIRED");
    // Last: a flow with it was made in full.
    add(flows, CODE, "auth-otp-form", "REQUIRED");
  }

  private static boolean isComplete(AuthenticationManagementResource flows) {
    return flows.getExecutions(FLOW).stream()
        .anyMatch(
            step ->
                "auth-otp-form".equals(step.getProviderId())
                    && "REQUIRED".equals(step.getRequirement()));
  }

  private static @Nullable String id(AuthenticationManagementResource flows) {
    return flows.getFlows().stream()
        .filter(flow -> FLOW.equals(flow.getAlias()))
        .map(AuthenticationFlowRepresentation::getId)
        .findFirst()
        .orElse(null);
  }

  private static void addLevel(
      AuthenticationManagementResource flows, String parent, String level, String maxAge) {
    String provider = "conditional-level-of-authentication";
    add(flows, parent, provider, "REQUIRED");
    AuthenticatorConfigRepresentation condition = new AuthenticatorConfigRepresentation();
    condition.setAlias(parent);
    condition.setConfig(Map.of("loa-condition-level", level, "loa-max-age", maxAge));
    flows.newExecutionConfig(last(flows, parent, provider).getId(), condition).close();
  }

  private static void add(
      AuthenticationManagementResource flows, String parent, String provider, String requirement) {
    flows.addExecution(parent, Map.of("provider", provider));
    require(flows, parent, last(flows, parent, provider), requirement);
  }

  private static void addFlow(
      AuthenticationManagementResource flows, String parent, String alias, String requirement) {
    flows.addExecutionFlow(
        parent, Map.of("alias", alias, "type", "basic-flow", "description", "", "provider", ""));
    AuthenticationExecutionInfoRepresentation made =
        flows.getExecutions(parent).stream()
            .filter(step -> alias.equals(step.getDisplayName()))
            .findFirst()
            .orElseThrow();
    require(flows, parent, made, requirement);
  }

  private static AuthenticationExecutionInfoRepresentation last(
      AuthenticationManagementResource flows, String parent, String provider) {
    List<AuthenticationExecutionInfoRepresentation> found =
        flows.getExecutions(parent).stream()
            .filter(step -> provider.equals(step.getProviderId()))
            .toList();
    return found.get(found.size() - 1);
  }

  private static void require(
      AuthenticationManagementResource flows,
      String parent,
      AuthenticationExecutionInfoRepresentation step,
      String requirement) {
    step.setRequirement(requirement);
    flows.updateExecutions(parent, step);
  }
}
