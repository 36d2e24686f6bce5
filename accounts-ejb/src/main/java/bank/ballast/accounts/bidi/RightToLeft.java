package bank.ballast.accounts.bidi;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.Map;

/** Turns what runs from right to left into the order in which it is drawn. */
public final class RightToLeft implements BidiReorderer {

  private static final Map<Integer, Integer> MIRRORED =
      Map.of(
          (int) '(', (int) ')', (int) ')', (int) '(', (int) '[', (int) ']', (int) ']', (int) '[',
          (int) '«', (int) '»', (int) '»', (int) '«', (int) '<', (int) '>', (int) '>', (int) '<');

  /** A reorderer without a state. */
  public RightToLeft() {}

  @Override
  public String reorderRTLTextToLTR(String text) {
    StringBuilder drawn = new StringBuilder(text.length());
    int end = text.length();
    while (end > 0) {
      int begin = text.offsetByCodePoints(end, -1);
      // Marks stay behind the letter that carries them.
      while (begin > 0
          && Character.getType(text.codePointAt(begin)) == Character.NON_SPACING_MARK) {
        begin = text.offsetByCodePoints(begin, -1);
      }
      text.substring(begin, end)
          .codePoints()
          .forEach(point -> drawn.appendCodePoint(MIRRORED.getOrDefault(point, point)));
      end = begin;
    }
    return drawn.toString();
  }

  @Override
  public String shapeText(String text) {
    return ArabicLetters.shaped(text);
  }

  @Override
  public String deshapeText(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
