package bank.ballast.operations.cases;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.CasesRefusal;
import java.util.regex.Pattern;

/** What people may write in a case, and how it is kept. */
final class CaseText {

  /** What the table holds, and short enough for a list. */
  static final int SUBJECT = 100;

  /** What the table holds; an answer must fit into a notification with the words around it. */
  static final int MESSAGE = 3000;

  /** Control characters, halves of characters, and marks that turn the direction of text around. */
  private static final String UNWRITABLE =
      "\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069";

  private static final Pattern NOT_IN_A_LINE = Pattern.compile("[" + UNWRITABLE + "]");
  private static final Pattern NOT_IN_LINES = Pattern.compile("[" + UNWRITABLE + "&&[^\\n\\t]]");

  private CaseText() {}

  /**
   * A subject without the blanks around it.
   *
   * @throws Refusal {@link CasesRefusal#CASE_TEXT_MALFORMED}
   */
  static String subject(String typed) {
    return checked("subject", typed.strip(), NOT_IN_A_LINE, SUBJECT);
  }

  /**
   * A message without the blanks around it, its lines ended in one way.
   *
   * @throws Refusal {@link CasesRefusal#CASE_TEXT_MALFORMED}
   */
  static String message(String typed) {
    return checked("message", typed.replace("\r\n", "\n").strip(), NOT_IN_LINES, MESSAGE);
  }

  private static String checked(String field, String text, Pattern unwritable, int maximum) {
    if (text.isEmpty() || text.length() > maximum || unwritable.matcher(text).find()) {
      throw new Refusal(
          CasesRefusal.CASE_TEXT_MALFORMED, "field", field, "maximum", Integer.toString(maximum));
    }
    return text;
  }
}
