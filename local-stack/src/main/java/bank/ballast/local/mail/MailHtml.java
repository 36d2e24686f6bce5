package bank.ballast.local.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The pages, of constants and of texts that are escaped. */
final class MailHtml {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final MailTexts texts;

  MailHtml(MailTexts texts) {
    this.texts = texts;
  }

  /** The list, newest first. */
  String list(List<ReadMail> mails, String to) {
    StringBuilder page = new StringBuilder();
    page.append("<h1>").append(text("title")).append("</h1><p class=\"quiet\">");
    page.append(text("what")).append("</p><form action=\"/\" method=\"get\">");
    page.append(hiddenLanguage()).append("<label for=\"to\">").append(text("to"));
    page.append("</label><input id=\"to\" name=\"to\" type=\"search\" dir=\"ltr\" value=\"");
    page.append(escaped(to))
        .append("\"><button>")
        .append(text("search"))
        .append("</button></form>");
    if (mails.isEmpty()) {
      page.append("<p class=\"empty\">");
      page.append(text(to.isEmpty() ? "empty" : "none")).append("</p>");
    } else {
      page.append("<ul class=\"mails\">");
      mails.forEach(mail -> append(page, mail));
      page.append("</ul>");
    }
    return whole(text("title"), "/", page.toString());
  }

  private void append(StringBuilder page, ReadMail mail) {
    page.append("<li><a href=\"/mails/").append(mail.id()).append(language());
    page.append("\"><span class=\"subject\" dir=\"auto\">").append(subject(mail));
    page.append("</span><span class=\"quiet\"><bdi>").append(escaped(mail.to()));
    page.append("</bdi></span>").append(time(mail)).append("</a></li>");
  }

  /** One mail. */
  String mail(ReadMail mail) {
    String path = "/mails/" + mail.id();
    StringBuilder page = new StringBuilder();
    page.append("<p><a href=\"/").append(language()).append("\">").append(text("back"));
    page.append("</a></p><h1 dir=\"auto\">").append(subject(mail)).append("</h1><dl>");
    row(page, "from", "<bdi>" + escaped(mail.from()) + "</bdi>");
    row(page, "to", "<bdi>" + escaped(mail.to()) + "</bdi>");
    row(page, "at", time(mail));
    page.append("</dl>");
    if (!mail.html().isEmpty()) {
      page.append("<iframe sandbox src=\"").append(path).append("/html\" title=\"");
      page.append(text("html")).append("\"></iframe>");
    }
    page.append("<h2>").append(text("plain")).append("</h2><pre dir=\"auto\">");
    page.append(escaped(mail.text())).append("</pre><p><a href=\"").append(path);
    page.append("/source\">").append(text("source")).append("</a></p>");
    return whole(subject(mail), path, page.toString());
  }

  /** Where nothing is. */
  String nothing() {
    return whole(
        text("gone"),
        "/",
        "<h1>%s</h1><p><a href=\"/%s\">%s</a></p>"
            .formatted(text("gone"), language(), text("back")));
  }

  private void row(StringBuilder page, String name, String value) {
    page.append("<dt>").append(text(name)).append("</dt><dd>").append(value).append("</dd>");
  }

  private String subject(ReadMail mail) {
    return mail.subject().isBlank() ? text("unnamed") : escaped(mail.subject());
  }

  private static String time(ReadMail mail) {
    return "<time datetime=\"%s\" dir=\"ltr\">%s UTC</time>"
        .formatted(mail.at(), TIME.format(mail.at()));
  }

  private String text(String key) {
    return escaped(texts.text(key));
  }

  private String language() {
    return "?lang=" + texts.language();
  }

  private String hiddenLanguage() {
    return "<input type=\"hidden\" name=\"lang\" value=\"%s\">".formatted(texts.language());
  }

  private String whole(String title, String path, String main) {
    return """
        <!DOCTYPE html><html lang="%s" dir="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><link rel="stylesheet" href="/mails.css"></head><body><main>
        <nav><a href="%4$s?lang=en" lang="en">English</a> <a href="%4$s?lang=fr" lang="fr">Français</a>
        <a href="%4$s?lang=ar" lang="ar">العربية</a></nav>
        %5$s
        </main></body></html>
        """
        .formatted(texts.language(), texts.direction(), title, path, main);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
