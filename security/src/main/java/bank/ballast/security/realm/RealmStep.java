package bank.ballast.security.realm;

import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * One change to the realm after its import. A step that was released is never edited: what it made
 * is changed by a later one. It adds, because the previous release of the bank keeps running on the
 * changed realm; what is to change or go is replaced by one step, and goes by a step of a later
 * release, which says so. A release whose steps do otherwise is refused before it is started.
 */
interface RealmStep {

  /** The step's place in the order, from 1 and without gaps. */
  int number();

  /** What the realm can do afterwards, in a few words. */
  String purpose();

  /**
   * What it changes or takes away, by the names that the refusal gives it ({@code
   * clients/mobile-app/redirectUris/…}), each with the number of the step that brought what is used
   * instead, 0 for the imported realm. That one must have been there before the release.
   */
  default Map<String, Integer> contracts() {
    return Map.of();
  }

  /** Makes the change. A step that was cut short is applied again, so twice must be as once. */
  void apply(RealmResource realm);
}
