package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.PlantedGuard;
import bank.ballast.systemtests.bank.RunningBank;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of releases and of incidents, before the guard's server as it ships. */
@RunningBank
@InBrowser
class ReleasePagesIT {

  private final Bank bank;
  private final Chromium chromium;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  ReleasePagesIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void whereThereIsNoGuardThePagesSaySo() {
    Desk desk = deskOf("operator");

    desk.element("releasesLink").click();
    assertThat(desk.element("guardAway")).hasAttribute("data-expected", "false");
    assertThat(desk.element("acts")).isHidden();
    desk.photograph("releases-none");
    desk.element("incidentsLink").click();
    assertThat(desk.element("guardAway")).isVisible();
  }

  @Test
  void anOperatorSeesTheReleaseAndWhatIsTypedSurvivesItsRenewal() {
    try (PlantedGuard guard = new PlantedGuard(bank, folder)) {
      assertEquals(1, guard.incidents().all().size());
      Desk desk = deskOf("operator");
      desk.element("releasesLink").click();

      assertThat(desk.element("releaseTitle")).hasText(PlantedGuard.CURRENT);
      assertThat(desk.page().locator("[data-step='25']"))
          .hasAttribute("class", java.util.regex.Pattern.compile(".*\\bhere\\b.*"));
      assertThat(desk.page().locator(".curve")).hasCount(5);
      assertThat(desk.page().locator(".earlier-release[data-state='ROLLED_BACK']")).hasCount(1);
      photographs(desk, "releases");

      // Nobody looks for the mouse in such a moment.
      desk.element("abortReason").focus();
      desk.page().keyboard().type("Customers ring us");
      desk.page().evaluate("() => { document.getElementById('release').dataset.mark = 'old'; }");
      assertThat(desk.element("release")).not().hasAttribute("data-mark", "old");
      assertThat(desk.element("abortReason")).hasValue("Customers ring us");

      // The guard of this test steers nothing, and says so; the trail has who asked for what.
      desk.element("abortButton").focus();
      desk.page().keyboard().press("Enter");
      assertThat(desk.page().locator(".message.refused"))
          .hasAttribute("data-code", "GUARD_SAYS_NO");
      assertEquals(
          2,
          bank.books()
              .number(
                  "SELECT COUNT(*) FROM security_audit WHERE reason = 'Customers ring us' AND object = '"
                      + PlantedGuard.CURRENT
                      + "' AND action IN ('RELEASE_ABORT_REQUESTED', 'RELEASE_ABORT_REFUSED')"));
    }
  }

  @Test
  void whoOnlyLooksFindsNoButtonsAndAnAgentNoPage() {
    try (PlantedGuard guard = new PlantedGuard(bank, folder)) {
      for (String role : List.of("auditor", "supervisor")) {
        Desk desk = deskOf(role);
        desk.page().navigate(bank.at("/portal/releases/releases.xhtml").toString());
        assertThat(desk.element("releaseTitle")).isVisible();
        assertThat(desk.element("abortForm")).hasCount(0);
      }
      Desk auditor = deskOf("auditor");
      auditor.page().navigate(incident(guard));
      assertThat(auditor.element("incidentTitle")).isVisible();
      assertThat(auditor.element("updateForm")).hasCount(0);

      Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());
      for (String page :
          List.of(
              "releases/releases.xhtml",
              "releases/now.xhtml",
              "incidents/incidents.xhtml",
              "incidents/review?incident=" + guard.incident())) {
        assertEquals(
            403, agent.page().navigate(bank.at("/portal/" + page).toString()).status(), page);
      }
    }
  }

  @Test
  void peopleLookAfterAnIncident() throws IOException {
    try (PlantedGuard guard = new PlantedGuard(bank, folder)) {
      Desk desk = deskOf("supervisor");
      Page page = desk.page();
      desk.element("incidentsLink").click();
      assertThat(page.locator(".incident-row")).hasCount(1);
      photographs(desk, "incidents");
      page.locator(".incident-row a").click();

      page.locator("[data-role='lead'] button").click();
      assertThat(page.locator("[data-role='lead'] button")).hasCount(0);
      desk.element("newSeverity").selectOption("CRITICAL");
      desk.element("severityButton").click();
      assertThat(desk.element("severity")).hasAttribute("data-severity", "CRITICAL");
      desk.element("updateEn").fill("All is well.");
      desk.element("updateFr").fill("Tout va bien.");
      desk.element("updateAr").fill(" ");
      desk.element("updateButton").click();
      assertThat(page.locator(".message.refused")).hasAttribute("data-code", "GUARD_INPUT");
      desk.element("updateAr").fill("كل شيء على ما يرام.");
      desk.element("updateButton").click();
      assertThat(page.locator("#updates li")).hasCount(2);
      desk.element("causes").fill("The audience was <not> checked.");
      desk.element("causesButton").click();
      desk.element("actionWhat").fill("Rehearse it");
      desk.element("actionDue").fill("2026-12-01");
      desk.element("actionButton").click();
      page.locator("[data-action='act_1'] button").click();
      assertThat(page.locator("[data-action='act_1']")).hasClass("action-done");
      photographs(desk, "incident");

      assertEquals(
          "The audience was <not> checked.",
          guard.incidents().of(guard.incident()).orElseThrow().causes());
      assertTrue(downloaded(page, "reviewPdf").startsWith("%PDF-"));
      assertTrue(downloaded(page, "reviewHtml").contains("was &lt;not&gt; checked"));
    }
  }

  private static String downloaded(Page page, String link) throws IOException {
    Locator there = page.locator("#" + link);
    Path file = page.waitForDownload(there::click).path();
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private String incident(PlantedGuard guard) {
    return bank.at("/portal/incidents/incident.xhtml?incident=" + guard.incident()).toString();
  }

  private static void photographs(Desk desk, String name) {
    desk.photograph(name);
    desk.page().setViewportSize(390, 844);
    desk.photograph(name + "-phone");
    desk.element("languageAr").click();
    assertThat(desk.page().locator("html")).hasAttribute("dir", "rtl");
    desk.photograph(name + "-phone-ar");
    desk.page().setViewportSize(1280, 900);
    desk.photograph(name + "-ar");
    desk.element("languageEn").click();
    assertThat(desk.page().locator("html")).hasAttribute("dir", "ltr");
  }

  private Desk deskOf(String role) {
    return new Desk(bank, chromium).signIn(bank.staff().newPerson(role));
  }
}
