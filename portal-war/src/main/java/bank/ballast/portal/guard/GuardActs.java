package bank.ballast.portal.guard;

import bank.ballast.kernel.Refusal;
import bank.ballast.portal.layout.SignedIn;
import bank.ballast.security.AuditTrail;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jboss.logging.Logger;

/**
 * What staff ask the guard for, with their names: what is asked goes into the trail first, and how
 * it ended after.
 *
 * <p>A trail that can't be written holds nobody up here, other than elsewhere in the bank: a
 * release must go back while the database is ill, and the guard's own record names the person, too.
 */
@RequestScoped
public class GuardActs {

  private static final Logger LOG = Logger.getLogger(GuardActs.class);

  /** What the trail holds. */
  private static final int LONGEST_REASON = 500;

  @Inject private GuardDoor guard;
  @Inject private AuditTrail trail;
  @Inject private SignedIn signedIn;

  /**
   * Says something to the guard in the name of whoever is signed in.
   *
   * @param act in capitals, {@code RELEASE_ABORT}
   * @param object a release's or an incident's id
   * @param reason for the trail
   * @throws Refusal {@link GuardRefusal}
   * @throws EJBAccessException where they may only look
   */
  public JsonObject run(
      String act, String object, String reason, String path, JsonObjectBuilder body) {
    boolean mayAct =
        act.startsWith("RELEASE_") ? signedIn.isOperator() : signedIn.isActingOnIncidents();
    if (!mayAct) {
      throw new EJBAccessException(act);
    }
    JsonObject whole = Json.createObjectBuilder(body.build()).add("by", signedIn.getName()).build();
    write(act + "_REQUESTED", object, reason);
    JsonObject answer;
    try {
      answer = guard.say(path, whole);
    } catch (Refusal refused) {
      write(act + "_REFUSED", object, reason);
      throw refused;
    }
    write(act + "_DONE", object, reason);
    return answer;
  }

  private void write(String action, String object, String reason) {
    String kept = reason.isBlank() ? "-" : reason.strip();
    try {
      trail.record(action, object, kept.substring(0, Math.min(kept.length(), LONGEST_REASON)));
    } catch (EJBAccessException e) {
      throw e;
    } catch (EJBException e) {
      LOG.errorf(e, "The trail lacks %s on %s by %s", action, object, signedIn.getName());
    }
  }
}
