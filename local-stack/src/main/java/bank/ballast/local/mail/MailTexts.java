package bank.ballast.local.mail;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What stands on the pages around the mails, in one language. */
final class MailTexts {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle bundle;

  private MailTexts(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "bank.ballast.local.mail.Mails",
            language,
            MailTexts.class.getClassLoader(),
            NO_FALLBACK);
  }

  /**
   * In the reader's language.
   *
   * @param chosen what they chose, or null
   * @param accepted their browser's {@code Accept-Language}, or null
   */
  static MailTexts forReader(@Nullable String chosen, @Nullable String accepted) {
    String wanted = chosen != null ? chosen : accepted;
    if (wanted != null) {
      try {
        Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
        if (found != null) {
          return new MailTexts(found);
        }
      } catch (IllegalArgumentException malformed) {
        return new MailTexts(LANGUAGES.get(0));
      }
    }
    return new MailTexts(LANGUAGES.get(0));
  }

  String language() {
    return language.toLanguageTag();
  }

  String direction() {
    return "ar".equals(language.getLanguage()) ? "rtl" : "ltr";
  }

  String text(String key) {
    return bundle.getString(key);
  }
}
