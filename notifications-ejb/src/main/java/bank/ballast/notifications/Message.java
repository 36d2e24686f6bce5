package bank.ballast.notifications;

import bank.ballast.accounts.CustomerId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message to one customer.
 *
 * @param customer the one it is for
 * @param key says what it is about, and is theirs once: {@code incident:inc_x}, {@code
 *     case:case_x:3}; 1 to 128 printable ASCII characters without a blank
 * @param kind what it is about
 * @param title by language ({@code en}, {@code fr}, {@code ar}), English being there always: one
 *     line, at most 200 characters
 * @param text in the languages of the title: plain, blank lines part paragraphs, at most 4,000
 *     characters
 * @param about id of what it is about ({@code inc_…}, {@code case_…}), at most 64 characters, or
 *     null
 */
public record Message(
    CustomerId customer,
    String key,
    NotificationKind kind,
    Map<String, String> title,
    Map<String, String> text,
    @Nullable String about) {

  /** The language that every message has. */
  public static final String ALWAYS = "en";

  private static final Set<String> LANGUAGES = Set.of(ALWAYS, "fr", "ar");
  private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
  private static final Pattern ABOUT = Pattern.compile("[!-~]{1,64}");
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4000;

  /**
   * A message whose lines end as lines do everywhere, and which holds no control characters: a
   * title becomes a mail's header.
   *
   * @throws IllegalArgumentException where it is not as described: whoever wrote it sees to that
   */
  public Message {
    require(KEY.matcher(key).matches(), "key");
    require(about == null || ABOUT.matcher(about).matches(), "about");
    title = cleaned(title, "[\\p{Cntrl}\u2028\u2029]");
    text = cleaned(text, "[\\p{Cntrl}\u2028\u2029&&[^\n]]");
    require(title.containsKey(ALWAYS), "title in " + ALWAYS);
    require(LANGUAGES.containsAll(title.keySet()), "languages");
    require(title.keySet().equals(text.keySet()), "languages of the text");
    require(fit(title, LONGEST_TITLE), "title");
    require(fit(text, LONGEST_TEXT), "text");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("a message's " + what + " is not as it has to be");
    }
  }

  private static Map<String, String> cleaned(Map<String, String> texts, String unwanted) {
    Map<String, String> cleaned = new TreeMap<>();
    texts.forEach(
        (language, text) ->
            cleaned.put(
                language,
                text.replace("\r\n", "\n").replace('\r', '\n').replaceAll(unwanted, " ").strip()));
    return Map.copyOf(cleaned);
  }

  private static boolean fit(Map<String, String> texts, int longest) {
    return texts.values().stream().allMatch(text -> !text.isEmpty() && text.length() <= longest);
  }
}
