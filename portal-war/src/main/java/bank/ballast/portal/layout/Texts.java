package bank.ballast.portal.layout;

import bank.ballast.kernel.Refusal;
import bank.ballast.notifications.AmountsInTexts;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the pages, in one language. */
public final class Texts {

  /** The bundle's base name; there is one file a language, and none without. */
  public static final String BUNDLE = "bank.ballast.portal.texts";

  private final ResourceBundle words;

  private Texts(ResourceBundle words) {
    this.words = words;
  }

  /** The words of a language that is on offer. */
  public static Texts in(Locale language) {
    // Without this control a missing file would be filled in from the server's own language.
    return new Texts(
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The words for a key, with each {@code {name}} in them replaced by the fact of that name, and
   * each {@code {name:money}} by the amount that it is.
   */
  public String say(String key, Map<String, String> facts) {
    String said = AmountsInTexts.fill(words.getString(key), facts, words.getLocale());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      said = said.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return said;
  }

  /** The words for a key, or something else where it has none. */
  public String sayOr(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  /**
   * What a refusal tells a person; one that has no words of its own is told in general ones. Where
   * it is about a field, words for that field go first.
   */
  public String say(Refusal refusal) {
    String code = "refusal." + refusal.code().name();
    String ofField = code + "." + refusal.facts().get("field");
    String key = words.containsKey(ofField) ? ofField : code;
    return say(words.containsKey(key) ? key : "refusal.OTHER", refusal.facts());
  }
}
