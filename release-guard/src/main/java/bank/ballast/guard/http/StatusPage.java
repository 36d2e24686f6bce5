package bank.ballast.guard.http;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import bank.ballast.guard.incident.Incident;
import j2html.tags.DomContent;
import j2html.tags.specialized.PTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The public page: how the bank is now, what went wrong of late and what was said of it. Plain HTML
 * without a script, because it is read when other things do not work.
 */
final class StatusPage {

  private static final int SHOWN = 20;

  /** A language by the name that it calls itself. */
  private record Named(String language, String name) {}

  private static final List<Named> NAMES =
      List.of(new Named("en", "English"), new Named("fr", "Français"), new Named("ar", "العربية"));

  private static final Map<String, Texts> TEXTS =
      Map.of(
          "en",
          new Texts(
              "Ballast status",
              "Everything works",
              "Something does not work",
              "We do not know yet",
              Map.of(
                  "ios", "App on iOS",
                  "android", "App on Android",
                  "web", "Web app",
                  "staff", "Support desk"),
              "works",
              "does not work",
              "not known yet",
              "Nothing has gone wrong so far.",
              "Incidents",
              "Over since",
              "Goes on",
              Map.of(
                  Incident.Severity.CRITICAL, "Critical",
                  Incident.Severity.MAJOR, "Major",
                  Incident.Severity.MINOR, "Minor"),
              "There is no such incident."),
          "fr",
          new Texts(
              "État de Ballast",
              "Tout fonctionne",
              "Quelque chose ne fonctionne pas",
              "Nous ne savons pas encore",
              Map.of(
                  "ios", "Application iOS",
                  "android", "Application Android",
                  "web", "Application web",
                  "staff", "Service client"),
              "fonctionne",
              "ne fonctionne pas",
              "pas encore connu",
              "Rien n'a mal tourné jusqu'ici.",
              "Incidents",
              "Terminé depuis",
              "En cours",
              Map.of(
                  Incident.Severity.CRITICAL, "Critique",
                  Incident.Severity.MAJOR, "Majeur",
                  Incident.Severity.MINOR, "Mineur"),
              "Cet incident n'existe pas."),
          "ar",
          new Texts(
              "حالة بالاست",
              "كل شيء يعمل",
              "هناك شيء لا يعمل",
              "لا نعرف بعد",
              Map.of(
                  "ios", "تطبيق iOS",
                  "android", "تطبيق Android",
                  "web", "تطبيق الويب",
                  "staff", "مكتب الدعم"),
              "يعمل",
              "لا يعمل",
              "غير معروف بعد",
              "لم يحدث أي خطأ حتى الآن.",
              "الحوادث",
              "انتهى منذ",
              "مستمر",
              Map.of(
                  Incident.Severity.CRITICAL, "حرج",
                  Incident.Severity.MAJOR, "كبير",
                  Incident.Severity.MINOR, "صغير"),
              "لا يوجد حادث كهذا."));

  private record Texts(
      String title,
      String well,
      String ill,
      String unknown,
      Map<String, String> parts,
      String works,
      String fails,
      String notKnown,
      String nothing,
      String incidents,
      String over,
      String open,
      Map<Incident.Severity, String> severities,
      String noSuch) {}

  private StatusPage() {}

  private static Texts texts(String language) {
    Texts texts = TEXTS.get(language);
    if (texts == null) {
      throw new IllegalArgumentException("There is no page in " + language);
    }
    return texts;
  }

  /** Whether there is a page in a language. */
  static boolean speaks(String language) {
    return TEXTS.containsKey(language);
  }

  /** The page of all. */
  static String of(String language, BankStatus status, List<Incident> incidents) {
    Texts texts = texts(language);
    String headline =
        switch (status.overall()) {
          case WELL -> texts.well();
          case ILL -> texts.ill();
          case UNKNOWN -> texts.unknown();
        };
    return page(
        language,
        "/status",
        nav(language, "/status"),
        h1(headline).withClass(word(status.overall().name())),
        ul(each(status.parts(), (part, health) -> part(texts, part, health))).withClass("parts"),
        h2(texts.incidents()),
        iff(incidents.isEmpty(), p(texts.nothing()).withClass("quiet")),
        each(
            incidents.stream().limit(SHOWN).toList(),
            incident -> article(incident, language, texts)));
  }

  /** The page of one. */
  static String of(String language, Incident incident) {
    Texts texts = texts(language);
    String address = "/status/incidents/" + incident.id();
    return page(
        language,
        address,
        nav(language, address),
        article(incident, language, texts),
        toAll(language, texts));
  }

  /** The page of one that there is not; its address is what a stranger typed, so it names none. */
  static String ofNone(String language) {
    Texts texts = texts(language);
    return page(
        language, "/status", nav(language, "/status"), h1(texts.noSuch()), toAll(language, texts));
  }

  private static DomContent toAll(String language, Texts texts) {
    return p(a(texts.title()).withHref("/status?lang=" + language));
  }

  private static String page(String language, String address, DomContent... content) {
    Texts texts = texts(language);
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta()
                        .attr("http-equiv", "refresh")
                        .withContent("30;url=" + address + "?lang=" + language),
                    title(texts.title()),
                    link().withRel("stylesheet").withHref("/status/status.css")),
                body(main(content)))
            .withLang(language)
            .withDir("ar".equals(language) ? "rtl" : "ltr"));
  }

  private static DomContent nav(String language, String address) {
    return j2html.TagCreator.nav(
        each(
            NAMES,
            one ->
                a(one.name())
                    .withHref(address + "?lang=" + one.language())
                    .withLang(one.language())
                    .condAttr(one.language().equals(language), "aria-current", "true")));
  }

  private static DomContent part(Texts texts, String part, BankStatus.Health health) {
    String how =
        switch (health) {
          case WELL -> texts.works();
          case ILL -> texts.fails();
          case UNKNOWN -> texts.notKnown();
        };
    return li(span(texts.parts().getOrDefault(part, part)), span(how))
        .withClass(word(health.name()));
  }

  private static DomContent article(Incident incident, String language, Texts texts) {
    return j2html.TagCreator.article(
            h3(
                a(in(incident.title(), language))
                    .withHref("/status/incidents/%s?lang=%s".formatted(incident.id(), language))),
            state(incident, texts).withClass("quiet"),
            ol(
                each(
                    incident.updates(),
                    update -> li(time(update.at()), p(in(update.text(), language))))))
        .withId(incident.id())
        .withClass(word(incident.severity().name()));
  }

  private static PTag state(Incident incident, Texts texts) {
    String resolved = incident.resolved();
    return resolved == null
        ? p(
            span(texts.severities().getOrDefault(incident.severity(), "")).withClass("severity"),
            text(" · " + texts.open()))
        : p(text(texts.over() + " "), time(resolved));
  }

  private static DomContent time(String at) {
    String minute = at.length() < 16 ? at : at.substring(0, 10) + " " + at.substring(11, 16);
    return j2html.TagCreator.time(minute + " UTC").withDatetime(at).withDir("ltr");
  }

  private static String in(Map<String, String> texts, String language) {
    return texts.getOrDefault(language, texts.getOrDefault("en", ""));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
