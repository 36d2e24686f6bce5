package bank.ballast.security.realm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Brings an imported realm up to date. The number of the last step that was applied is kept at the
 * realm itself, so a realm that was restored from a backup gets the steps that it lacks.
 */
public final class RealmSteps {

  static final String LAST_APPLIED = "ballast.lastStep";

  private static final List<RealmStep> STEPS =
      List.of(new NamedLogInLevels(), new NoLongLivedTokens(), new ReleaseGuardClient());

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
    int last = lastApplied(RealmAttributes.get(realm, LAST_APPLIED));
    List<String> applied = new ArrayList<>();
    for (RealmStep step : steps.subList(Math.min(last, steps.size()), steps.size())) {
      step.apply(realm);
      RealmAttributes.put(realm, LAST_APPLIED, Integer.toString(step.number()));
      applied.add(step.number() + ": " + step.purpose());
    }
    return List.copyOf(applied);
  }

  private static int lastApplied(@Nullable String attribute) {
    return attribute == null ? 0 : Integer.parseInt(attribute);
  }
}
