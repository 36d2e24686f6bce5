package bank.ballast.accounts.bidi;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arabic letters in the shapes that they take beside each other (The Unicode Standard, section
 * 9.2), as the presentation forms that fonts without a shaping engine are addressed by.
 *
 * <p>Which forms a letter has is read from Unicode's own names and decompositions: a letter with an
 * initial form joins the one after it, and one with a final form the one before it.
 */
final class ArabicLetters {

  private static final char LAM = '\u0644';
  private static final char TATWEEL = '\u0640';
  private static final int FIRST_FORM = 0xFB50;
  private static final int LAST_FORM = 0xFEFC;

  private static final Map<String, Map<Form, String>> FORMS = forms();

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  private ArabicLetters() {}

  /** The same text, each letter in its shape; lam and alef become the one sign that they are. */
  static String shaped(String text) {
    StringBuilder shaped = new StringBuilder(text.length());
    boolean joined = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (isMark(letter)) {
        shaped.append(letter);
        continue;
      }
      int next = nextLetter(text, i);
      String unit = String.valueOf(letter);
      if (letter == LAM
          && next == i + 1
          && next < text.length()
          && FORMS.containsKey(unit + text.charAt(next))) {
        unit += text.charAt(next);
        i = next;
        next = nextLetter(text, i);
      }
      boolean joins = next < text.length() && joinsNext(unit) && joinsPrevious(text.charAt(next));
      shaped.append(form(unit, joined && joinsPrevious(letter), joins));
      joined = joins;
    }
    return shaped.toString();
  }

  private static String form(String unit, boolean before, boolean after) {
    Map<Form, String> forms = FORMS.getOrDefault(unit, Map.of());
    Form wanted =
        before ? (after ? Form.MEDIAL : Form.FINAL) : (after ? Form.INITIAL : Form.ISOLATED);
    return forms.getOrDefault(wanted, unit);
  }

  private static boolean joinsNext(String unit) {
    return unit.charAt(0) == TATWEEL
        || FORMS.getOrDefault(unit, Map.of()).containsKey(Form.INITIAL);
  }

  private static boolean joinsPrevious(char letter) {
    return letter == TATWEEL
        || FORMS.getOrDefault(String.valueOf(letter), Map.of()).containsKey(Form.FINAL);
  }

  /** Where the next letter is; vowel marks between two letters do not part them. */
  private static int nextLetter(String text, int at) {
    int next = at + 1;
    while (next < text.length() && isMark(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isMark(char letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static Map<String, Map<Form, String>> forms() {
    Map<String, Map<Form, String>> forms = new HashMap<>();
    for (int point = FIRST_FORM; point <= LAST_FORM; point++) {
      Form form = form(Character.getName(point));
      if (form != null) {
        String sign = Character.toString(point);
        String letters = Normalizer.normalize(sign, Normalizer.Form.NFKC);
        boolean ligature = letters.length() == 2 && letters.charAt(0) == LAM && isLamAlef(point);
        if (letters.length() == 1 || ligature) {
          forms.computeIfAbsent(letters, none -> new EnumMap<>(Form.class)).put(form, sign);
        }
      }
    }
    return forms;
  }

  private static @Nullable Form form(@Nullable String name) {
    if (name != null && name.startsWith("ARABIC L")) {
      for (Form form : Form.values()) {
        if (name.endsWith(" " + form + " FORM")) {
          return form;
        }
      }
    }
    return null;
  }

  /** The one ligature that is never left out. */
  private static boolean isLamAlef(int point) {
    return point >= 0xFEF5;
  }
}
