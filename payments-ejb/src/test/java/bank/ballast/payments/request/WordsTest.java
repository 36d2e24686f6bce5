package bank.ballast.payments.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.ballast.notifications.Wording;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void everyLanguageSaysTheSameWithTheSameFacts() {
    ResourceBundle english = bundle("en");
    assertFalse(english.keySet().isEmpty());
    for (String language : Wording.LANGUAGES) {
      ResourceBundle other = bundle(language);
      assertEquals(english.keySet(), other.keySet(), language);
      for (String key : english.keySet()) {
        assertEquals(facts(english.getString(key)), facts(other.getString(key)), key);
      }
    }
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "bank.ballast.payments.request.Words",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> facts(String text) {
    Set<String> facts = new TreeSet<>();
    Pattern.compile("\\{[a-z]+}").matcher(text).results().forEach(it -> facts.add(it.group()));
    return facts;
  }
}
