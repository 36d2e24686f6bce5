package bank.ballast.notifications.mail;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What stands around a message in a mail, in one language. The texts are in {@code
 * Mails.properties} and its translations.
 */
final class MailTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle bundle;

  /** In English where the language is none that the bank speaks. */
  MailTexts(String language) {
    this.language = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "bank.ballast.notifications.mail.Mails",
            this.language,
            MailTexts.class.getClassLoader(),
            NO_FALLBACK);
  }

  /** The language's tag, for the mail's own. */
  String language() {
    return language.toLanguageTag();
  }

  /** Which way it is written, in HTML's word. */
  String direction() {
    return "ar".equals(language.getLanguage()) ? "rtl" : "ltr";
  }

  /** How the bank takes its leave. */
  String leave() {
    return bundle.getString("leave");
  }

  /** How to answer, which is in the app. */
  String answer() {
    return bundle.getString("answer");
  }

  /** What the bank never asks for, so that whoever does is known for what they are. */
  String caution() {
    return bundle.getString("caution");
  }
}
