package bank.ballast.portal.audit;

import bank.ballast.security.AuditTrail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first, whole or of one customer or account. */
@Named
@RequestScoped
public class TrailPage {

  private static final int PAGE = 25;

  @Inject private AuditTrail trail;

  private String object = "";
  private String before = "";
  private List<AuditTrail.Act> acts = List.of();
  private boolean older;

  /** Reads a page of the trail. */
  public void load() {
    List<AuditTrail.Act> read =
        trail.acts(object.isEmpty() ? null : object, earlierThan(), PAGE + 1);
    older = read.size() > PAGE;
    acts = List.copyOf(read.subList(0, Math.min(PAGE, read.size())));
  }

  /** Shows only what was done to the object that was typed. */
  public String filter() {
    String page = "/audit/trail.xhtml?faces-redirect=true";
    return object.isEmpty() ? page : page + "&object=" + object;
  }

  /** The acts of this page. */
  public List<AuditTrail.Act> getActs() {
    return acts;
  }

  /** Whether there are older ones. */
  public boolean isOlder() {
    return older;
  }

  /** Where the next page begins. */
  public String getOldest() {
    return acts.isEmpty() ? "" : acts.get(acts.size() - 1).id().toString();
  }

  /** The id of a customer or an account; empty for all. */
  public String getObject() {
    return object;
  }

  /** Takes the id of a customer or an account. */
  public void setObject(@Nullable String object) {
    this.object = object == null ? "" : object.strip();
  }

  /** The act before which this page begins; empty for the newest. */
  public String getBefore() {
    return before;
  }

  /** Takes the act before which this page begins. */
  public void setBefore(@Nullable String before) {
    this.before = before == null ? "" : before;
  }

  /** Read here, because Faces has no converter for it; an address that is none begins anew. */
  private @Nullable UUID earlierThan() {
    try {
      return before.isEmpty() ? null : UUID.fromString(before);
    } catch (IllegalArgumentException malformed) {
      before = "";
      return null;
    }
  }
}
