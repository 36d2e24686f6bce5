package bank.ballast.portal.incidents;

import bank.ballast.kernel.Refusal;
import bank.ballast.portal.guard.GuardActs;
import bank.ballast.portal.guard.GuardDoor;
import bank.ballast.portal.guard.GuardRefusal;
import bank.ballast.portal.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All incidents, the newest first, and a form for one that a person saw. */
@Named
@RequestScoped
public class IncidentsPage {

  /** By how much each hurts, the worst first. */
  private static final List<String> SEVERITIES = List.of("CRITICAL", "MAJOR", "MINOR");

  @Inject private GuardDoor guard;
  @Inject private GuardActs acts;
  @Inject private Notices notices;

  private boolean away;
  private List<Incident> all = List.of();
  private String severity = "MAJOR";
  private String titleEn = "";
  private String titleFr = "";
  private String titleAr = "";

  /** Asks the guard; one that is away is no fault of the page. */
  public void load() {
    try {
      all =
          guard.read("/guard/incidents").asJsonArray().getValuesAs(JsonObject.class).stream()
              .map(Incident::of)
              .toList();
    } catch (Refusal refused) {
      if (refused.code() != GuardRefusal.GUARD_AWAY) {
        throw refused;
      }
      away = true;
    }
  }

  /** Opens one, and shows it. */
  public String open() {
    JsonObject opened =
        acts.run(
            "INCIDENT_OPEN",
            "-",
            titleEn,
            "/guard/incidents",
            Json.createObjectBuilder()
                .add("severity", severity)
                .add("title", Words.of(titleEn, titleFr, titleAr)));
    notices.done("done.incident.open", Map.of());
    return IncidentPage.at(opened.getString("id"));
  }

  /** Whether no guard answers. */
  public boolean isAway() {
    return away;
  }

  /** Whether this bank has a guard at all. */
  public boolean isExpected() {
    return guard.isExpected();
  }

  /** All of them. */
  public List<Incident> getAll() {
    return all;
  }

  /** How bad one may be. */
  public List<String> getSeverities() {
    return SEVERITIES;
  }

  /** How bad a new one is. */
  public String getSeverity() {
    return severity;
  }

  /** Takes how bad a new one is. */
  public void setSeverity(@Nullable String severity) {
    this.severity = severity == null ? "" : severity;
  }

  /** What it is called in English. */
  public String getTitleEn() {
    return titleEn;
  }

  /** Takes what it is called in English. */
  public void setTitleEn(@Nullable String text) {
    titleEn = text == null ? "" : text;
  }

  /** What it is called in French. */
  public String getTitleFr() {
    return titleFr;
  }

  /** Takes what it is called in French. */
  public void setTitleFr(@Nullable String text) {
    titleFr = text == null ? "" : text;
  }

  /** What it is called in Arabic. */
  public String getTitleAr() {
    return titleAr;
  }

  /** Takes what it is called in Arabic. */
  public void setTitleAr(@Nullable String text) {
    titleAr = text == null ? "" : text;
  }
}
