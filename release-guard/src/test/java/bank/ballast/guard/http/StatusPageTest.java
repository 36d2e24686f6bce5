package bank.ballast.guard.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.incident.Incident;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusPageTest {

  private static final String AT = "2026-01-02T03:04:05Z";
  private static final BankStatus WELL =
      new BankStatus(BankStatus.Health.WELL, Map.of("ios", BankStatus.Health.WELL));

  @Test
  void whatPeopleWroteIsTextAndNeverMarkup() {
    String evil = "<script>alert('1')</script>\" onload=\"x";
    Incident incident = incident(Incident.Severity.MAJOR, null, evil);
    assertFalse(StatusPage.of("en", incident).contains("<script"));
    String page = StatusPage.of("en", WELL, List.of(incident));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("\" onload"), page);
    assertTrue(page.contains("&lt;script&gt;"), page);
  }

  @Test
  void howBadWhatGoesOnIsStandsThereAsAWord() {
    Incident critical = incident(Incident.Severity.CRITICAL, null, "x");
    assertTrue(StatusPage.of("en", critical).contains(">Critical</span> · Goes on"));
    assertTrue(StatusPage.of("fr", critical).contains(">Critique</span> · En cours"));
    assertTrue(StatusPage.of("ar", critical).contains(">حرج</span> · مستمر"));
    assertTrue(
        StatusPage.of("en", incident(Incident.Severity.MINOR, null, "x")).contains(">Minor<"));
    assertFalse(
        StatusPage.of("en", incident(Incident.Severity.MAJOR, AT, "x")).contains(">Major<"),
        "what is over says since when");
  }

  @Test
  void eachLanguageSaysThatThereIsNoSuchIncident() {
    assertTrue(StatusPage.ofNone("en").contains("There is no such incident."));
    assertTrue(StatusPage.ofNone("fr").contains("existe pas."));
    assertTrue(StatusPage.ofNone("ar").contains("dir=\"rtl\""));
  }

  private static Incident incident(
      Incident.Severity severity, @Nullable String resolved, String words) {
    return new Incident(
        "inc_1",
        severity,
        Incident.Cause.PERSON,
        null,
        null,
        AT,
        resolved,
        Map.of("en", words),
        0,
        0,
        0,
        Map.of(),
        List.of(new Incident.Update(AT, Map.of("en", words))),
        List.of(),
        null,
        null,
        null,
        List.of());
  }

  @Test
  void arabicReadsFromTheRight() {
    assertTrue(StatusPage.of("ar", WELL, List.of()).contains("dir=\"rtl\""));
    assertTrue(StatusPage.of("fr", WELL, List.of()).contains("Tout fonctionne"));
  }
}
