package bank.ballast.security.realm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Brings an imported realm up to date. The number of the last step that was applied is kept at the
 * realm itself, so a realm that was restored from a backup gets the steps that it lacks.
 */
public final class RealmSteps {

  /** The realm's attribute with the number of the last step that was applied. */
  public static final String LAST_APPLIED = "ballast.lastStep";

  private static final List<RealmStep> STEPS =
      List.of(
          new NamedLogInLevels(),
          new NoLongLivedTokens(),
          new ReleaseGuardClient(),
          new ConfirmedLogIns());

  private final List<RealmStep> steps;

  /** The bank's own steps. */
  public RealmSteps() {
    this(STEPS);
  }

  RealmSteps(List<RealmStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "Step %d stands at place %d.".formatted(steps.get(i).number(), i + 1));
      }
    }
    this.steps = List.copyOf(steps);
  }

  /**
   * Applies what the realm lacks, in order. A realm that is ahead of this release is left as it is:
   * steps only add, so that a release that was rolled back runs on it.
   *
   * @return what was applied, each as number and purpose; empty where the realm was up to date
   */
  public List<String> applyTo(RealmResource realm) {
    int last = lastAppliedTo(realm);
    List<String> applied = new ArrayList<>();
    for (RealmStep step : steps.subList(Math.min(last, steps.size()), steps.size())) {
      step.apply(realm);
      RealmAttributes.put(realm, LAST_APPLIED, Integer.toString(step.number()));
      applied.add(step.number() + ": " + step.purpose());
    }
    return List.copyOf(applied);
  }

  /** The number of the last of these steps; 0 where there is none. */
  public int last() {
    return steps.size();
  }

  /** What the steps after one {@link RealmStep#contracts contract}. */
  public Map<String, Integer> contractedAfter(int step) {
    Map<String, Integer> contracted = new HashMap<>();
    steps.subList(Math.min(step, steps.size()), steps.size()).stream()
        .map(RealmStep::contracts)
        .forEach(contracted::putAll);
    return Map.copyOf(contracted);
  }

  /** The number of the last step that a realm has; 0 where it is as it was imported. */
  public static int lastAppliedTo(RealmResource realm) {
    String attribute = RealmAttributes.get(realm, LAST_APPLIED);
    return attribute == null ? 0 : Integer.parseInt(attribute);
  }
}
