package bank.ballast.payments.payee;

import bank.ballast.payments.PayeeCheckResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Compares a name that was typed with the names of those who hold an account.
 *
 * <p>The same name in another order, without a middle name or a title, is a match. An initial for a
 * first name, or a slip of the pen, is close. The bounds were set by the pairs of {@code
 * NameMatchTest}: they let a slip through and keep two sisters apart.
 */
final class NameMatch {

  /** So short, a word that differs is another word: Ian is not Jan. */
  private static final int SHORT = 3;

  /** So long, a word may be wrong in two letters. */
  private static final int LONG = 8;

  private static final LevenshteinDistance SLIPS = LevenshteinDistance.getDefaultInstance();

  private NameMatch() {}

  /**
   * What to say of a name.
   *
   * @param asked as typed
   * @param holders the names of all who hold the account
   * @return {@link PayeeCheckResult#MATCH}, {@link PayeeCheckResult#CLOSE_MATCH} or {@link
   *     PayeeCheckResult#NO_MATCH}
   */
  static PayeeCheckResult of(String asked, List<String> holders) {
    PayeeCheckResult best = PayeeCheckResult.NO_MATCH;
    if (PersonName.whole(asked).words().isEmpty()) {
      return best;
    }
    List<PersonName> everybody = new ArrayList<>();
    for (String holder : holders) {
      if (PersonName.whole(asked).joined().equals(PersonName.whole(holder).joined())) {
        best = PayeeCheckResult.MATCH;
      }
      everybody.addAll(PersonName.people(holder));
    }
    return better(best, together(PersonName.people(asked), everybody));
  }

  /** Each of those who were asked about is another of the holders. */
  private static PayeeCheckResult together(List<PersonName> asked, List<PersonName> holders) {
    List<PersonName> left = new ArrayList<>(holders);
    PayeeCheckResult worst = asked.isEmpty() ? PayeeCheckResult.NO_MATCH : PayeeCheckResult.MATCH;
    for (PersonName one : asked) {
      PayeeCheckResult best = PayeeCheckResult.NO_MATCH;
      PersonName found = null;
      for (PersonName holder : left) {
        PayeeCheckResult result = compare(one, holder);
        if (found == null || better(best, result) != best) {
          best = result;
          found = holder;
        }
      }
      left.remove(found);
      worst = best.compareTo(worst) > 0 ? best : worst;
    }
    return worst;
  }

  private static PayeeCheckResult compare(PersonName asked, PersonName holder) {
    if (asked.words().isEmpty() || holder.words().isEmpty()) {
      return PayeeCheckResult.NO_MATCH;
    }
    if (asked.joined().equals(holder.joined())) {
      return PayeeCheckResult.MATCH;
    }
    PayeeCheckResult result = byWords(asked.words(), holder.words());
    // Who divides the words otherwise may slip, too.
    boolean otherwise = asked.words().size() != holder.words().size();
    return result == PayeeCheckResult.NO_MATCH
            && otherwise
            && holder.joined().length() >= LONG
            && SLIPS.apply(asked.joined(), holder.joined()) <= 1
        ? PayeeCheckResult.CLOSE_MATCH
        : result;
  }

  private static PayeeCheckResult byWords(List<String> asked, List<String> holder) {
    List<String> fewer = asked.size() <= holder.size() ? asked : holder;
    List<String> more = new ArrayList<>(fewer == asked ? holder : asked);
    // Holders have middle names that nobody knows; who asks for more than one that the holder has
    // not, means somebody else, or two.
    if (asked.size() > holder.size() + 1) {
      return PayeeCheckResult.NO_MATCH;
    }
    // One word of a longer name is no name: who asks for a surname is not told the rest.
    if (fewer.size() == 1 && more.size() > 1) {
      return PayeeCheckResult.NO_MATCH;
    }
    boolean exact = true;
    boolean oneInFull = false;
    List<String> inexact = new ArrayList<>(fewer);
    for (String word : fewer) {
      if (more.remove(word)) {
        inexact.remove(word);
        oneInFull |= word.length() > 1;
      }
    }
    for (String word : inexact) {
      String other = likest(word, more);
      if (other == null) {
        return PayeeCheckResult.NO_MATCH;
      }
      more.remove(other);
      // A middle initial says no more than no middle name.
      boolean middle = isInitial(word, other) && fewer.size() > 2 && isBetween(word, fewer);
      exact &= middle;
    }
    // What is left over is a middle name, and never the surname.
    if (fewer == asked && more.contains(holder.get(holder.size() - 1))) {
      return PayeeCheckResult.NO_MATCH;
    }
    if (exact) {
      return PayeeCheckResult.MATCH;
    }
    boolean onlySlips = inexact.size() > 1 && inexact.stream().allMatch(it -> it.length() > 1);
    return oneInFull || onlySlips ? PayeeCheckResult.CLOSE_MATCH : PayeeCheckResult.NO_MATCH;
  }

  private static boolean isBetween(String word, List<String> words) {
    int place = words.indexOf(word);
    return place > 0 && place < words.size() - 1;
  }

  private static @Nullable String likest(String word, List<String> others) {
    String likest = null;
    int fewest = Integer.MAX_VALUE;
    for (String other : others) {
      int slips = isInitial(word, other) ? 1 : SLIPS.apply(word, other);
      if (slips < fewest && (isInitial(word, other) || slips <= allowed(word, other))) {
        fewest = slips;
        likest = other;
      }
    }
    return likest;
  }

  /** How many letters may be missing, too many or wrong (Levenshtein 1965). */
  private static int allowed(String one, String other) {
    int letters = Math.max(one.length(), other.length());
    if (letters <= SHORT) {
      return 0;
    }
    return letters < LONG ? 1 : 2;
  }

  private static boolean isInitial(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  private static PayeeCheckResult better(PayeeCheckResult one, PayeeCheckResult other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
