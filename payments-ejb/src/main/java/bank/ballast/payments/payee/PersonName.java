package bank.ballast.payments.payee;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name in the words that tell people apart: without case, accents, titles, punctuation, and the
 * form of a company. Scripts stay as they are.
 *
 * @param words in the order written
 */
record PersonName(List<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ.ـ]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern JOINS = Pattern.compile("\\s*(?:&|\\+|/|\\band\\b)\\s*");

  /** Letters that have no accent to lose. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "doctor",
          "sir",
          "dame",
          "lady",
          "lord",
          "rev",
          "revd",
          "reverend",
          "mister",
          "m",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "السيد",
          "السيدة",
          "د");

  private static final Set<String> COMPANY_FORMS =
      Set.of("ltd", "limited", "plc", "llp", "llc", "lp", "inc", "cic", "co", "company", "the");

  /** The people in a name: {@code A & B Smith} are two, who share the surname. */
  static List<PersonName> people(String written) {
    String plain = plain(written);
    List<PersonName> people = new ArrayList<>();
    for (String part : JOINS.splitAsStream(plain).toList()) {
      PersonName person = of(part);
      if (!person.words.isEmpty()) {
        people.add(person);
      }
    }
    return shared(people);
  }

  /** The whole of a name, as one: {@code Marks and Spencer} is no couple. */
  static PersonName whole(String written) {
    return of(JOINS.matcher(plain(written)).replaceAll(" and "));
  }

  /** All words in one, for who writes one word as two. */
  String joined() {
    return String.join("", words);
  }

  private static PersonName of(String plain) {
    List<String> all = NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    List<String> words = new ArrayList<>(all);
    // A title is one only where a name follows: M Smith has an initial, and Dr is a surname, too.
    while (words.size() > 1 && isTitle(words.get(0), words.size())) {
      words.remove(0);
    }
    words.removeIf(COMPANY_FORMS::contains);
    return new PersonName(List.copyOf(words.isEmpty() ? all : words));
  }

  private static boolean isTitle(String word, int words) {
    return TITLES.contains(word) && (words > 2 || word.length() > 1);
  }

  private static List<PersonName> shared(List<PersonName> people) {
    if (people.size() < 2) {
      return people;
    }
    List<String> last = people.get(people.size() - 1).words();
    List<PersonName> complete = new ArrayList<>();
    for (PersonName person : people) {
      List<String> words = new ArrayList<>(person.words());
      if (words.size() == 1 && last.size() > 1) {
        words.add(last.get(last.size() - 1));
      }
      complete.add(new PersonName(List.copyOf(words)));
    }
    return complete;
  }

  private static String plain(String written) {
    String lower = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(lower).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return APOSTROPHES.matcher(plain).replaceAll("");
  }
}
