package bank.ballast.portal.incidents;

import bank.ballast.portal.guard.GuardActs;
import bank.ballast.portal.guard.GuardDoor;
import bank.ballast.portal.layout.Notices;
import bank.ballast.portal.layout.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One incident, and what people do about it. */
@Named
@RequestScoped
public class IncidentPage {

  private static final List<String> ROLES = List.of("lead", "communications", "operations");

  private static final String NONE = "none";

  @Inject private GuardDoor guard;
  @Inject private GuardActs acts;
  @Inject private Notices notices;
  @Inject private SignedIn signedIn;

  private String incident = NONE;
  private @Nullable Incident shown;
  // What was typed; null for what stands in the record.
  private @Nullable String severity;
  private @Nullable String causes;
  private @Nullable String wentWell;
  private @Nullable String wentBadly;
  private String updateEn = "";
  private String updateFr = "";
  private String updateAr = "";
  private String what = "";
  private @Nullable String owner;
  private String due = "";

  /** The forms bring its id with them: what they list must be known before they are read. */
  @PostConstruct
  void begin() {
    setIncident(
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("incident"));
  }

  /** Reads it; refused where the guard knows none of this name. */
  public void load() {
    shown = Incident.of(guard.read(path("")).asJsonObject());
  }

  static String at(String incident) {
    return "/incidents/incident.xhtml?faces-redirect=true&incident=" + incident;
  }

  /** An id is letters, digits and an underscore; nothing else goes into an address. */
  private String path(String rest) {
    return "/guard/incidents/" + incident + rest;
  }

  /** Says that it is over. */
  public String resolve() {
    return act("RESOLVE", "", "/resolve", Json.createObjectBuilder());
  }

  /** Says how bad it is. */
  public String weigh() {
    return act(
        "SEVERITY",
        getSeverity(),
        "/severity",
        Json.createObjectBuilder().add("severity", getSeverity()));
  }

  /** Takes a role. */
  public String take(String role) {
    return act(
        "ROLE",
        role,
        "/roles",
        Json.createObjectBuilder().add("role", role).add("who", signedIn.getName()));
  }

  /** Tells the public something. */
  public String tell() {
    return act(
        "UPDATE",
        updateEn,
        "/updates",
        Json.createObjectBuilder().add("text", Words.of(updateEn, updateFr, updateAr)));
  }

  /** Says why it came to this. */
  public String explain() {
    return act(
        "CAUSES",
        getCauses(),
        "/causes",
        Json.createObjectBuilder().add("causes", getCauses().strip()));
  }

  /** Says what went well, and what did not. */
  public String learn() {
    return act(
        "LESSONS",
        "",
        "/lessons",
        Json.createObjectBuilder()
            .add("well", getWentWell().strip())
            .add("badly", getWentBadly().strip()));
  }

  /** Adds something to be done. */
  public String plan() {
    return act(
        "ACTION",
        what,
        "/actions",
        Json.createObjectBuilder()
            .add("what", what.strip())
            .add("owner", getOwner().strip())
            .add("due", due.strip()));
  }

  /** Says that something was done, or that it was not after all. */
  public String tick(String action, boolean done) {
    return act(
        "ACTION",
        action + (done ? " done" : " open"),
        "/actions/" + action,
        Json.createObjectBuilder().add("done", done));
  }

  private String act(String act, String reason, String path, JsonObjectBuilder body) {
    acts.run("INCIDENT_" + act, incident, reason, path(path), body);
    notices.done("done.incident", Map.of());
    return at(incident);
  }

  /** The incident; null before the page knows which. */
  public @Nullable Incident getShown() {
    if (shown == null && !incident.equals(NONE)) {
      load();
    }
    return shown;
  }

  /** What people may do for it. */
  public List<String> getRoles() {
    return ROLES;
  }

  /** Its id. */
  public String getIncident() {
    return incident;
  }

  /** Takes its id; what can't be one is none. */
  public void setIncident(@Nullable String incident) {
    this.incident = incident != null && incident.matches("inc_[0-9a-z]{1,40}") ? incident : NONE;
  }

  /** How bad it is. */
  public String getSeverity() {
    return severity == null ? recorded(Incident::severity) : severity;
  }

  /** Takes how bad it is. */
  public void setSeverity(@Nullable String text) {
    severity = typed(text);
  }

  /** Why it came to this. */
  public String getCauses() {
    return causes == null ? recorded(Incident::causes) : causes;
  }

  /** Takes why it came to this. */
  public void setCauses(@Nullable String text) {
    causes = typed(text);
  }

  /** What went well. */
  public String getWentWell() {
    return wentWell == null ? recorded(Incident::wentWell) : wentWell;
  }

  /** Takes what went well. */
  public void setWentWell(@Nullable String text) {
    wentWell = typed(text);
  }

  /** What did not. */
  public String getWentBadly() {
    return wentBadly == null ? recorded(Incident::wentBadly) : wentBadly;
  }

  /** Takes what did not. */
  public void setWentBadly(@Nullable String text) {
    wentBadly = typed(text);
  }

  /** Words to the public in English. */
  public String getUpdateEn() {
    return updateEn;
  }

  /** Takes them. */
  public void setUpdateEn(@Nullable String text) {
    updateEn = typed(text);
  }

  /** Words to the public in French. */
  public String getUpdateFr() {
    return updateFr;
  }

  /** Takes them. */
  public void setUpdateFr(@Nullable String text) {
    updateFr = typed(text);
  }

  /** Words to the public in Arabic. */
  public String getUpdateAr() {
    return updateAr;
  }

  /** Takes them. */
  public void setUpdateAr(@Nullable String text) {
    updateAr = typed(text);
  }

  /** What is to be done. */
  public String getWhat() {
    return what;
  }

  /** Takes what is to be done. */
  public void setWhat(@Nullable String text) {
    what = typed(text);
  }

  /** By whom. */
  public String getOwner() {
    return owner == null ? signedIn.getName() : owner;
  }

  /** Takes by whom. */
  public void setOwner(@Nullable String text) {
    owner = typed(text);
  }

  /** Until when, a date. */
  public String getDue() {
    return due;
  }

  /** Takes until when. */
  public void setDue(@Nullable String text) {
    due = typed(text);
  }

  private String recorded(Function<Incident, String> what) {
    Incident known = getShown();
    return known == null ? "" : what.apply(known);
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text;
  }
}
