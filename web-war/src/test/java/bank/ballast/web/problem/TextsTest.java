package bank.ballast.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.RefusalCode;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {

  private static final List<Locale> LANGUAGES = Texts.LANGUAGES;
  private static final List<Enum<?>> CODES = refusalCodes();

  @Test
  void findsTheRefusalsOfEveryModule() {
    Set<String> modules = new TreeSet<>();
    CODES.forEach(code -> modules.add(code.getDeclaringClass().getPackageName()));

    assertTrue(
        modules.containsAll(
            Set.of(
                "bank.ballast.kernel",
                "bank.ballast.security",
                "bank.ballast.ledger",
                "bank.ballast.accounts",
                "bank.ballast.payments",
                "bank.ballast.operations",
                "bank.ballast.web.problem")),
        modules.toString());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void hasTextsForEveryCode(Locale language) {
    Texts texts = Texts.in(language);

    Stream.concat(
            CODES.stream().map(Enum::name), Arrays.stream(HttpProblem.values()).map(Enum::name))
        .forEach(
            code -> {
              assertTrue(texts.has(code), () -> code + " has no text in " + language);
              assertFalse(texts.title(code).isBlank(), code);
              assertFalse(texts.detail(code, Map.of()).isBlank(), code);
            });
    for (Reason reason : Reason.values()) {
      assertFalse(texts.reason(reason, List.of()).isBlank(), reason.name());
    }
  }

  /** What a text has a blank for, it has in each language; filled, nothing is left of one. */
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void leavesNoBlankThatAnotherLanguageDoesNotHave(Locale language) {
    Texts texts = Texts.in(language);
    Texts english = Texts.in(Locale.ENGLISH);

    for (Enum<?> code : CODES) {
      Map<String, String> facts = new TreeMap<>();
      blanks(english.detail(code.name(), Map.of())).forEach(blank -> facts.put(blank, "123456"));
      String detail = texts.detail(code.name(), facts);
      assertEquals(Set.of(), blanks(detail), code + " in " + language + ": " + detail);
      assertFalse(detail.contains(":money}"), detail);
    }
    for (Reason reason : Reason.values()) {
      assertEquals(
          blanks(english.reason(reason, List.of())),
          blanks(texts.reason(reason, List.of())),
          reason + " in " + language);
    }
  }

  @Test
  void tellsAmountsAsPeopleReadThem() {
    Map<String, String> facts = Map.of("maximum", "123450");

    assertEquals(
        "At most £1,234.50 ends the loan today.",
        Texts.in(Locale.ENGLISH).detail("ABOVE_PAYOFF", facts));
    assertTrue(
        Texts.in(Locale.FRENCH)
            .detail("ABOVE_PAYOFF", facts)
            .startsWith("Au plus 1\u202f234,50\u00a0£ soldent"));
    assertTrue(
        Texts.in(Locale.forLanguageTag("ar")).detail("ABOVE_PAYOFF", facts).contains("1,234.50"));
  }

  private static Set<String> blanks(String text) {
    Set<String> blanks = new TreeSet<>();
    Matcher blank = Pattern.compile("\\{([a-zA-Z0-9]+)(:money)?}").matcher(text);
    while (blank.find()) {
      blanks.add(blank.group(1));
    }
    return blanks;
  }

  /** Without its own file, a language would silently speak English. */
  @Test
  void speaksEachLanguage() {
    Set<String> titles = new TreeSet<>();
    LANGUAGES.forEach(language -> titles.add(Texts.in(language).title("INSUFFICIENT_FUNDS")));

    assertEquals(LANGUAGES.size(), titles.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr-CA, en;q=0.5      | fr
          ar-EG                | ar
          de, fr;q=0.7, en;q=1 | en
          de                   | en
          *                    | en
          ;;;q=nonsense        | en
          """)
  void choosesTheLanguageThatTheReaderPrefers(String header, String language) {
    assertEquals(language, Texts.forReader(header).language().toLanguageTag());
  }

  @Test
  void fillsFactsIn() {
    String detail = Texts.in(Locale.ENGLISH).detail("TOO_YOUNG", Map.of("minimumAge", "18"));

    assertEquals("Customers are at least 18 years old.", detail);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void namesTheVersionToUseWhereOneIsKnown(Locale language) {
    Texts texts = Texts.in(language);

    for (String code : List.of("APP_VERSION_BROKEN", "APP_UPDATE_NEEDED")) {
      String named = texts.detail(code, Map.of("use", "2.0.4"));
      String unnamed = texts.detail(code, Map.of());

      assertTrue(named.contains("2.0.4"), named);
      assertTrue(named.length() > unnamed.length() + "2.0.4".length(), unnamed);
      for (String text : List.of(named, unnamed)) {
        assertFalse(text.matches(".*[\\[\\]{}].*"), text);
        assertTrue(text.endsWith("."), text);
      }
    }
  }

  private static List<Enum<?>> refusalCodes() {
    // Only the bank's own classes matter; looking up what they use takes ten seconds.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    List<Enum<?>> codes = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bank.ballast")
            .stream()
            .filter(it -> it.isEnum() && it.isAssignableTo(RefusalCode.class))
            .map(JavaClass::reflect)
            .forEach(
                type ->
                    Arrays.stream(type.getEnumConstants()).forEach(it -> codes.add((Enum<?>) it)));
    return codes;
  }
}
