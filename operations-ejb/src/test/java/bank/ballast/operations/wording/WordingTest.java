package bank.ballast.operations.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.Money;
import bank.ballast.notifications.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void everyLanguageSaysTheSameWithTheSameFacts() {
    ResourceBundle english = bundle("en");
    for (String language : Wording.LANGUAGES) {
      ResourceBundle other = bundle(language);
      assertEquals(english.keySet(), other.keySet(), language);
      for (String key : english.keySet()) {
        assertEquals(facts(english.getString(key)), facts(other.getString(key)), key);
      }
    }
  }

  @Test
  void whatACustomerWroteIsNeverABlank() {
    Map<String, String> said =
        Words.inEach(
            words -> words.say("case.title", Map.of("subject", "{answer} $1 \\", "answer", "no")));

    assertEquals("Our answer: {answer} $1 \\", said.get("en"));
  }

  @Test
  void amountsHaveOneSignInEachLanguage() {
    Map<String, String> said = Words.inEach(words -> words.money(Money.of(1250, "GBP")));

    assertEquals("£12.50", said.get("en"));
    said.values().forEach(amount -> assertEquals(true, amount.contains("£"), amount));
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "bank.ballast.operations.wording.Words",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> facts(String text) {
    Set<String> facts = new TreeSet<>();
    Pattern.compile("\\{[a-z]+}").matcher(text).results().forEach(it -> facts.add(it.group()));
    return facts;
  }
}
