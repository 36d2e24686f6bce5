package bank.ballast.guard.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.Happening;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Curves;
import bank.ballast.guard.watch.Met;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ReviewPageTest {

  private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String EVIL = "<b onclick=\"x\">&amp; Zoë's cause</b>\n\nAnd another: Łódź.";

  @Test
  void saysFromTheRecordWhenWhatHappenedAndToHowMany() {
    Review review = review(met());

    assertEquals(BEGAN.plusSeconds(300), review.times().felt());
    assertEquals(BEGAN.plusSeconds(312), review.times().found());
    assertEquals(BEGAN.plusSeconds(330), review.times().over());
    // Anna lost half a minute, Ben twenty seconds, and the phone that nobody knows ten.
    assertEquals(1.0, review.impact().minutes(), 0.0001);
    assertEquals(3, review.impact().failedLogIns());
    assertEquals(1, review.impact().refusedPayments());
    assertEquals(
        List.of(
            new Review.Kind(Harm.FAILED_LOG_IN, "android", 1, 1),
            new Review.Kind(Harm.FAILED_LOG_IN, "ios", 2, 2),
            new Review.Kind(Harm.REFUSED_PAYMENT, "android", 1, 1)),
        review.impact().kinds());
  }

  @Test
  void isWellFormedAndWhatPeopleTypedIsTextInIt() throws Exception {
    String page = ReviewPage.of(review(met()), NOW);

    Document document = parsed(page);

    assertEquals("html", document.getDocumentElement().getLocalName());
    assertEquals(1, document.getElementsByTagName("h1").getLength());
    assertEquals(0, document.getElementsByTagName("b").getLength(), "typed markup stays text");
    assertTrue(document.getDocumentElement().getTextContent().contains("<b onclick=\"x\">"));
    assertEquals(4, document.getElementsByTagName("svg").getLength());
    assertTrue(
        page.contains("Of 40 customers and devices that it had served, 3 were touched"),
        "touched against assigned");
    assertTrue(page.contains("12 s"), "first harm to found");
    Set<String> ids = new HashSet<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i).getAttributes().getNamedItem("id") != null) {
        assertTrue(ids.add(all.item(i).getAttributes().getNamedItem("id").getNodeValue()));
      }
    }
  }

  @Test
  void oneThatTouchedNobodyAndIsNotWrittenYetIsADocumentToo() throws Exception {
    Incident bare = bare(Incident.Cause.PERSON, null, List.of());
    String page = ReviewPage.of(Review.of(bare, null, List.of(), List.of(), NOW), NOW);
    parsed(page);
    assertTrue(page.contains("No customer is known to have met it."));
    assertTrue(page.contains("class=\"room\""), "there is room to write");
    assertTrue(ReviewPdf.of(page).length > 1_000);
  }

  @Test
  void paymentsThatHadNoAnswerAreCountedBesideThoseThatWereRefused() {
    List<Met> met =
        List.of(
            request("POST", "/api/payments", Harm.ERROR),
            request("POST", "/api/payments", Harm.ERROR),
            request("POST", "/api/payments", Harm.DROPPED),
            request("POST", "/api/payments", Harm.REFUSED_PAYMENT),
            request("GET", "/api/payments", Harm.ERROR),
            request("POST", "/api/accounts", Harm.ERROR));

    Review review = review(met);

    assertEquals(1, review.impact().refusedPayments());
    assertEquals(3, review.impact().brokenPayments());
    assertTrue(
        ReviewPage.of(review, NOW)
            .contains(
                "<td>Payments that met an error or a broken connection</td><td class=\"figure\">3</td>"));
  }

  @Test
  void aVersionOfTheAppIsOverWhenItIsBlockedAndNotWhenSomebodySaysSo() {
    List<Happening> timeline =
        List.of(
            new Happening(at(60), "VERSION_BROKEN", "ios 1.0: 3 of its users"),
            new Happening(at(9_000), "RESOLVED", "by operator1"));
    Incident incident = bare(Incident.Cause.APP_VERSION, at(9_000), timeline);

    Review review = Review.of(incident, null, met("anna", 30), List.of(), NOW);

    assertEquals(BEGAN.plusSeconds(60), review.times().over());
    assertEquals(0.5, review.impact().minutes(), 0.0001);
  }

  @Test
  void aReleaseThatGoesBackMeanwhileEndsNothingButItself() {
    List<Happening> timeline =
        List.of(
            new Happening(at(0), "OPENED", "by operator1"),
            new Happening(at(90), "BACK", "No request reaches the candidate any more."));
    for (Incident.Cause cause :
        List.of(Incident.Cause.PERSON, Incident.Cause.STABLE_RELEASE, Incident.Cause.APP_VERSION)) {
      Incident goesOn = bare(cause, null, timeline);
      assertNull(Review.of(goesOn, null, List.of(), List.of(), NOW).times().over(), cause.name());
      Incident ended = bare(cause, at(120), timeline);
      Review review = Review.of(ended, null, met("anna", 60), List.of(), NOW);
      assertEquals(BEGAN.plusSeconds(120), review.times().over(), cause.name());
      assertEquals(1.0, review.impact().minutes(), 0.0001);
    }
  }

  private static Incident bare(
      Incident.Cause cause, @Nullable String resolved, List<Happening> timeline) {
    return new Incident(
        "inc_2",
        Incident.Severity.MINOR,
        cause,
        null,
        null,
        BEGAN.toString(),
        resolved,
        Map.of("en", "Something"),
        0,
        0,
        0,
        Map.of(),
        List.of(),
        timeline,
        null,
        null,
        null,
        List.of());
  }

  private static List<Met> met(String who, int at) {
    return List.of(met(who, at, Harm.ERROR, "ios", false));
  }

  private static Met request(String method, String path, Harm kind) {
    return new Met("anna", at(300), kind, method, path, 500, null, "ios", "1.0", false);
  }

  @Test
  void thePdfSaysTheSameWithItsFontsInside() throws Exception {
    byte[] pdf = ReviewPdf.of(ReviewPage.of(review(met()), NOW));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/review.pdf"), pdf);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Zoë's cause"), text);
      assertTrue(text.contains("Łódź"), text);
      assertTrue(text.contains("Put the check in front"), text);
      assertTrue(document.getNumberOfPages() >= 2);
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
        }
      }
    }
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Met> met() {
    return List.of(
        met("anna", 300, Harm.FAILED_LOG_IN, "ios", false),
        met("ben", 310, Harm.FAILED_LOG_IN, "android", false),
        met("ben", 311, Harm.REFUSED_PAYMENT, "android", false),
        met("phone-1", 320, Harm.FAILED_LOG_IN, "ios", true));
  }

  private static Met met(String who, int at, Harm kind, String platform, boolean device) {
    return new Met(
        who, at(at), kind, "GET", "/api/profile", 401, "UNAUTHENTICATED", platform, "1.0", device);
  }

  private static Review review(List<Met> met) {
    List<Happening> timeline =
        List.of(
            new Happening(at(0), "STARTED", "Release 1-a was started."),
            new Happening(at(200), "STAGE_BEGAN", "5 % of customers are on it."),
            new Happening(at(312), "FOUND", "COMPARISON: FAILED_LOG_IN: 3 customers"),
            new Happening(at(330), "BACK", "No request reaches the candidate any more."),
            new Happening(at(335), "TOLD", "2 customers told by the bank."));
    Reason reason = new Reason(Reason.Code.COMPARISON, "FAILED_LOG_IN: 3 customers");
    ReleaseView release =
        new ReleaseView(
            "1-a", ReleaseState.ROLLED_BACK, "5", 0, at(0), null, reason, 40, 3, 7L, timeline);
    Incident incident =
        new Incident(
            "inc_1",
            Incident.Severity.MAJOR,
            Incident.Cause.RELEASE,
            "1-a",
            null,
            at(300),
            at(340),
            Map.of("en", "A change was undone"),
            3,
            2,
            1,
            Map.of("lead", "operator1"),
            List.of(new Incident.Update(at(331), Map.of("en", "We took it back."))),
            timeline,
            EVIL,
            "The guard found it.",
            null,
            List.of(
                new Incident.Action(
                    "act_1", "Put the check in front", "operator1", "2026-12-01", null)));
    return Review.of(incident, release, met, curves(), NOW);
  }

  private static List<Curves.Pair> curves() {
    List<Curves.Pair> points = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      long failed = i > 60 && i < 66 ? 4 : 0;
      points.add(
          new Curves.Pair(
              at(i * 5),
              i < 40 || i > 66
                  ? Map.of(Side.STABLE, new Curves.Point(200 + i % 7, Map.of(), 12, 30 + i % 9))
                  : Map.of(
                      Side.STABLE,
                      new Curves.Point(190 + i % 5, Map.of(), 12, 30 + i % 9),
                      Side.CANDIDATE,
                      new Curves.Point(10, Map.of(Harm.FAILED_LOG_IN, failed), 14, 36))));
    }
    return points;
  }

  private static String at(int seconds) {
    return BEGAN.plusSeconds(seconds).toString();
  }

  @Test
  void curvesAreKeptAndGrow(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
    Incident incident = review(met()).incident();
    KeptCurves kept = new KeptCurves(folder);
    kept.keep(incident, curves().subList(0, 30));
    kept.keep(incident, curves().subList(20, 80));
    assertEquals(curves(), new KeptCurves(folder).of("inc_1"));
    assertFalse(KeptCurves.isOver(incident, Instant.parse(at(345))));
    assertTrue(KeptCurves.isOver(incident, NOW));
  }
}
