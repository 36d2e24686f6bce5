package bank.ballast.guard.http;

import bank.ballast.guard.incident.Incident;
import java.util.List;
import java.util.Map;

/**
 * The public page: how the bank is now, what went wrong of late and what was said of it. Plain HTML
 * without a script, because it is read when other things do not work.
 */
final class StatusPage {

  private static final int SHOWN = 20;

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
              "Goes on"),
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
              "En cours"),
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
              "مستمر"));

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
      String open) {}

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

  /** The page. */
  static String of(String language, BankStatus status, List<Incident> incidents) {
    Texts texts = texts(language);
    String headline =
        switch (status.overall()) {
          case WELL -> texts.well();
          case ILL -> texts.ill();
          case UNKNOWN -> texts.unknown();
        };
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"")
        .append(language)
        .append("\" dir=\"")
        .append("ar".equals(language) ? "rtl" : "ltr")
        .append("\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<meta http-equiv=\"refresh\" content=\"30\"><title>")
        .append(escaped(texts.title()))
        .append("</title><link rel=\"stylesheet\" href=\"/status/status.css\"></head><body><main>")
        .append("<nav>")
        .append("<a href=\"/status?lang=en\" lang=\"en\">English</a> ")
        .append("<a href=\"/status?lang=fr\" lang=\"fr\">Français</a> ")
        .append("<a href=\"/status?lang=ar\" lang=\"ar\">العربية</a></nav><h1 class=\"")
        .append(word(status.overall().name()))
        .append("\">")
        .append(escaped(headline))
        .append("</h1><ul class=\"parts\">");
    status
        .parts()
        .forEach(
            (part, health) ->
                page.append("<li class=\"")
                    .append(word(health.name()))
                    .append("\"><span>")
                    .append(escaped(texts.parts().getOrDefault(part, part)))
                    .append("</span><span>")
                    .append(
                        escaped(
                            switch (health) {
                              case WELL -> texts.works();
                              case ILL -> texts.fails();
                              case UNKNOWN -> texts.notKnown();
                            }))
                    .append("</span></li>"));
    page.append("</ul><h2>").append(escaped(texts.incidents())).append("</h2>");
    if (incidents.isEmpty()) {
      page.append("<p class=\"quiet\">").append(escaped(texts.nothing())).append("</p>");
    }
    incidents.stream().limit(SHOWN).forEach(it -> append(page, it, language, texts));
    return page.append("</main></body></html>").toString();
  }

  private static void append(StringBuilder page, Incident incident, String language, Texts texts) {
    page.append("<article id=\"")
        .append(escaped(incident.id()))
        .append("\" class=\"")
        .append(word(incident.severity().name()))
        .append("\"><h3>")
        .append(escaped(in(incident.title(), language)))
        .append("</h3><p class=\"quiet\">");
    if (incident.resolved() == null) {
      page.append(escaped(texts.open()));
    } else {
      page.append(escaped(texts.over())).append(' ').append(time(incident.resolved()));
    }
    page.append("</p><ol>");
    for (Incident.Update update : incident.updates()) {
      page.append("<li>")
          .append(time(update.at()))
          .append("<p>")
          .append(escaped(in(update.text(), language)))
          .append("</p></li>");
    }
    page.append("</ol></article>");
  }

  private static String time(String at) {
    String minute = at.length() < 16 ? at : at.substring(0, 10) + " " + at.substring(11, 16);
    return "<time datetime=\"%s\" dir=\"ltr\">%s UTC</time>"
        .formatted(escaped(at), escaped(minute));
  }

  private static String in(Map<String, String> texts, String language) {
    return texts.getOrDefault(language, texts.getOrDefault("en", ""));
  }

  private static String word(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
