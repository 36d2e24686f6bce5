package bank.ballast.web.problem;

import bank.ballast.notifications.AmountsInTexts;
import bank.ballast.payments.PaymentsRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What problems are called in one language.
 *
 * <p>The texts stand in {@code Problems.properties} and its translations. Blanks like {@code
 * {minimumAge}} are filled from the refusal's facts, amounts like {@code {maximum:money}} as people
 * read them. What stands in square brackets is said only where its fact is known.
 */
public final class Texts {

  /** The languages that the bank speaks, the first being the one for everybody else. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern SAID_IF_KNOWN =
      Pattern.compile("\\[([^\\]]*\\{([a-zA-Z]+)}[^\\]]*)]");

  private final Locale language;
  private final ResourceBundle bundle;

  private Texts(Locale language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "bank.ballast.web.problem.Problems",
            language,
            Texts.class.getClassLoader(),
            NO_FALLBACK);
  }

  /**
   * The texts for a reader.
   *
   * @param acceptLanguage the request's header of that name, or null
   */
  public static Texts forReader(@Nullable String acceptLanguage) {
    return in(language(acceptLanguage));
  }

  /** The texts in one of {@link #LANGUAGES}. */
  public static Texts in(Locale language) {
    return new Texts(language);
  }

  private static Locale language(@Nullable String acceptLanguage) {
    Locale first = LANGUAGES.get(0);
    if (acceptLanguage == null) {
      return first;
    }
    try {
      Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
      return wanted == null ? first : wanted;
    } catch (IllegalArgumentException malformed) {
      return first;
    }
  }

  /** Which language these texts are in. */
  public Locale language() {
    return language;
  }

  /** A problem in a few words. */
  public String title(String code) {
    return text(code + ".title", code);
  }

  /**
   * Why a payment was refused, in a few words; that it was, for a code of a later release, which
   * was here before this one.
   */
  public String whyRefused(String code) {
    return title(has(code) ? code : PaymentsRefusal.PAYMENT_REFUSED.name());
  }

  /** Whether a code has its texts. */
  boolean has(String code) {
    return bundle.containsKey(code + ".title") && bundle.containsKey(code + ".detail");
  }

  /** A refusal without a text must reach the client as that refusal all the same. */
  private String text(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }

  /** What to do about it. */
  public String detail(String code, Map<String, String> facts) {
    String text =
        SAID_IF_KNOWN
            .matcher(text(code + ".detail", code))
            .replaceAll(part -> facts.containsKey(part.group(2)) ? "$1" : "");
    text = AmountsInTexts.fill(text, facts, language);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return text;
  }

  /** Why a field is wrong. */
  public String reason(Reason reason, List<String> values) {
    String text = bundle.getString("reason." + reason.name());
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("{" + i + "}", values.get(i));
    }
    return text;
  }
}
