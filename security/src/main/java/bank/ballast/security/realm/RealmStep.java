package bank.ballast.security.realm;

import org.keycloak.admin.client.resource.RealmResource;

/**
 * One change to the realm after its import. A step that was released is never edited: what it made
 * is changed by a later one. It adds, or takes away what no release uses, because the previous
 * release of the bank keeps running on the changed realm.
 */
interface RealmStep {

  /** The step's place in the order, from 1 and without gaps. */
  int number();

  /** What the realm can do afterwards, in a few words. */
  String purpose();

  /** Makes the change. A step that was cut short is applied again, so twice must be as once. */
  void apply(RealmResource realm);
}
