package bank.ballast.guard.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.incident.Incident;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusPageTest {

  private static final BankStatus WELL =
      new BankStatus(BankStatus.Health.WELL, Map.of("ios", BankStatus.Health.WELL));

  @Test
  void whatPeopleWroteIsTextAndNeverMarkup() {
    String evil = "<script>alert('1')</script>\" onload=\"x";
    Incident incident =
        new Incident(
            "inc_1",
            Incident.Severity.MAJOR,
            Incident.Cause.PERSON,
            null,
            null,
            "2026-01-02T03:04:05Z",
            null,
            Map.of("en", evil),
            0,
            0,
            0,
            Map.of(),
            List.of(new Incident.Update("2026-01-02T03:04:05Z", Map.of("en", evil))),
            List.of(),
            null,
            null,
            null,
            List.of());
    assertFalse(StatusPage.of("en", incident).contains("<script"));
    String page = StatusPage.of("en", WELL, List.of(incident));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("\" onload"), page);
    assertTrue(page.contains("&lt;script&gt;"), page);
  }

  @Test
  void arabicReadsFromTheRight() {
    assertTrue(StatusPage.of("ar", WELL, List.of()).contains("dir=\"rtl\""));
    assertTrue(StatusPage.of("fr", WELL, List.of()).contains("Tout fonctionne"));
  }
}
